using System.Net;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Failures;

[Platform(Exclude = "Win")]
public sealed class FullDiskTests
{
    private const int Large = 256 * 1024;

    // The greatest size of a file, in blocks of 512 bytes. The runtime could not start with memory that is both written
    // and executed as a file.
    private const string WithSmallFilesOnly = """trap '' XFSZ; ulimit -f 64; export DOTNET_EnableWriteXorExecute=0; exec "$@" """;

    // A disk of its own, of 64 KiB, that only this process sees and that goes away with it. Its files are listed at the end.
    private const string OnSmallDisk = """mount -t tmpfs -o size=64k tmpfs "$DISK" || exit 99; "$@"; code=$?; ls -A "$DISK"; exit $code""";

    [Test]
    public async Task Download_onto_a_full_disk_leaves_no_part_of_a_file_and_its_address_is_printed()
    {
        using TemporaryDirectory directory = new();
        Stub stub = Stub.WithPicture([.. Pictures.Png, .. new byte[Large]]);

        CliResult result = await CliProcess.InShell(WithSmallFilesOnly, Arguments.Generate("--base-url", stub.BaseUrl.AbsoluteUri, "--out", directory.Path)).RunAsync();

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.Some.StartsWith("error: ").And.Some.StartsWith("The image is at http://"));
        Assert.That(directory.Files, Is.Empty);
    }

    [Test]
    public async Task Picture_that_fits_nowhere_leaves_no_part_of_a_file_anywhere()
    {
        using TemporaryDirectory directory = new();
        Stub stub = new(HttpStatusCode.OK, Pictures.Inside([.. Pictures.Png, .. new byte[Large]]));

        CliResult result = await CliProcess
            .InShell(WithSmallFilesOnly, Arguments.Generate("--base-url", stub.BaseUrl.AbsoluteUri, "--out", directory.Path))
            .WithTemporaryFilesIn(directory.Path)
            .RunAsync();

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.Some.EqualTo("It cannot be recovered."));
        Assert.That(directory.Files, Is.Empty);
    }

    [Test]
    [Platform("Linux")]
    public async Task Picture_for_a_full_disk_is_kept_among_the_temporary_files()
    {
        using TemporaryDirectory directory = new();
        using TemporaryDirectory disk = new();
        byte[] picture = [.. Pictures.Png, .. new byte[Large]];
        Stub stub = new(HttpStatusCode.OK, Pictures.Inside(picture));

        CliResult result = await CliProcess
            .InShell($"exec unshare --user --map-root-user --mount sh -c '{OnSmallDisk}' sh \"$@\"", Arguments.Generate("--base-url", stub.BaseUrl.AbsoluteUri, "--out", disk.Path))
            .WithTemporaryFilesIn(directory.Path)
            .Set("DISK", disk.Path)
            .RunAsync();

        Assume.That(result.ExitCode, Is.Not.EqualTo(99).And.Not.EqualTo(127).And.Not.EqualTo(1), "this machine lets nobody make a small disk");
        result.ShouldExitWith(5);
        Assert.That(result.Output, Is.Empty, "no file is left on the full disk");
        Assert.That(await File.ReadAllBytesAsync(directory.File(directory.Files.Single())), Is.EqualTo(picture));
        Assert.That(result.Errors, Does.Contain(directory.File(directory.Files.Single())));
    }

    [Test]
    [Platform("Linux")]
    public async Task Result_that_cannot_be_printed_is_told_on_standard_error()
    {
        using TemporaryDirectory directory = new();
        Stub stub = Stub.WithPicture(Pictures.Png);

        CliResult result = await CliProcess
            .InShell("""exec "$@" > /dev/full""", Arguments.Generate("--json", "--base-url", stub.BaseUrl.AbsoluteUri, "--out", directory.Path))
            .RunAsync();

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.One.StartsWith("error: the result cannot be printed: "));
        Assert.That(directory.Files, Has.One.Items);
    }
}
