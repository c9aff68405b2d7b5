using System.Net;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.CommandLine;

public sealed class KeyTests
{
    [Test]
    public async Task Without_a_key_the_three_ways_to_go_on_are_told()
    {
        Stub stub = Stub.WithPicture(Pictures.Png);

        CliResult result = await Call(stub).Set(CliProcess.KeyVariable, null).RunAsync();

        result.ShouldExitWith(2);
        Assert.That(result.Errors, Does.Contain(CliProcess.KeyVariable).And.Contain("--api-key-file").And.Contain("--sandbox"));
        Assert.That(stub.Received, Is.Empty);
    }

    [Test]
    public async Task Key_comes_from_a_file_without_the_line_break_at_its_end()
    {
        using TemporaryDirectory directory = new();
        Stub stub = Stub.WithPicture(Pictures.Png);
        await File.WriteAllTextAsync(directory.File("key"), CliProcess.Key + "\r\n");

        CliResult result = await Call(stub, "--api-key-file", directory.File("key"), "--out", directory.Path).Set(CliProcess.KeyVariable, "another").RunAsync();

        result.ShouldExitWith(0);
        Assert.That(stub.Key, Is.EqualTo($"Bearer {CliProcess.Key}"));
    }

    [Test]
    public async Task Key_comes_from_the_environment()
    {
        using TemporaryDirectory directory = new();
        Stub stub = Stub.WithPicture(Pictures.Png);

        CliResult result = await Call(stub, "--out", directory.Path).RunAsync();

        result.ShouldExitWith(0);
        Assert.That(stub.Key, Is.EqualTo($"Bearer {CliProcess.Key}"));
    }

    [TestCase(null, "key", TestName = "Key_file_that_is_missing_is_named")]
    [TestCase(" \n", "is empty", TestName = "Key_file_that_is_empty_is_named")]
    [TestCase(CliProcess.Key + "\n" + CliProcess.Key, "character", TestName = "Key_file_with_two_lines_is_refused")]
    public async Task Key_file_without_a_key_is_refused(string? content, string reason)
    {
        using TemporaryDirectory directory = new();
        Stub stub = Stub.WithPicture(Pictures.Png);
        if (content is not null)
        {
            await File.WriteAllTextAsync(directory.File("key"), content);
        }

        CliResult result = await Call(stub, "--api-key-file", directory.File("key")).RunAsync();

        result.ShouldExitWith(2);
        Assert.That(result.ErrorLines, Has.Exactly(1).StartsWith("error: --api-key-file: ").And.Exactly(1).Contains(reason));
        Assert.That(stub.Received, Is.Empty);
    }

    [Test]
    public async Task Key_that_the_service_repeats_is_not_printed()
    {
        // That it is not printed is checked for every call of the program.
        Stub stub = new(HttpStatusCode.Unauthorized, new ErrorEnvelope { Message = $"The key {CliProcess.Key} has expired." });

        CliResult result = await Call(stub).RunAsync();

        result.ShouldExitWith(3);
        Assert.That(result.Errors, Does.Contain("has expired."));
    }

    private static CliProcess Call(Stub stub, params string[] options) =>
        new(Arguments.Generate([.. options, "--base-url", stub.BaseUrl.AbsoluteUri]));
}
