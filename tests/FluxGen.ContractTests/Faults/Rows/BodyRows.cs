using System.IO.Compression;
using System.Net;
using System.Text;
using FluxGen.Testing;

namespace FluxGen.ContractTests.Faults.Rows;

// A success was sent, and its body is not one of the specification.
internal static class BodyRows
{
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
        Of("closed within the body", RawResponse.Bytes("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":null}").Then(RawResponse.Close)),
        Of("closed within a chunk", RawResponse.Bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat").Then(RawResponse.Close)),
        Of("length below 0", RawResponse.Bytes("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{\"data\":").Then(RawResponse.Close)),
        Of("JSON cut short", RawResponse.Json("""{"data":[{"url":"{server}/1.png"},{"url":"https://a.ex""")) with { Tells = ["The response has the URL http://127.0.0.1:"] },
        Of("text after the document", RawResponse.Json("""{"data":null} and more""")),
        Of("another document after the document", RawResponse.Json("""{"data":null}{"data":null}""")),
        Of("JSON of the wrong type", RawResponse.Json("""{"images":7}""")),
        Of("image that is a number", RawResponse.Json("""{"images":[7]}""")),
        Of("seed that is a text", RawResponse.Json("""{"images":[{"url":"{server}/1.png"}],"seed":"x"}""")) with { Says = ["seed"] },
        Of("seed that is not a number", RawResponse.Json("""{"images":[{"url":"{server}/1.png"}],"seed":NaN}""")),
        Of("number beyond every limit", RawResponse.Json("""{"images":[{"url":"{server}/1.png"}],"seed":1e400}""")),
        Of("nothing among the images", RawResponse.Json("""{"images":[null,{"url":"{server}/1.png"}]}""")),
        Of("UTF-16", RawResponse.Large("200 UTF-16 `{\"data\":null}`", "", () => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("""{"data":null}""")])),
        Of("text that is not UTF-8", RawResponse.Large("200 `{\"status\":\"` and the byte FF", "", () => [.. "{\"status\":\""u8, 0xFF, .. "\"}"u8])),
        Of("nesting past the limit", RawResponse.Large("200 `{\"x\":` and 100,000 times `[`", "", () => [.. "{\"x\":"u8, .. Encoding.ASCII.GetBytes(new string('[', 100_000))])),
        Of("encoding that is not that of the body", RawResponse.Status(200, """{"data":null}""", "Content-Encoding: gzip\r\n")),
        new("half of the body before the timeout", Wire.Of(RawResponse.Bytes("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":").Then(RawResponse.Timeout)))
        {
            Exception = typeof(FluxTimeoutException),
            Delivery = Delivery.Unknown,
            Says = ["did not come", "may still be carried out and billed"],
        },
        Of("body over the limit", RawResponse.Large("200, 2 MB of JSON, where 1 MB is allowed", "", () => Long(2_000_000))) with { MaxResponseBytes = 1_000_000, ExitCode = null },
        Of("gzip over the limit", RawResponse.Large("200, 8 MB of JSON in gzip, where 1 MB is allowed", "Content-Encoding: gzip\r\n", () => Gzip(Long(8_000_000)))) with { MaxResponseBytes = 1_000_000, ExitCode = null },
        Of("body that repeats the key", RawResponse.Json("""{"seed":"{key}"}""")) with { Says = ["It repeats the API key, so no more of it is shown."] },
    ];

    private static FaultRow Of(string name, RawResponse response) => Wire.Of(response).Unreadable(name);

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
