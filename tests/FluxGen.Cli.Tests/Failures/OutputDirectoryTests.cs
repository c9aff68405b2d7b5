using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Failures;

public sealed class OutputDirectoryTests
{
    [Test]
    public async Task File_in_the_way_of_the_directory_is_told_before_anything_is_sent()
    {
        using TemporaryDirectory directory = new();
        await File.WriteAllTextAsync(directory.File("file"), "in the way");

        await ShouldBeRefusedAsync(directory.File("file"));

        Assert.That(directory.Files.Single(), Is.EqualTo("file"));
    }

    [Test]
    public Task Directory_without_a_name_is_told_before_anything_is_sent() => ShouldBeRefusedAsync("");

    // A place where even root may not write.
    [Test]
    [Platform("Linux")]
    public Task Directory_that_is_read_only_is_told_before_anything_is_sent() => ShouldBeRefusedAsync("/proc");

    private static async Task ShouldBeRefusedAsync(string output)
    {
        Stub stub = Stub.WithPicture(Pictures.Png);

        CliResult result = await CliProcess.RunAsync(Arguments.Generate("--base-url", stub.BaseUrl.AbsoluteUri, "--out", output));

        result.ShouldExitWith(2);
        Assert.That(result.ErrorLines, Has.One.StartsWith($"error: --out: '{output}' cannot be written to: ").And.Contains("Nothing was sent."));
        Assert.That(stub.Received, Is.Empty);
    }
}
