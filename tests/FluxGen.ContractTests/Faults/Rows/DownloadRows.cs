using FluxGen.Cli.Output;
using FluxGen.Testing;

namespace FluxGen.ContractTests.Faults.Rows;

// The response has the URL of an image, and the host of the image does something else than to send it.
internal static class DownloadRows
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";

    private const string Repeatable = "The download can be repeated.";

    private static readonly byte[] Png = Convert.FromBase64String(RawResponse.Png);

    private static readonly RawResponse OneImage = RawResponse.Json("""{"images":[{"url":"{server}/1.png"}]}""");

    private static readonly RawResponse TwoImages = RawResponse.Json("""{"images":[{"url":"{server}/1.png"},{"url":"{server}/2.png"}]}""");

    public static IReadOnlyList<FaultRow> All { get; } =
    [
        Mock("reset", Repeatable),
        Mock("404", "responded with 404 (NotFound)"),
        Mock("html:503", "responded with 503 (ServiceUnavailable)"),
        Mock("images; break=0.5", "broke off after"),
        Of("download refused", RawResponse.Status(403), "responded with 403 (Forbidden)"),
        Of("download that fails", RawResponse.Status(500), "responded with 500 (InternalServerError)"),
        Of("download without content", RawResponse.Bytes("HTTP/1.1 204 No Content\r\n\r\n"), "responded with 204 (NoContent)"),
        Of("download reset before the response", RawResponse.Reset, Repeatable),
        Of("download closed before the response", RawResponse.Close, Repeatable) with { Downloads = 4 },
        Of("download reset within the image", RawResponse.Bytes(Head + "half an image").Then(RawResponse.Reset), Repeatable),
        Of("download closed within the image", RawResponse.Bytes(Head + "half an image").Then(RawResponse.Close), "broke off after 13 bytes"),
        Of("download closed within the signature", RawResponse.Bytes(Head + "ha").Then(RawResponse.Close), "broke off after 2 bytes"),
        Of("download that is not HTTP", RawResponse.Bytes("image\r\n\r\n").Then(RawResponse.Close), Repeatable),
        Of("download with an encoding that is not that of the image", RawResponse.ImageOf(Png, "the image", headers: "Content-Encoding: gzip\r\n"), Repeatable),
        Of("page instead of an image", RawResponse.Status(200, "<html>Please log in.</html>", mediaType: "text/html"), "text/html instead of an image"),
        Of("JSON instead of an image", RawResponse.Json("{}"), "application/json instead of an image"),
        Of("empty image", RawResponse.Status(200, mediaType: "image/png"), "is empty"),
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
        Saved("SVG", RawResponse.Status(200, "<svg xmlns='http://www.w3.org/2000/svg'/>", mediaType: "image/svg+xml"), "a-cat.bin"),
        Saved("image of one byte", RawResponse.ImageOf([0x89], "1 byte"), "a-cat.bin"),
        Saved("PNG cut short", RawResponse.ImageOf(Png[..40], "40 bytes of the image"), "a-cat.png"),
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

    // Whether it is an image is for the caller to see.
    private static FaultRow Saved(string name, RawResponse download, string file) => new(name, Wire.Of(OneImage, download))
    {
        Images = 1,
        Downloads = 1,
        Files = [file],
        ExitCode = ExitCode.Done,
        Prints = [file],
    };
}
