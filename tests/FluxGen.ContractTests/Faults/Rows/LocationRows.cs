using FluxGen.Cli.Output;

namespace FluxGen.ContractTests.Faults.Rows;

// The URL of the image, or a redirect of its host, leads to where no image is.
internal static class LocationRows
{
    private const string NotHttp = "which is not an absolute http or https URL.";

    public static IReadOnlyList<FaultRow> All { get; } =
    [
        Url("relative URL", "images/1.png", NotHttp),
        Url("path as URL", "/images/1.png", NotHttp),
        Url("URL without a scheme", "//{authority}/1.png", NotHttp),
        Url("data URL", "data:image/png;base64,{png}", NotHttp),
        Url("file URL", "file:///etc/hostname", NotHttp),
        Url("FTP URL", "ftp://127.0.0.1/1.png", NotHttp),
        new("key in the URL of an image", Wire.Of(RawResponse.Json("""{"images":[{"url":"{server}/1.png?key={key}"}]}"""), RawResponse.Status(404))) { Images = 1, Failures = 1, Delivery = Delivery.Completed, Downloads = 1, Says = ["[API key]"], ExitCode = ExitCode.NotSaved },
        Redirect("redirect to a file", "file:///etc/hostname", "file"),
        Redirect("redirect to FTP", "ftp://127.0.0.1/1.png", "ftp"),
        Redirect("redirect without end", "{server}/1.png", "responded with 302 (Found)") with { Downloads = 51 },
        new("redirect to the image", Wire.Of(RawResponse.Json("""{"images":[{"url":"{server}/1.png"}]}"""), RawResponse.Status(302, headers: "Location: {server}/2.png\r\n"), RawResponse.Image))
        {
            Images = 1,
            Downloads = 2,
            Files = ["a-cat.png"],
            ExitCode = ExitCode.Done,
            Prints = ["a-cat.png"],
        },
    ];

    private static FaultRow Url(string name, string url, string says) =>
        Wire.Of(RawResponse.Json($$"""{"images":[{"url":"{{url}}"}]}""")).NotSavedOf(name) with { Says = [says], Tells = ["The image is at "] };

    private static FaultRow Redirect(string name, string location, string says) =>
        Wire.Of(RawResponse.Json("""{"images":[{"url":"{server}/1.png"}]}"""), RawResponse.Status(302, headers: $"Location: {location}\r\n")).NotSavedOf(name) with
        {
            Downloads = 1,
            Says = [says],
            Tells = ["The image is at "],
        };
}
