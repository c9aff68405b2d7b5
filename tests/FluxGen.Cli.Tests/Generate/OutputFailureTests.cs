using System.Net;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Generate;

// Nobody can read what the program says, but the image has been paid for.
[Platform("Linux")]
public sealed class OutputFailureTests
{
    // A log of the maximum size of a file, so that not one more line fits.
    private const string WithFullLog =
        """trap '' XFSZ; ulimit -f 64; export DOTNET_EnableWriteXorExecute=0; head -c 32768 /dev/zero > "$TRACE"; exec "$@" 2>> "$TRACE" """;

    // The reader goes away before the program starts.
    private const string WithoutReader =
        """mkfifo "$TRACE"; { read _ < "$TRACE"; "$@"; echo "code $?" >&2; } | { exec 0<&-; echo gone > "$TRACE"; }""";

    [TestCase("""exec "$@" 2> /dev/full""")]
    [TestCase("""exec "$@" 2>&-""")]
    [TestCase(WithFullLog)]
    public async Task Image_is_saved_and_named_though_standard_error_cannot_be_written_to(string script)
    {
        (CliResult result, string file) = await SaveAsync(script);

        result.ShouldExitWith(0);
        Assert.That(result.OutputLines, Is.EqualTo((string[])[file]));
    }

    [TestCase("""exec "$@" > /dev/full""")]
    [TestCase("""exec "$@" >&-""")]
    public async Task Image_is_saved_and_named_on_standard_error_where_standard_output_cannot_be_written_to(string script)
    {
        (CliResult result, string file) = await SaveAsync(script);

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.One.StartsWith("error: the result cannot be printed: ").And.One.EqualTo($"The image is in {file}"));
    }

    [Test]
    public async Task Image_is_saved_and_named_on_standard_error_where_nobody_reads_standard_output()
    {
        (CliResult result, string file) = await SaveAsync(WithoutReader);

        Assert.That(result.ErrorLines, Has.One.EqualTo($"The image is in {file}").And.One.EqualTo("code 5"));
    }

    [Test]
    public async Task Image_is_saved_though_nothing_can_be_written()
    {
        (CliResult result, _) = await SaveAsync("""exec "$@" >&- 2>&-""");

        result.ShouldExitWith(5);
    }

    [Test]
    public async Task Json_is_printed_though_standard_error_cannot_be_written_to()
    {
        (CliResult result, string file) = await SaveAsync("""exec "$@" 2> /dev/full""", "--json");

        result.ShouldExitWith(0);
        Assert.That((string?)result.Json["images"]![0]!["path"], Is.EqualTo(file));
    }

    [TestCase("--overwrite", TestName = "Url_goes_to_standard_output_where_standard_error_cannot_be_written_to")]
    [TestCase("--json", TestName = "Url_is_in_the_json_where_standard_error_cannot_be_written_to")]
    public async Task Url_is_told_where_standard_error_cannot_be_written_to(string option)
    {
        Uri? missing = null;
        await using ServiceStub stub = new(responder => responder.SendJsonAsync(SampleImage.At(missing!)));
        missing = stub.Serve("missing", responder => responder.RespondAsync(404, ""));

        CliResult result = await CliProcess.InShell("""exec "$@" 2> /dev/full""", stub.Call(option)).RunAsync();

        result.ShouldExitWith(5);
        Assert.That(result.Output, Does.Contain($"{missing}"));
    }

    [TestCase("--overwrite")]
    [TestCase("--json")]
    public async Task Url_is_kept_in_a_file_where_nothing_can_be_written(string option)
    {
        Uri? missing = null;
        await using ServiceStub stub = new(responder => responder.SendJsonAsync(SampleImage.At(missing!)));
        missing = stub.Serve("missing", responder => responder.RespondAsync(404, ""));

        CliResult result = await CliProcess.InShell("""exec "$@" > /dev/full 2> /dev/full""", stub.Call(option)).RunAsync();

        result.ShouldExitWith(5);
        Assert.That(await File.ReadAllTextAsync(stub.Directory.File(stub.Directory.Files.Single())), Is.EqualTo($"The image is at {missing}\n"));
    }

    [Test]
    public async Task Error_goes_to_standard_output_where_standard_error_cannot_be_written_to()
    {
        await using ServiceStub stub = new(HttpStatusCode.BadRequest, new ErrorEnvelope { Message = "No." });

        CliResult result = await CliProcess.InShell("""exec "$@" 2>&-""", stub.Call()).RunAsync();

        result.ShouldExitWith(3);
        Assert.That(result.OutputLines, Has.One.StartsWith("error: ").And.EndsWith("No."));
    }

    [Test]
    public async Task Help_that_cannot_be_printed_is_a_failure()
    {
        CliResult result = await CliProcess.InShell("""exec "$@" > /dev/full""", "generate", "--help").RunAsync();

        result.ShouldExitWith(4);
        Assert.That(result.ErrorLines, Has.One.StartsWith("error: standard output cannot be written to: "));
    }

    private static async Task<(CliResult Result, string File)> SaveAsync(string script, params string[] options)
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        CliResult result = await CliProcess.InShell(script, stub.Call(options)).Set("TRACE", directory.File("trace")).RunAsync();

        string file = stub.Directory.File(stub.Directory.Files.Single());
        Assert.That(await File.ReadAllBytesAsync(file), Is.EqualTo(SampleImage.Png), $"{result}");
        return (result, file);
    }
}
