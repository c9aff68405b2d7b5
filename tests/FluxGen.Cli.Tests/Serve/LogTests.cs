using System.Diagnostics;
using System.IO.Pipelines;
using System.Net;
using FluxGen.Cli.Tests.Support;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Tests.Serve;

public sealed class LogTests
{
    [Test]
    public async Task Each_request_and_each_download_is_a_line()
    {
        await using ServedApi api = await InProcess.ServeAsync();

        using HttpResponseMessage response = await api.PostAsync(Catalogue.Operation.Path, Arguments.Body);
        Uri image = new((string)JObject.Parse(await response.Content.ReadAsStringAsync()).SelectToken("images[0].url")!);
        using HttpResponseMessage download = await api.Client.GetAsync(image);

        const string Time = @"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ ";
        Assert.That(await api.LineAsync(IsRequest), Does.Match($@"{Time}#1 POST /{Catalogue.Operation.Path} -> 201 \(fits, success\)$"));
        Assert.That(await api.LineAsync(IsRequest), Does.Match($@"{Time}download #1 GET {image.AbsolutePath} -> 200 \(fits, success\)$"));
    }

    [Test]
    public async Task Requests_give_the_terminal_no_commands()
    {
        await using ServedApi api = await InProcess.ServeAsync();

        using HttpResponseMessage response = await api.PostAsync("a%1b[2Jb%0d%0a2026-01-01 #9 POST %E2%80%AE", Arguments.Body);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await api.LineAsync(IsRequest), Does.Match(@"^[^\p{C}]*-> 404 [^\p{C}]*$"));
    }

    [Test]
    public async Task Long_line_loses_its_middle()
    {
        await using ServedApi api = await InProcess.ServeAsync();

        using HttpResponseMessage response = await api.PostAsync(new string('a', 5000), Arguments.Body);

        Assert.That(await api.LineAsync(IsRequest), Has.Length.LessThanOrEqualTo(600).And.Contains("POST /aaa").And.Contains("…").And.EndsWith(")"));
    }

    [Test]
    [Platform("Linux")]
    public async Task Log_that_cannot_be_written_does_not_keep_the_server_from_responding()
    {
        using Process process = CliProcess.InShell("""exec "$@" 2> /dev/full""", "serve", "--port", "0").Start();
        await using ServedApi api = await ServedApi.ReadAsync(process);

        using HttpResponseMessage response = await api.PostAsync(Catalogue.Operation.Path, Arguments.Body);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Log_that_nobody_reads_does_not_keep_the_server_from_responding_and_ending()
    {
        using CancellationTokenSource end = new();
        using ManualResetEventSlim isRead = new();
        Pipe output = new();
        await using StreamWriter writer = new(output.Writer.AsStream()) { AutoFlush = true };
        Task<int> run = InProcess.RunAsync(["serve", "--port", "0"], writer, new UnreadWriter(isRead), end.Token);
        using HttpClient client = new();
        using StreamReader reader = new(output.Reader.AsStream());
        Uri url = new((await reader.ReadLineAsync())!);

        using HttpResponseMessage first = await client.GetAsync(url);
        using HttpResponseMessage second = await client.GetAsync(url);
        await end.CancelAsync();

        Assert.That(await run, Is.Zero);
        isRead.Set();
    }

    private static bool IsRequest(string line) => line.Contains(" #", StringComparison.Ordinal);

    private sealed class UnreadWriter(ManualResetEventSlim isRead) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            if (value!.Contains(" #", StringComparison.Ordinal))
            {
                isRead.Wait(CliProcess.Timeout);
            }
        }
    }
}
