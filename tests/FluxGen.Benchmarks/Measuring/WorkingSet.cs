using System.Diagnostics;
using System.Globalization;
using System.Net;
using FluxGen.Benchmarks.Contenders;
using FluxGen.Tests.Images;

namespace FluxGen.Benchmarks.Measuring;

// How much four images that are saved to files raise the peak of a process that has made a call with small images before. Each
// size has its own process, because a peak never falls.
internal static class WorkingSet
{
    public const string ChildArgument = "--peak";

    private const int Mebibyte = 1024 * 1024;

    private static readonly int[] Mebibytes = [5, 50];

    public static IEnumerable<string> Measure() => Table.Print(
        ["Four images to files", "peak of the process", "raised by"],
        Mebibytes.Select(size =>
        {
            long[] peaks = RunChild(size);
            return (string[])[$"of {size} MiB", Show(peaks[1]), Show(peaks[1] - peaks[0])];
        }));

    public static async Task RunCallsAsync(int mebibytes)
    {
        long before = await SaveAsync(Base64Response.LineBytes);
        long after = await SaveAsync(mebibytes * Mebibyte);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{before} {after}"));
    }

    private static async Task<long> SaveAsync(int imageBytes)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("fluxgen-benchmark-");
        try
        {
            using HttpClient http = new(new StreamHandler(imageBytes));
            using FluxClient client = new(http, new() { ApiKey = Contender.ApiKey, BaseAddress = CannedHandler.Address });
            await client.GenerateToDirectoryAsync(ImagesClientContender.CreateRequest(), directory.FullName);
            using Process process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static long[] RunChild(int mebibytes)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [ChildArgument, mebibytes.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return [.. output.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
    }

    private static string Show(long bytes) => $"{Table.Number((double)bytes / Mebibyte)} MiB";

    // Makes its response while it is read, so that the process never holds all of it.
    private sealed class StreamHandler(int imageBytes) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = Base64Response.Create(Responses.Base64Images, imageBytes / Base64Response.LineBytes, [0x89, .. "PNG\r\n\x1A\n"u8]),
                RequestMessage = request,
            });
    }
}
