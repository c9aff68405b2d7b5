using FluxGen.Cli.Output;

namespace FluxGen.ContractTests.Faults.Rows;

// A response can be read, but an image of it cannot.
internal static class ImageRows
{
    public static IReadOnlyList<FaultRow> All { get; } =
    [
        new("response without an image", Wire.Of(RawResponse.Json("""{"status":"queued"}""")))
        {
            Files = ["fluxgen-*.bin"],
            ExitCode = ExitCode.Failed,
            Tells = ["error: the service responded without an image. A job may not have finished.", "What the service sent is kept in "],
        },
        new("response with the URL of an image in another place", Wire.Of(RawResponse.Json("""{"result":[{"url":"{server}/1.png"}]}""")))
        {
            Files = ["fluxgen-*.bin"],
            ExitCode = ExitCode.Failed,
            Tells = ["What the service sent is kept in ", "The response has the URL http://127.0.0.1:"],
        },
        Wire.Of(RawResponse.Json("""{"data":[{"b64_json":"%%%%"}]}""")).NotSavedOf("image that is not base64") with
        {
            Files = ["a-cat.bin.part"],
            Says = ["The response has an image that is not base64."],
            Tells = ["What the service sent is kept in "],
        },
        Wire.Of(RawResponse.Json("""{"data":[{"b64_json":"%%%%"},{"b64_json":"{png}"}]}""")).NotSavedOf("image that is not base64 beside a good one", images: 2) with
        {
            Files = ["a-cat-2.png", "a-cat.bin.part"],
            Says = ["The response has an image that is not base64."],
            Prints = ["a-cat-2.png"],
        },
        Wire.Of(RawResponse.Json("""{"images":[{"url":"http://[bad"}],"seed":5}""")).NotSavedOf("URL that cannot be read") with
        {
            Files = ["fluxgen-*.bin"],
            Says = ["The response has an image that cannot be read, in: url."],
            Prints = ["seed 5"],
        },
        Wire.Of(RawResponse.Json("""{"data":[{"b64_json":"{png}"},{"b64_json":"%%%%"}],"seed":"x"}""")).NotSavedOf("good and bad image, and a seed that is a text", images: 2) with
        {
            Files = ["a-cat-2.bin.part", "a-cat.png"],
            Says = ["The response has an image that is not base64."],
            Tells = ["/seed: expected an integer of 64 bits, found the string \"x\".", "What the service sent is kept in "],
            Prints = ["a-cat.png"],
        },
        Wire.Of(RawResponse.Bytes("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{\"data\":[{\"b64_json\":\"{png}\"},{\"b64_json\":\"iVBORw0KGgoAAAANSUhE").Then(RawResponse.Close)).Unreadable("response that breaks off within an image") with
        {
            Files = ["a-cat-2.png.part", "a-cat.png", "fluxgen-*.bin"],
        },
        Wire.Of(RawResponse.Json("""{"data":[{"b64_json":"{png}"}]}""")).NotSavedOf("image in the response over the limit") with
        {
            MaxDownloadBytes = 10,
            Says = ["larger than 10 bytes (MaxDownloadBytes)"],
            ExitCode = null,
        },
        Wire.Of(RawResponse.Json("""{"data":[{"b64_json":"PGh0bWw+PC9odG1sPg=="}]}""")).NotSavedOf("image in the response that is no image") with
        {
            Files = ["a-cat.bin.part"],
            Says = ["The response has an image that is not an image"],
            Tells = ["What the service sent is kept in "],
        },
        Wire.Of(RawResponse.Json($$"""{"data":[{"b64_json":"{{RawResponse.Png[..40]}}"}]}""")).NotSavedOf("image in the response that is cut short") with
        {
            Files = ["a-cat.png.part"],
            Says = ["The response has an image that"],
            Tells = ["What the service sent is kept in "],
        },
        new("image in base64 for URLs, without padding", Wire.Of(RawResponse.Json($$"""{"data":[{"b64_json":"{{RawResponse.Png.Replace('+', '-').Replace('/', '_').TrimEnd('=')}}"}]}""")))
        {
            Images = 1,
            Files = ["a-cat.png"],
            ExitCode = ExitCode.Done,
            Prints = ["a-cat.png"],
        },
        new("image that is bad inside the response and good at its URL", Wire.Of(RawResponse.Json("""{"data":[{"url":"{server}/1.png","b64_json":"%%%%"}]}"""), RawResponse.Image))
        {
            Images = 1,
            Downloads = 1,
            Files = ["a-cat-2.png", "a-cat.bin.part"],
            ExitCode = ExitCode.Done,
            Prints = ["a-cat-2.png"],
        },
        new("image of no bytes", Wire.Of(RawResponse.Json("""{"data":[{"b64_json":""}]}""")))
        {
            Files = ["fluxgen-*.bin"],
            ExitCode = ExitCode.Failed,
            Tells = ["error: the service responded without an image."],
        },
    ];
}
