using FluxGen.Cli.Output;
using FluxGen.Testing;

namespace FluxGen.ContractTests.Faults.Rows;

// The call succeeds, and the caller of the command line cannot be told, or the disk is full.
internal static class StreamRows
{
    // The maximum size of a file, in blocks of 512 bytes. With memory that is written and executed through a file, the runtime
    // could not start.
    private const string WithSmallFilesOnly = """trap '' XFSZ; ulimit -f 64; export DOTNET_EnableWriteXorExecute=0; exec "$@" """;

    private static readonly Wire OneImage = Wire.Of(RawResponse.Json("""{"images":[{"url":"{server}/1.png"}],"seed":5}"""), RawResponse.Image);

    private static readonly Wire LargeDownload = Wire.Of(
        RawResponse.Json("""{"images":[{"url":"{server}/1.png"}]}"""), RawResponse.ImageOf(new byte[256 * 1024], "256 kB"));

    private static readonly Wire LargeImage = Wire.Of(Scenario.DataWithBase64().WithFileSize(512 * 1024));

    public static IReadOnlyList<FaultRow> All { get; } =
    [
        Saved("standard output is full", """exec "$@" > /dev/full""") with { ExitCode = ExitCode.NotSaved, Tells = ["error: the result cannot be printed: ", "The image is in "] },
        Saved("standard error is full", """exec "$@" 2> /dev/full""") with { Prints = ["a-cat.png", "seed 5"] },
        Saved("standard error is closed", """exec "$@" 2>&-""") with { Prints = ["a-cat.png", "seed 5"] },
        Saved("standard output is closed", """exec "$@" >&-""") with { ExitCode = ExitCode.NotSaved, Tells = ["error: the result cannot be printed: "] },
        Saved("nobody reads standard output", OfBash("""set -o pipefail; "$@" | :""")) with { ExitCode = ExitCode.NotSaved, Tells = ["error: the result cannot be printed: ", "The image is in "] },
        Saved("nobody reads standard error", OfBash("""exec "$@" 2> >(:)""")) with { Prints = ["a-cat.png", "seed 5"] },
        new("download onto a full disk", LargeDownload)
        {
            Shell = WithSmallFilesOnly,
            Downloads = 1,
            ExitCode = ExitCode.NotSaved,
            Tells = ["error: ", "The image is at http://127.0.0.1:"],
        },
        new("image in the response that fits nowhere", LargeImage)
        {
            Shell = WithSmallFilesOnly,
            ExitCode = ExitCode.NotSaved,
            Tells = ["It cannot be recovered."],
        },
    ];

    private static string OfBash(string script) => $"""exec bash -c '{script}' bash "$@" """;

    private static FaultRow Saved(string name, string shell) => new(name, OneImage)
    {
        Shell = shell,
        Downloads = 1,
        Files = ["a-cat.png"],
        ExitCode = ExitCode.Done,
    };
}
