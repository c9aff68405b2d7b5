using System.Net;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Failures;

[Platform(Exclude = "Win", Reason = "There is no SIGINT to send to another process.")]
public sealed class CancellationTests
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [OneTimeSetUp]
    public void Interrupts_are_not_ignored() => Signal.Interrupt.AssumeNotIgnored();

    [OneTimeTearDown]
    public void Release() => _end.SetResult();

    [Test]
    public async Task Interrupt_while_the_service_is_drawing_ends_the_program()
    {
        using TemporaryDirectory directory = new();
        TaskCompletionSource received = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Stub stub = new(async () =>
        {
            received.SetResult();
            await _end.Task;
            return StubAnswer.Json(HttpStatusCode.OK, Pictures.Inside(Pictures.Png));
        });

        CliResult result = await Call(stub, directory).RunAsync(async process =>
        {
            await received.Task;
            await Signal.Interrupt.SendAsync(process);
        });

        result.ShouldExitWith(130);
        Assert.That(result.ErrorLines, Has.One.StartsWith("Cancelled.").And.Contains("billed"));
        Assert.That(result.Output, Is.Empty);
        Assert.That(directory.Files, Is.Empty);
    }

    [Test]
    public async Task Interrupt_during_a_download_leaves_no_part_of_a_file_and_its_address_is_printed()
    {
        using TemporaryDirectory directory = new();
        TaskCompletionSource<string> begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using FileSystemWatcher watcher = new(directory.Path);
        watcher.Changed += (_, change) => begun.TrySetResult(change.Name!);
        using ImageHost server = ImageHost.Sending(Pictures.Png, length: 1024 * 1024, () => _end.Task);
        Stub stub = new(() =>
        {
            // Only now, for the program has written to the directory before, to see whether it can.
            watcher.EnableRaisingEvents = true;
            return Task.FromResult(StubAnswer.Json(HttpStatusCode.OK, Pictures.At(server.Url)));
        });

        CliResult result = await Call(stub, directory).RunAsync(async process =>
        {
            Assert.That(await begun.Task, Does.EndWith(".part"));
            await Signal.Interrupt.SendAsync(process);
        });

        result.ShouldExitWith(130);
        Assert.That(result.ErrorLines, Has.One.EqualTo($"The image is at {server.Url}"));
        Assert.That(result.Output, Is.Empty);
        Assert.That(directory.Files, Is.Empty);
    }

    [Test]
    public async Task Interrupt_during_a_download_still_saves_what_came_with_the_answer()
    {
        using TemporaryDirectory directory = new();
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using ImageHost server = ImageHost.Sending(Pictures.Png, length: 1024 * 1024, () =>
        {
            asked.TrySetResult();
            return _end.Task;
        });
        ImageData[] data = [new() { Url = server.Url }, new() { B64Json = Pictures.Png }];
        Stub stub = new(HttpStatusCode.OK, new ImageGenerationResponse { Data = data });

        CliResult result = await Call(stub, directory).RunAsync(async process =>
        {
            await asked.Task;
            await Signal.Interrupt.SendAsync(process);
        });

        result.ShouldExitWith(130);
        Assert.That(directory.Files.Count, Is.EqualTo(1));
        Assert.That(result.ErrorLines, Has.Some.EqualTo($"The image is at {server.Url}"));
        Assert.That(result.ErrorLines, Has.Some.StartsWith("The image is in ").And.EndsWith(directory.Files.Single()));
    }

    private static CliProcess Call(Stub stub, TemporaryDirectory directory) =>
        new(Arguments.Generate("--json", "--base-url", stub.BaseUrl.AbsoluteUri, "--out", directory.Path));
}
