using FluxGen.Cli.Tests.Support;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Tests.Generate;

public sealed class CancellationTests
{
    private static IEnumerable<Signal> Signals => Signal.Ending;

    [Test]
    [Platform(Exclude = "Win", Reason = "There is no SIGINT to send to another process.")]
    public async Task Interrupt_while_the_service_is_drawing_ends_the_program()
    {
        Signal.Interrupt.AssumeNotIgnored();
        TaskCompletionSource received = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ServiceStub stub = new(responder =>
        {
            received.SetResult();
            return responder.HangAsync();
        });

        CliResult result = await new CliProcess(stub.Call("--json")).RunAsync(async process =>
        {
            await received.Task;
            await Signal.Interrupt.SendAsync(process);
        });

        result.ShouldExitWith(130);
        Assert.That(result.ErrorLines, Has.One.StartsWith("Cancelled.").And.Contains("billed"));
        Assert.That((string?)result.Json["error"]!["delivery"], Is.EqualTo("unknown"));
        Assert.That(stub.Directory.Files, Is.Empty);
    }

    [TestCaseSource(nameof(Signals))]
    [Platform(Exclude = "Win", Reason = "There are no signals to send to another process.")]
    public async Task Signal_during_a_download_leaves_no_part_of_a_file_and_its_url_is_printed(Signal signal)
    {
        signal.AssumeNotIgnored();
        TaskCompletionSource isDownloading = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Uri? url = null;
        await using ServiceStub stub = new(responder => responder.SendJsonAsync(SampleImage.At(url!)));
        url = stub.Serve("image", async responder =>
        {
            await responder.SendImageAsync(SampleImage.Png, length: 1024 * 1024);
            isDownloading.SetResult();
            await responder.HangAsync();
        });

        CliResult result = await new CliProcess(stub.Call()).RunAsync(async process =>
        {
            await isDownloading.Task;
            await signal.SendAsync(process);
        });

        result.ShouldExitWith(130);
        Assert.That(result.ErrorLines, Has.One.EqualTo($"The image is at {url}"));
        Assert.That(stub.Directory.Files, Is.Empty);
    }

    [Test]
    public async Task Cancellation_during_a_download_leaves_no_part_of_a_file_and_its_url_is_printed()
    {
        CancellationTokenSource cancellation = new();
        using FileSystemWatcher watcher = new();
        watcher.Changed += (_, _) => cancellation.Cancel();
        Uri? url = null;
        await using ServiceStub stub = new(responder =>
        {
            // Before the request is sent, the program writes to the directory to find out whether it can.
            watcher.EnableRaisingEvents = true;
            return responder.SendJsonAsync(SampleImage.At(url!));
        });
        watcher.Path = stub.Directory.Path;
        url = stub.Serve("image", SendPartAsync);

        CliResult result = await InProcess.RunAsync(stub.Call("--json"), cancellation.Token);

        result.ShouldExitWith(130);
        Assert.That(result.ErrorLines, Has.One.EqualTo($"The image is at {url}"));
        Assert.That((string?)result.Json["images"]![0]!["url"], Is.EqualTo($"{url}"));
        Assert.That(stub.Directory.Files, Is.Empty);
    }

    [Test]
    public async Task Cancellation_during_a_download_still_saves_what_came_with_the_response()
    {
        using CancellationTokenSource cancellation = new();
        ImageGenerationResponse? response = null;
        await using ServiceStub stub = new(responder => responder.SendJsonAsync(response!));
        Uri url = stub.Serve("image", async responder =>
        {
            await cancellation.CancelAsync();
            await SendPartAsync(responder);
        });
        response = new() { Data = [new() { Url = url }, new() { B64Json = SampleImage.Png }] };

        CliResult result = await InProcess.RunAsync(stub.Call("--json"), cancellation.Token);

        result.ShouldExitWith(130);
        Assert.That(stub.Directory.Files, Has.One.Items);
        Assert.That(result.ErrorLines, Has.Some.EqualTo($"The image is at {url}"));
        Assert.That(result.ErrorLines, Has.Some.StartsWith("The image is in ").And.EndsWith(stub.Directory.Files.Single()));
    }

    [Test]
    public async Task Cancellation_while_the_response_arrives_tells_the_files_and_urls_that_had_come([Values] bool asJson)
    {
        using CancellationTokenSource cancellation = new();
        using FileSystemWatcher watcher = new();
        watcher.Changed += (_, _) => cancellation.Cancel();
        await using ServiceStub stub = new(async responder =>
        {
            watcher.EnableRaisingEvents = true;
            string start = $$"""{"images":[{"url":"http://127.0.0.1:1/a.png"}],"data":[{"b64_json":"{{new string('A', 1_000_000)}}""";
            await responder.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n{start}");
            await responder.HangAsync();
        });
        watcher.Path = stub.Directory.Path;

        CliResult result = await InProcess.RunAsync(stub.Call(asJson ? ["--json"] : []), cancellation.Token);

        result.ShouldExitWith(130);
        Assert.That(stub.Directory.Files, Has.Exactly(2).Items, "a part of the image, and the body");
        Assert.That(result.ErrorLines, Has.One.EqualTo("Cancelled while the response arrived."));
        Assert.That(result.ErrorLines, Has.Exactly(2).StartsWith("What the service sent is kept in "));
        Assert.That(result.ErrorLines, Has.One.EqualTo("The response has the URL http://127.0.0.1:1/a.png"));
        if (asJson)
        {
            JToken error = result.Json["error"]!;
            Assert.That((string?)error["delivery"], Is.EqualTo("completed"));
            Assert.That(error["files"]!.Select(file => Path.GetFileName((string?)file)), Is.EquivalentTo(stub.Directory.Files));
            Assert.That((string?)error["urls"]!.Single(), Is.EqualTo("http://127.0.0.1:1/a.png"));
        }
    }

    private static async Task SendPartAsync(RawResponder responder)
    {
        await responder.SendImageAsync(SampleImage.Png, length: 1024 * 1024);
        await responder.HangAsync();
    }
}
