using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text;
using Newtonsoft.Json;

namespace FluxGen.Repository.Tests.Readme;

public sealed class BashBlockTests
{
    private static readonly string Configuration = typeof(BashBlockTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Configuration").Value!;

    private static IEnumerable<TestCaseData> Commands => CodeBlock.All.Where(block => block.Language == "bash")
        .SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Select(command => new TestCaseData(command).SetArgDisplayNames(command.Length > 60 ? command[..60] + "…" : command));

    [TestCaseSource(nameof(Commands))]
    public async Task Command_does_what_it_says(string command)
    {
        // To run these tests from within themselves would never end; that they run, this test shows.
        if (command == "dotnet test")
        {
            Assert.That(await File.ReadAllLinesAsync(RepositoryFiles.Combine(".ci/run")), Does.Contain(command));
            return;
        }

        Assert.That(Split(command).Take(5), Is.EqualTo((string[])["dotnet", "run", "--project", "src/FluxGen.Cli", "--"]), "there is no test for this command yet");
        if (Split(command)[5] == "serve")
        {
            await ServeAsync(Split(command)[6..]);
            return;
        }

        using TemporaryDirectory directory = new();

        await RunAsync([.. Split(command).Skip(5)], directory);

        int output = Array.IndexOf(Split(command), "--out");
        if (output > 0)
        {
            Assert.That(directory.Files.Single(), Does.StartWith(Split(command)[output + 1] + Path.DirectorySeparatorChar).And.EndsWith(".jpg"));
        }
    }

    // On a free port, for the usual one can be taken.
    private static async Task ServeAsync(string[] arguments)
    {
        await using ServedApi api = await ServedApi.StartAsync(arguments);
        using HttpResponseMessage response = await api.PostAsync(
            ImagesOperations.GenerateImages.Path, JsonConvert.SerializeObject(new ImageGenerationRequest { Prompt = "A T-Rex" }));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(response.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(2)));
    }

    // As it is written, but elsewhere: so the project is named whole. It is built already.
    private static async Task RunAsync(string[] arguments, TemporaryDirectory directory)
    {
        ProcessStartInfo start = new(
            CliProcess.Dotnet,
            ["run", "--no-build", "--configuration", Configuration, "--project", RepositoryFiles.Combine("src/FluxGen.Cli"), "--", .. arguments])
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

    // As a shell does, as far as the README needs it: words, and texts in double quotes.
    private static string[] Split(string command)
    {
        List<string> words = [];
        StringBuilder word = new();
        bool isQuoted = false;
        foreach (char letter in command + ' ')
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ' ' && !isQuoted)
            {
                words.Add(word.ToString());
                word.Clear();
            }
            else
            {
                word.Append(letter);
            }
        }

        return [.. words];
    }
}
