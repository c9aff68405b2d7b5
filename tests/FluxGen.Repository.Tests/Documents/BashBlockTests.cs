using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Newtonsoft.Json;

namespace FluxGen.Repository.Tests.Documents;

public sealed partial class BashBlockTests
{
    private const string Run = "dotnet run --project src/FluxGen.Cli -- ";

    private static IEnumerable<string> Commands => CodeBlock.All.Where(block => block.Language == "bash")
        .SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Select(line => line.Split('#')[0].TrimEnd())
        .Where(command => command.Length > 0)
        .Distinct();

    private static IEnumerable<TestCaseData> CliCommands => Commands
        .Where(command => command.StartsWith(Run, StringComparison.Ordinal) || command.StartsWith("fluxgen ", StringComparison.Ordinal))
        .Select(command => command.StartsWith(Run, StringComparison.Ordinal) ? command[Run.Length..] : command["fluxgen ".Length..])
        .Select(command => new TestCaseData(command).SetArgDisplayNames(command.Length > 60 ? command[..60] + "…" : command));

    private static IEnumerable<string> OtherCommands => Commands
        .Where(command => !command.StartsWith(Run, StringComparison.Ordinal) && !command.StartsWith("fluxgen ", StringComparison.Ordinal));

    [TestCaseSource(nameof(CliCommands))]
    public async Task A_command_of_the_command_line_does_what_it_says(string command)
    {
        string[] arguments = Split(command);
        if (arguments[0] == "serve")
        {
            await ServeAsync(arguments[1..]);
            return;
        }

        using TemporaryDirectory directory = new();
        await RunAsync(arguments, directory);

        int output = Array.IndexOf(arguments, "--out");
        if (output > 0)
        {
            Assert.That(directory.Files.Single(), Does.StartWith(arguments[output + 1] + Path.DirectorySeparatorChar).And.EndsWith(".jpg"));
        }
    }

    // What takes minutes, needs a key or runs these tests from within themselves is not run; what it names has to exist.
    [TestCaseSource(nameof(OtherCommands))]
    public void Another_command_names_what_exists(string command)
    {
        string[] words = [.. Split(command).SkipWhile(word => Variable().IsMatch(word))];
        string[] kind = [.. words.Take(2)];
        switch (kind)
        {
            case ["dotnet", "test"]:
                Assert.That(File.ReadAllLines(RepositoryFiles.Combine(".ci", "run")), Does.Contain("dotnet test"));
                break;
            case ["dotnet", "add"]:
                Assert.That(words, Has.Length.EqualTo(4).And.ItemAt(2).EqualTo("package"));
                Assert.That(File.ReadAllText(RepositoryFiles.Combine("src", words[3], $"{words[3]}.csproj")), Does.Contain("<IsPackable>true</IsPackable>"));
                break;
            case ["dotnet", "run" or "build" or "pack"] or ["bash", _]:
                break;
            case ["_fluxgen()" or "complete", ..]:
                // The tests of the command line complete with them.
                break;
            case [var script] when script.EndsWith(".sh", StringComparison.Ordinal):
                break;
            default:
                Assert.Fail("there is no test for this command yet");
                break;
        }

        IEnumerable<string> paths = words.Where(word => word.StartsWith("src/", StringComparison.Ordinal) || word.StartsWith("tests/", StringComparison.Ordinal));
        Assert.That(paths.Where(path => !Path.Exists(RepositoryFiles.Combine(path))), Is.Empty);
    }

    // On a free port, because the default one can be taken.
    private static async Task ServeAsync(string[] arguments)
    {
        await using ServedApi api = await ServedApi.StartAsync(arguments);
        using HttpResponseMessage response = await api.PostAsync(
            ImagesOperations.GenerateImages.Path, JsonConvert.SerializeObject(new ImageGenerationRequest { Prompt = "A T-Rex" }));

        if (Array.Exists(arguments, argument => argument.StartsWith("429", StringComparison.Ordinal)))
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(response.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(2)));
        }
        else
        {
            Assert.That(response.IsSuccessStatusCode, $"the status is {response.StatusCode}");
        }
    }

    // The command as it is written, in another folder, so the project is named by its whole path. It is built already.
    private static async Task RunAsync(string[] arguments, TemporaryDirectory directory)
    {
        ProcessStartInfo start = new(
            CliProcess.Dotnet,
            ["run", "--no-build", "--configuration", RepositoryFiles.Configuration, "--project", RepositoryFiles.Combine("src/FluxGen.Cli"), "--", .. arguments])
        {
            WorkingDirectory = directory.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment.Remove(CliProcess.KeyVariable);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, $"{await output}\n{await errors}");
        Assert.That(await output, Is.Not.Empty);
    }

    // As a shell does, as far as the documents need it: words, and texts in quotes.
    private static string[] Split(string command) =>
        [.. Word().Matches(command).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal))];

    [GeneratedRegex("""(?:[^\s"']|"[^"]*"|'[^']*')+""")]
    private static partial Regex Word();

    [GeneratedRegex("^[A-Z_]+=")]
    private static partial Regex Variable();
}
