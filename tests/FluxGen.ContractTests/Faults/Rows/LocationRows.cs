using FluxGen.Cli.Output;

namespace FluxGen.ContractTests.Faults.Rows;

// The URL of the image, or a redirect of its host, leads to where no image is.
internal static class LocationRows
{
    private const string NotHttp = "which is not an http, https or data URL.";

    public static IReadOnlyList<FaultRow> All { get; } =
    [
        Saved("relative URL", "images/1.png"),
        Saved("path as URL", "/images/1.png"),
        Saved("URL without a scheme", "//{authority}/1.png"),
        Saved("data URL", "data:image/png;base64,{png}") with { Downloads = 0 },
        Url("file URL", "file:///etc/hostname", NotHttp) with { Files = ["fluxgen-*.bin"], Tells = ["What the service sent is kept in "] },
        Url("FTP URL", "ftp://127.0.0.1/1.png", NotHttp) with { Files = ["fluxgen-*.bin"], Tells = ["What the service sent is kept in "] },
        Url("URL in a private network", "http://10.1.2.3/1.png", "private"),
        Url("URL of the metadata of a cloud", "http://169.254.169.254/latest/meta-data", "where a cloud gives secrets to its machines"),
        Url("URL in a private network, as an IPv6 address", "http://[::ffff:192.168.0.1]/1.png", "private"),
        Redirect("redirect into a private network", "http://10.1.2.3/1.png", "private"),
        new("key in the URL of an image", Wire.Of(RawResponse.Json("""{"images":[{"url":"{server}/1.png?key={key}"}]}"""), RawResponse.Status(404))) { Images = 1, Failures = 1, Delivery = Delivery.Completed, Downloads = 1, Says = ["[API key]"], ExitCode = ExitCode.NotSaved },
        Redirect("redirect to a file", "file:///etc/hostname", "file"),
        Redirect("redirect to FTP", "ftp://127.0.0.1/1.png", "ftp"),
        Redirect("redirect without end", "{server}/1.png", "redirects more than 10 times") with { Downloads = 11 },
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

    private static FaultRow Saved(string name, string url) => new(name, Wire.Of(RawResponse.Json($$"""{"images":[{"url":"{{url}}"}]}"""), RawResponse.Image))
    {
        Images = 1,
        Downloads = 1,
        Files = ["a-cat.png"],
        ExitCode = ExitCode.Done,
        Prints = ["a-cat.png"],
    };

    private static FaultRow Redirect(string name, string location, string says) =>
        Wire.Of(RawResponse.Json("""{"images":[{"url":"{server}/1.png"}]}"""), RawResponse.Status(302, headers: $"Location: {location}\r\n")).NotSavedOf(name) with
        {
            Downloads = 1,
            Says = [says],
            Tells = ["The image is at "],
        };
}
