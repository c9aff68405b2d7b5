using System.IO.Compression;
using System.Net;
using System.Text;
using FluxGen.Cli.Output;
using FluxGen.Testing;

namespace FluxGen.ContractTests.Faults.Rows;

// A success was sent, and its body is not one of the specification.
internal static class BodyRows
{
    private const string Image = """{"images":[{"url":"{server}/1.png"}]}""";

    public static IReadOnlyList<FaultRow> All { get; } =
    [
        Wire.Of(Scenario.Images().Truncated()).Unreadable("success cut short") with { Says = ["cannot be read"] },
        Wire.Of(Scenario.Images().BrokenOff()).Unreadable("success that breaks off") with { Says = ["cannot be read"] },
        Wire.Of(Scenario.Images().Chunked().BrokenOff()).Unreadable("chunks that break off") with { Says = ["cannot be read"] },
        Wire.Of(Scenario.Images().Gzipped().BrokenOff()).Unreadable("gzip that breaks off") with { Says = ["cannot be read"] },
        Wire.Of(Scenario.Html(HttpStatusCode.OK)).Unreadable("success that is a page") with { Says = ["cannot be read"] },
        Empty("success without a body", Wire.Of(Scenario.Images().WithEmptyBody())),
        Empty("success with a length of 0", Wire.Of(RawResponse.Status(200))),
        Of("reset within the body", RawResponse.Bytes("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":").Then(RawResponse.Reset)),
        Of("closed within the body", RawResponse.Bytes("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":nul").Then(RawResponse.Close)),
        Of("closed within a chunk", RawResponse.Bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat").Then(RawResponse.Close)),
        Of("length below 0", RawResponse.Bytes("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{\"data\":").Then(RawResponse.Close)),
        Of("JSON cut short", RawResponse.Json("""{"data":[{"url":"{server}/1.png"},{"url":"https://a.ex""")) with { Tells = ["The response has the URL http://127.0.0.1:"] },
        Tolerated("text after the document", $"{Image} and more", "The response: expected"),
        Tolerated("another document after the document", Image + Image, "The response: expected"),
        Tolerated("seed that is a text", WithSeed("\"x\""), "/seed: expected an integer of 64 bits, found the string \"x\"."),
        Tolerated("seed that is not a number", WithSeed("NaN"), "/seed: expected", "found NaN."),
        Tolerated("number beyond every limit", WithSeed("1e400"), "/seed: expected an integer of 64 bits, found 1e400."),
        Tolerated("body that is nested too deeply", WithSeed($"{new string('[', 1000)}{new string(']', 1000)}"), "/seed: expected"),
        Tolerated("UTF-16", RawResponse.Large($"200 UTF-16 `{Image}`", "", fill => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(fill(Image))]), "found utf-16."),
        Tolerated("text that is not UTF-8", RawResponse.Large("200, a prompt of the byte FF", "", fill => [.. "{\"prompt\":\""u8, 0xFF, .. "\","u8, .. Encoding.UTF8.GetBytes(fill(Image)[1..])]), "/prompt: expected"),
        Tolerated("closed after the document", RawResponse.Bytes($"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{Image}").Then(RawResponse.Close), "The response: expected the end of the response"),
        Tolerated("encoding that is not that of the body", RawResponse.Status(200, Image, "Content-Encoding: gzip\r\n")),
        Tolerated("length below 0 on an open connection", RawResponse.Bytes($"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{Image}").Then(RawResponse.Hang)),
        Wire.Of(RawResponse.Json("""{"images":7,"seed":5}""")).NotSavedOf("images that are a number") with
        {
            Files = ["fluxgen-*.bin"],
            Says = ["The response has an image that cannot be read, in: images."],
            Tells = ["/images: expected an array, found 7."],
            Prints = ["seed 5"],
        },
        Wire.Of(RawResponse.Json("""{"images":[null,{"url":"{server}/1.png"}]}"""), RawResponse.Image).NotSavedOf("nothing among the images", images: 2) with
        {
            Downloads = 1,
            Files = ["a-cat-2.png", "fluxgen-*.bin"],
            Says = ["The response has an image that cannot be read, in: images."],
            Tells = ["/images/0: expected an object, found null."],
            Prints = ["a-cat-2.png"],
        },
        Of("nesting past the limit", RawResponse.Large("200 `{\"x\":` and 100,000 times `[`", "", _ => [.. "{\"x\":"u8, .. Encoding.ASCII.GetBytes(new string('[', 100_000))])),
        Of("body over the limit", RawResponse.Large("200, 2 MB of JSON, where 1 MB is allowed", "", _ => Long(2_000_000))) with { MaxResponseBytes = 1_000_000, ExitCode = null },
        Of("gzip over the limit", RawResponse.Large("200, 8 MB of JSON in gzip, where 1 MB is allowed", "Content-Encoding: gzip\r\n", _ => Gzip(Long(8_000_000)))) with { MaxResponseBytes = 1_000_000, ExitCode = null },
        Of("array instead of an object", RawResponse.Json("""[{"url":"{server}/1.png"}]""")) with { Tells = ["The response has the URL http://127.0.0.1:"] },
        Of("body that repeats the key", RawResponse.Json("""[{"seed":"{key}"}]""")) with { Says = ["It repeats the API key, so no more of it is shown."] },
    ];

    private static FaultRow Of(string name, RawResponse response) => Wire.Of(response).Unreadable(name);

    private static string WithSeed(string seed) => $$"""{{Image[..^1]}},"seed":{{seed}}}""";

    // The image is had all the same.
    private static FaultRow Tolerated(string name, string body, params string[] problems) => Tolerated(name, RawResponse.Json(body), problems);

    private static FaultRow Tolerated(string name, RawResponse response, params string[] problems) => new(name, Wire.Of(response, RawResponse.Image))
    {
        Images = 1,
        Downloads = 1,
        Files = ["a-cat.png"],
        ExitCode = ExitCode.Done,
        Prints = ["a-cat.png"],
        Tells = problems,
    };

    private static FaultRow Empty(string name, Wire wire) => wire.Unreadable(name) with
    {
        Files = [],
        Tells = ["The request was carried out, and is likely to be billed."],
    };

    private static byte[] Long(int length) => Encoding.ASCII.GetBytes($$"""{"status":"{{new string(' ', length)}}"}""");

    private static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
