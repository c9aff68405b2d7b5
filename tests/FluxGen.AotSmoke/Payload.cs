using System.Text;

namespace FluxGen.AotSmoke;

// The responses that the program reads. The image is a PNG of one pixel.
internal static class Payload
{
    public const string RequestId = "798b860e-98c2-4e8e-8c50-550bcfc2eccc";

    public const string Base64 = $$"""{"data":[{"url":null,"b64_json":"{{ImageBase64}}"}],"meta":null}""";

    public const string Error = $$"""{"message":"Body validation error","path":"/v1/images/generations","requestId":"{{RequestId}}","statusCode":400}""";

    private const string ImageBase64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static byte[] Image { get; } = Convert.FromBase64String(ImageBase64);

    public static string Url(Uri server) =>
        $$"""{"data":[{"url":"{{server.AbsoluteUri}}image.png","b64_json":null}],"meta":{"usage":{"credits_used":120000} } }""";

    // The bytes of an HTTP/1.1 response.
    public static byte[] ToResponse(int status, string mediaType, byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status} -\r\nContent-Type: {mediaType}\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];
}
