using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Tests.Inspect;

public sealed class InspectTests
{
    private const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        paths:
          /pets/{id}:
            get:
              operationId: findPet
              tags: [ pets ]
              parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
              responses: { '200': { description: A pet., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
        components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
        """;

    [Test]
    public async Task Document_without_a_mistake_passes()
    {
        (int exitCode, string output, string errors) = await RunAsync("check", Pets);

        Assert.That((exitCode, output, errors), Is.EqualTo((0, "", "")));
    }

    [Test]
    public async Task Every_mistake_is_told_at_its_line()
    {
        (int exitCode, string output, _) = await RunAsync("check", Pets.Replace("schemas/Pet'", "schemas/Dog'", StringComparison.Ordinal));

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Match(@"api\.yaml\(9,\d+\): error FLUX\d+: .*Dog"));
    }

    [Test]
    public async Task Methods_are_listed()
    {
        (int exitCode, string output, _) = await RunAsync("list", Pets);

        Assert.That(exitCode, Is.Zero);
        Assert.That(output.Trim(), Is.EqualTo("GET  /pets/{id}  IPetsClient.FindPet  (id: string)  → Pet"));
    }

    [Test]
    public async Task Methods_are_listed_for_programs()
    {
        (_, string output, _) = await RunAsync("list", Pets, "--json");

        JObject method = (JObject)JArray.Parse(output).Single();
        Assert.That(method["name"]!.Value<string>(), Is.EqualTo("FindPet"));
        Assert.That(method["takes"]!.Values<string>(), Is.EqualTo((string[])["id: string"]));
        Assert.That(method["returns"]!.Value<string>(), Is.EqualTo("Pet"));
    }

    [TestCase("check")]
    [TestCase("list")]
    public async Task Missing_file_is_told(string command)
    {
        StringWriter errors = new();

        int exitCode = await CommandLine.RunAsync([command, "nowhere.yaml"], new StringWriter(), errors);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(errors.ToString(), Does.Contain("There is no file 'nowhere.yaml'"));
    }

    [TestCase("check")]
    [TestCase("list")]
    public async Task Cancelled_reading_says_nothing(string command)
    {
        (int exitCode, string output, string errors) = await RunAsync(command, Pets, [], new CancellationToken(canceled: true));

        Assert.That((exitCode, output, errors), Is.EqualTo((130, "", "")));
    }

    [TestCase("a: [")]
    [TestCase("title: Something")]
    public async Task File_that_is_no_document_is_told(string text)
    {
        (int exitCode, string output, _) = await RunAsync("check", text);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain("error FLUX"));
    }

    [TestCase("a: [", "--spec: ")]
    [TestCase("title: Something", "expected an OpenAPI document")]
    public async Task File_that_cannot_be_served_is_told(string text, string message)
    {
        (int exitCode, _, string errors) = await RunAsync("serve", text, "--port", "0");

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(errors, Does.Contain(message));
    }

    [Test]
    public async Task Operations_are_named_when_the_server_starts()
    {
        using TemporaryDirectory directory = new();
        string file = directory.File("api.yaml");
        await File.WriteAllTextAsync(file, Pets);
        using CancellationTokenSource cancellation = new();
        using StartedWriter errors = new(cancellation);

        int exitCode = await CommandLine.RunAsync(["serve", "--spec", file, "--port", "0"], new StringWriter(), errors, cancellation.Token);

        Assert.That(exitCode, Is.Zero);
        Assert.That(errors.ToString(), Does.Contain($"It serves the operations of {file}:").And.Contain("  GET /pets/{id}"));
    }

    private static Task<(int ExitCode, string Output, string Errors)> RunAsync(string command, string text, params string[] options) =>
        RunAsync(command, text, options, CancellationToken.None);

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string command, string text, string[] options, CancellationToken cancellationToken)
    {
        using TemporaryDirectory directory = new();
        string file = directory.File("api.yaml");
        await File.WriteAllTextAsync(file, text, CancellationToken.None);
        StringWriter output = new();
        StringWriter errors = new();
        string[] named = command == "serve" ? ["--spec", file] : [file];
        int exitCode = await CommandLine.RunAsync([command, .. named, .. options], output, errors, cancellationToken);
        return (exitCode, output.ToString(), errors.ToString());
    }

    // Ends the server when it says how.
    private sealed class StartedWriter(CancellationTokenSource cancellation) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains("Ctrl+C", StringComparison.Ordinal) == true)
            {
                cancellation.Cancel();
            }
        }
    }
}
