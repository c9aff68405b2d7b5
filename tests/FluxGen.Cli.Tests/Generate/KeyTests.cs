using System.Net;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Generate;

public sealed class KeyTests
{
    [Test]
    public async Task Without_a_key_the_three_ways_to_go_on_are_reported()
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        CliResult result = await new CliProcess(stub.Call(directory)).Set(CliProcess.KeyVariable, null).RunAsync();

        result.ShouldExitWith(2);
        Assert.That(result.Errors, Does.Contain(CliProcess.KeyVariable).And.Contain("--api-key-file").And.Contain("--sandbox"));
        Assert.That(stub.Received, Is.Empty);
    }

    [Test]
    public async Task Key_comes_from_a_file_without_the_line_break_at_its_end()
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);
        await File.WriteAllTextAsync(directory.File("key"), $"file-{CliProcess.Key}\r\n");

        CliResult result = await InProcess.RunAsync(stub.Call(directory, "--api-key-file", directory.File("key")));

        result.ShouldExitWith(0);
        Assert.That(stub.HeaderLines, Does.Contain($"Authorization: Bearer file-{CliProcess.Key}"));
    }

    [Test]
    public async Task Key_comes_from_the_environment()
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        CliResult result = await InProcess.RunAsync(stub.Call(directory));

        result.ShouldExitWith(0);
        Assert.That(stub.HeaderLines, Does.Contain($"Authorization: Bearer {CliProcess.Key}"));
    }

    [TestCase(null, "key", TestName = "Key_file_that_is_missing_is_named")]
    [TestCase(" \n", "is empty", TestName = "Key_file_that_is_empty_is_named")]
    [TestCase(CliProcess.Key + "\n" + CliProcess.Key, "character", TestName = "Key_file_with_two_lines_is_refused")]
    public async Task Key_file_without_a_key_is_refused(string? content, string reason)
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);
        if (content is not null)
        {
            await File.WriteAllTextAsync(directory.File("key"), content);
        }

        CliResult result = await InProcess.RunAsync(stub.Call(directory, "--api-key-file", directory.File("key")));

        result.ShouldExitWith(2);
        Assert.That(result.ErrorLines, Has.Exactly(1).StartsWith("error: --api-key-file: ").And.Exactly(1).Contains(reason));
        Assert.That(stub.Received, Is.Empty);
    }

    [Test]
    public async Task Key_that_the_service_repeats_is_not_printed()
    {
        // That the key is not printed is asserted for every call of the program.
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = new(HttpStatusCode.Unauthorized, new ErrorEnvelope { Message = $"The key {CliProcess.Key} has expired." });

        CliResult result = await InProcess.RunAsync(stub.Call(directory));

        result.ShouldExitWith(3);
        Assert.That(result.Errors, Does.Contain("has expired."));
    }
}
