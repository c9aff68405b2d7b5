using System.Net;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Generate;

[Platform(Exclude = "Win")]
public sealed class FullDiskTests
{
    // The maximum size of a file, in blocks of 512 bytes. With memory that is written and executed through a file, the runtime
    // could not start.
    private const string WithSmallFilesOnly = """trap '' XFSZ; ulimit -f 64; export DOTNET_EnableWriteXorExecute=0; exec "$@" """;

    // A disk of 64 KiB that only this process sees and that vanishes with it. Its files are listed at the end.
    private const string OnSmallDisk = """mount -t tmpfs -o size=64k tmpfs "$DISK" || exit 99; "$@"; code=$?; ls -A "$DISK"; exit $code""";

    private static readonly byte[] LargeImage = [.. SampleImage.Png, .. new byte[256 * 1024]];

    [Test]
    public async Task Download_onto_a_full_disk_leaves_no_part_of_a_file_and_its_url_is_printed()
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = ServiceStub.WithImage(LargeImage);

        CliResult result = await CliProcess.InShell(WithSmallFilesOnly, stub.Call(directory)).RunAsync();

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.Some.StartsWith("error: ").And.Some.StartsWith("The image is at http://"));
        Assert.That(directory.Files, Is.Empty);
    }

    [Test]
    public async Task Image_that_fits_nowhere_leaves_no_part_of_a_file_anywhere()
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = new(HttpStatusCode.OK, SampleImage.Inside(LargeImage));

        CliResult result = await CliProcess.InShell(WithSmallFilesOnly, stub.Call(directory)).WithTemporaryFilesIn(directory.Path).RunAsync();

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.Some.EqualTo("It cannot be recovered."));
        Assert.That(directory.Files, Is.Empty);
    }

    [Test]
    [Platform("Linux")]
    public async Task Image_for_a_full_disk_is_kept_among_the_temporary_files()
    {
        using TemporaryDirectory directory = new();
        using TemporaryDirectory disk = new();
        await using ServiceStub stub = new(HttpStatusCode.OK, SampleImage.Inside(LargeImage));

        CliResult result = await CliProcess.InShell($"exec unshare --user --map-root-user --mount sh -c '{OnSmallDisk}' sh \"$@\"", stub.Call(disk))
            .WithTemporaryFilesIn(directory.Path)
            .Set("DISK", disk.Path)
            .RunAsync();

        Assume.That(result.ExitCode, Is.Not.EqualTo(99).And.Not.EqualTo(127).And.Not.EqualTo(1), "this machine lets nobody make a small disk");
        result.ShouldExitWith(5);
        Assert.That(result.Output, Is.Empty, "no file is left on the full disk");
        string kept = directory.File(directory.Files.Single());
        Assert.That(await File.ReadAllBytesAsync(kept), Is.EqualTo(LargeImage));
        Assert.That(result.Errors, Does.Contain(kept));
    }

    [Test]
    [Platform("Linux")]
    public async Task Result_that_cannot_be_printed_is_reported_on_standard_error()
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        CliResult result = await CliProcess.InShell("""exec "$@" > /dev/full""", stub.Call(directory, "--json")).RunAsync();

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.One.StartsWith("error: the result cannot be printed: "));
        Assert.That(directory.Files, Has.One.Items);
    }
}
