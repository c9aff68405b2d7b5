using FluxGen.Cli.Output;
using FluxGen.Testing;

namespace FluxGen.ContractTests.Faults.Rows;

// The response has the URL of an image, and the host of the image does something else than to send it.
internal static class DownloadRows
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";

    private const string Tag = "ETag: \"1\"\r\n";

    // One download, and three more.
    private const int Attempts = 4;

    // What HttpClient does on its own with a GET whose connection is closed.
    private const int AttemptsOfTransport = 4;

    private const string Repeatable = "The download can be repeated.";

    private static readonly byte[] Png = Convert.FromBase64String(RawResponse.Png);

    private static readonly RawResponse OneImage = RawResponse.Json("""{"images":[{"url":"{server}/1.png"}]}""");

    private static readonly RawResponse TwoImages = RawResponse.Json("""{"images":[{"url":"{server}/1.png"},{"url":"{server}/2.png"}]}""");

    public static IReadOnlyList<FaultRow> All { get; } =
    [
        Mock("404", "responded with 404 (NotFound)"),
        Recovered("reset"),
        Recovered("html:503"),
        Recovered("images; break=0.5"),
        Of("download refused", RawResponse.Status(403), "responded with 403 (Forbidden)"),
        Retried("download that fails", RawResponse.Status(500), "responded with 500 (InternalServerError)"),
        Of("download without content", RawResponse.Bytes("HTTP/1.1 204 No Content\r\n\r\n"), "responded with 204 (NoContent)"),
        Retried("download reset before the response", RawResponse.Reset, Repeatable),
        Of("download closed before the response", RawResponse.Close, Repeatable) with { Downloads = Attempts * AttemptsOfTransport },
        Retried("download reset within the image", RawResponse.Bytes(Head + "half an image").Then(RawResponse.Reset), Repeatable),
        Retried("download closed within the image", RawResponse.Bytes(Head + "half an image").Then(RawResponse.Close), "broke off after 13 bytes"),
        Retried("download that is not HTTP", RawResponse.Bytes("image\r\n\r\n").Then(RawResponse.Close), Repeatable),
        Saved("download that fails once", "a-cat.png", RawResponse.Status(503), RawResponse.Image) with { Downloads = 2 },
        Saved("download that is resumed", "a-cat.png", Tagged(RawResponse.Bytes($"HTTP/1.1 200 OK\r\n{Tag}Content-Length: {Png.Length}\r\n\r\n"), Png[..40]).Then(RawResponse.Close), Tagged(RawResponse.Bytes($"HTTP/1.1 206 Partial\r\n{Tag}Content-Range: bytes 40-{Png.Length - 1}/{Png.Length}\r\nContent-Length: {Png.Length - 40}\r\n\r\n"), Png[40..])) with { Downloads = 2 },
        Saved("download that is closed after the image, before the end that its length tells", "a-cat.png", Tagged(RawResponse.Bytes(Head), Png).Then(RawResponse.Close)),
        Saved("download with status 201", "a-cat.png", Tagged(RawResponse.Bytes($"HTTP/1.1 201 Created\r\nContent-Length: {Png.Length}\r\n\r\n"), Png)),
        Saved("download with an encoding that is not that of the image", "a-cat.png", RawResponse.ImageOf(Png, "the image", headers: "Content-Encoding: gzip\r\n")),
        Kept("page instead of an image", RawResponse.Status(200, "<html>Please log in.</html>", mediaType: "text/html"), "is not an image"),
        Kept("JSON instead of an image", RawResponse.Json("{}"), "is not an image") with { Downloads = 2 },
        Kept("SVG", RawResponse.Status(200, "<svg xmlns='http://www.w3.org/2000/svg'/>", mediaType: "image/svg+xml"), "is not an image"),
        Kept("image of one byte", RawResponse.ImageOf([0x89], "1 byte"), "is not an image") with { Downloads = 2 },
        Kept("PNG whose download keeps breaking off", Tagged(RawResponse.Bytes(Head), Png[..40]).Then(RawResponse.Close), "broke off after 40 bytes", "a-cat.png.part") with { Downloads = Attempts },
        Kept("PNG cut short", RawResponse.ImageOf(Png[..40], "40 bytes of the image"), "is incomplete", "a-cat.png.part") with { Downloads = 2 },
        Of("empty image", RawResponse.Status(200, mediaType: "image/png"), "is empty") with { Downloads = 2 },
        Of("download whose host has a name that no host can have", RawResponse.Bytes("HTTP/1.1 302 Found\r\nLocation: http://xn--a\u00e4/\r\nContent-Length: 0\r\n\r\n"), "is a name that no host can have"),
        Of("image over the limit", RawResponse.Image, "is larger than 10 bytes (MaxDownloadBytes)") with { MaxDownloadBytes = 10, ExitCode = null },
        Of("nothing of the image before the timeout", RawResponse.Timeout, "did not arrive within 00:05:00") with { ExitCode = null },
        Of("half of the image before the timeout", RawResponse.Bytes(Head + "half an image").Then(RawResponse.Timeout), "did not arrive within 00:05:00") with { ExitCode = null },
        Wire.Of(TwoImages, RawResponse.Status(404), RawResponse.Image).NotSavedOf("one of two images is missing", images: 2) with
        {
            Downloads = 2,
            Files = ["a-cat-2.png"],
            Says = ["responded with 404 (NotFound)"],
            Tells = ["The image is at http://127.0.0.1:"],
            Prints = ["a-cat-2.png"],
        },
        Wire.Of(OneImage, RawResponse.Cancel).NotSavedOf("cancelled during the download") with
        {
            Delivery = null,
            Downloads = 1,
            Tells = ["The image is at http://127.0.0.1:", "Cancelled. "],
            ExitCode = ExitCode.Cancelled,
        },
    ];

    private static FaultRow Of(string name, RawResponse download, string says) => Wire.Of(OneImage, download).NotSavedOf(name) with
    {
        Downloads = 1,
        Says = [says],
        Tells = ["The image is at http://127.0.0.1:"],
    };

    private static FaultRow Mock(string scenario, string says) => Wire.Of(Scenario.Images(), Scenario.Parse(scenario)).NotSavedOf($"download, {scenario}") with
    {
        Downloads = 1,
        Says = [says],
        Tells = ["The image is at http://"],
        Prints = ["seed"],
    };

    private static FaultRow Retried(string name, RawResponse download, string says) => Of(name, download, says) with { Downloads = Attempts };

    // It is no image, or not all of one, and is kept for the caller to see.
    private static FaultRow Kept(string name, RawResponse download, string says, string file = "a-cat.bin.part") => Of(name, download, says) with
    {
        Files = [file],
        Tells = ["What the service sent is kept in ", "The image is at http://127.0.0.1:"],
    };

    private static FaultRow Recovered(string scenario) => new($"download, first {scenario}", Wire.Of(Scenario.Images(), Scenario.Parse(scenario)))
    {
        Images = 1,
        Downloads = 2,
        Files = ["a-cat.jpg"],
        ExitCode = ExitCode.Done,
        Prints = ["a-cat.jpg"],
    };

    private static FaultRow Saved(string name, string file, params RawResponse[] downloads) => new(name, Wire.Of(OneImage, downloads))
    {
        Images = 1,
        Downloads = 1,
        Files = [file],
        ExitCode = ExitCode.Done,
        Prints = [file],
    };

    private static RawResponse Tagged(RawResponse head, byte[] bytes) => head.Then(new($"{bytes.Length} bytes of the image", (responder, _, _) => responder.WriteAsync(bytes)));
}
