using System.Diagnostics;
using System.Globalization;
using System.Text;
using FluxGen.Runtime;

namespace FluxGen.AotSmoke;

/// <summary>Does what a user does, against a server in the same process, and checks every result.</summary>
internal static class Program
{
    private const string ApiKey = "smoke";

    private static readonly OperationInfo Operation = ImagesOperations.GenerateImages;
    private static readonly byte[] Picture = Convert.FromBase64String(Payload.Member(Payload.Base64, "b64_json"));
    private static readonly string PicturePath = new Uri(Payload.Member(Payload.Url, "url")).AbsolutePath;
    private static readonly List<string> Failures = [];

    private static string s_base = "";

    /// <param name="args">
    /// <c>--cold-start</c> to count what is compiled for the first call, or the moment before the process was started, as
    /// seconds since 1970, if its start is to be counted too.
    /// </param>
    public static async Task<int> Main(string[] args)
    {
        long main = Stopwatch.GetTimestamp();
        if (args is ["--cold-start"])
        {
            return await ColdStart.RunAsync();
        }

        using RawServer server = new(Respond);
        s_base = server.Address.AbsoluteUri;
        using FluxClient client = new(new FluxClientOptions { ApiKey = ApiKey, BaseAddress = server.Address });

        ImageGeneration byUrl = await client.GenerateAsync(Request("url"));
        DateTimeOffset answered = DateTimeOffset.UtcNow;
        Report("first answer", byUrl.Images is [{ Url: not null }] && byUrl.CreditsUsed > 0, Times(Stopwatch.GetElapsedTime(main), answered, args));

        await CheckErrorAsync(client);
        string directory = Directory.CreateTempSubdirectory("fluxgen-aot-").FullName;
        try
        {
            await CheckFileAsync("picture from its address", byUrl, directory);
            await CheckFileAsync("picture from base64", await client.GenerateAsync(Request("base64")), directory);
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
            Report("error", (int)refused.StatusCode == 400 && refused.RequestId == Payload.Member(Payload.Error, "requestId"), refused.Message.ReplaceLineEndings(" "));
        }
    }

    private static async Task CheckFileAsync(string what, ImageGeneration generation, string directory)
    {
        string path = await generation.Images[0].SaveAsync(directory + Path.DirectorySeparatorChar);
        byte[] saved = await File.ReadAllBytesAsync(path);
        Report(what, saved.AsSpan().SequenceEqual(Picture), $"{saved.Length} bytes in {Path.GetFileName(path)}");
    }

    private static ImageGenerationRequest Request(string prompt) => new() { Prompt = prompt, NumImages = 1 };

    private static Answer Respond(string requestLine, string body)
    {
        if (requestLine.StartsWith($"GET {PicturePath} ", StringComparison.Ordinal))
        {
            return new(200, "image/png", Picture);
        }

        if (!requestLine.StartsWith($"{Operation.Method} /{Operation.Path} ", StringComparison.Ordinal))
        {
            return new(404, "text/plain", []);
        }

        (int status, string json) = Payload.Member(body, "prompt") switch
        {
            "url" => (200, Payload.Url.Replace(new Uri(Payload.Member(Payload.Url, "url")).GetLeftPart(UriPartial.Authority) + "/", s_base, StringComparison.Ordinal)),
            "base64" => (200, Payload.Base64),
            _ => (400, Payload.Error),
        };
        return new(status, "application/json", Encoding.UTF8.GetBytes(json));
    }

    private static string Times(TimeSpan sinceMain, DateTimeOffset answered, string[] args)
    {
        string times = string.Create(CultureInfo.InvariantCulture, $"{sinceMain.TotalMilliseconds:F2} ms after Main began");
        return args is [string begun]
            ? string.Create(CultureInfo.InvariantCulture, $"{times}, {(answered - DateTimeOffset.UnixEpoch).TotalMilliseconds - (double.Parse(begun, CultureInfo.InvariantCulture) * 1000):F2} ms after the shell began to start the process")
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
