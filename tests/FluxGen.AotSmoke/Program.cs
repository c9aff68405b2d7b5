using System.Diagnostics;
using System.Globalization;
using System.Text;
using FluxGen.Runtime;
using FluxGen.TestUtils;

namespace FluxGen.AotSmoke;

// Does what a user does, against a server in the same process, and checks every result.
internal static class Program
{
    private const string ApiKey = "smoke";

    private static readonly OperationInfo Operation = ImagesOperations.GenerateImages;
    private static readonly List<string> Failures = [];

    private static Uri s_server = new("http://localhost/");

    // The argument is --cold-start, to count the methods that are compiled for the first call, or the time before the process
    // was started, in seconds since 1970, to report the time since then too.
    public static async Task<int> Main(string[] args)
    {
        long main = Stopwatch.GetTimestamp();
        if (args is ["--cold-start"])
        {
            return await ColdStart.RunAsync();
        }

        await using RawServer server = new(exchange => exchange.WriteAsync(Respond(exchange.Request)));
        s_server = server.Address;
        using FluxClient client = new(new FluxClientOptions { ApiKey = ApiKey, BaseAddress = server.Address });

        ImageGeneration byUrl = await client.GenerateAsync(Request("url"));
        DateTimeOffset received = DateTimeOffset.UtcNow;
        Report("first response", byUrl.Images is [{ Url: not null }] && byUrl.CreditsUsed > 0, Times(Stopwatch.GetElapsedTime(main), received, args));

        await CheckErrorAsync(client);
        string directory = Directory.CreateTempSubdirectory("fluxgen-aot-").FullName;
        try
        {
            await CheckFileAsync("image from its URL", byUrl, directory);
            await CheckFileAsync("image from base64", await client.GenerateAsync(Request("base64")), directory);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }

        return Failures.Count == 0 ? 0 : 1;
    }

    private static async Task CheckErrorAsync(FluxClient client)
    {
        try
        {
            await client.GenerateAsync(Request("error"));
            Report("error", isRight: false, "no exception");
        }
        catch (FluxApiException refused)
        {
            Report("error", (int)refused.StatusCode == 400 && refused.RequestId == Payload.RequestId, refused.Message.ReplaceLineEndings(" "));
        }
    }

    private static async Task CheckFileAsync(string what, ImageGeneration generation, string directory)
    {
        string path = await generation.Images[0].SaveAsync(directory + Path.DirectorySeparatorChar);
        byte[] saved = await File.ReadAllBytesAsync(path);
        Report(what, saved.AsSpan().SequenceEqual(Payload.Image), $"{saved.Length} bytes in {Path.GetFileName(path)}");
    }

    private static ImageGenerationRequest Request(string prompt) => new() { Prompt = prompt, NumImages = 1 };

    private static byte[] Respond(string request)
    {
        if (request.StartsWith("GET /image.png ", StringComparison.Ordinal))
        {
            return Payload.ToResponse(200, "image/png", Payload.Image);
        }

        if (!request.StartsWith($"{Operation.Method} /{Operation.Path} ", StringComparison.Ordinal))
        {
            return Payload.ToResponse(404, "text/plain", []);
        }

        (int status, string json) = request.Contains("\"prompt\":\"url\"", StringComparison.Ordinal) ? (200, Payload.Url(s_server))
            : request.Contains("\"prompt\":\"base64\"", StringComparison.Ordinal) ? (200, Payload.Base64)
            : (400, Payload.Error);
        return Payload.ToResponse(status, "application/json", Encoding.UTF8.GetBytes(json));
    }

    private static string Times(TimeSpan sinceMain, DateTimeOffset received, string[] args)
    {
        string times = string.Create(CultureInfo.InvariantCulture, $"{sinceMain.TotalMilliseconds:F2} ms after Main began");
        return args is [string begun]
            ? string.Create(CultureInfo.InvariantCulture, $"{times}, {(received - DateTimeOffset.UnixEpoch).TotalMilliseconds - (double.Parse(begun, CultureInfo.InvariantCulture) * 1000):F2} ms after the shell began to start the process")
            : times;
    }

    private static void Report(string what, bool isRight, string detail)
    {
        Console.WriteLine($"{(isRight ? "ok" : "FAILED")}: {what}: {detail}");
        if (!isRight)
        {
            Failures.Add(what);
        }
    }
}
