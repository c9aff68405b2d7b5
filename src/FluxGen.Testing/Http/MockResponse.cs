using System.IO.Compression;
using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Http;

internal sealed record MockResponse(HttpStatusCode Status, string MediaType, byte[] Body)
{
    public Transport Transport { get; init; } = new();

    public string? ContentEncoding { get; init; }

    public string? RetryAfter { get; init; }

    // A text that is no JSON is sent as it is.
    public static MockResponse Of(HttpStatusCode status, string mediaType, JToken body) => new(
        status,
        mediaType,
        Encoding.UTF8.GetBytes(body.Type == JTokenType.String && !mediaType.Contains("json", StringComparison.OrdinalIgnoreCase) ? body.ToString() : body.ToString(Formatting.None)));

    // No status stands for no answer at all.
    public static MockResponse Nothing { get; } = new(default, string.Empty, []) { Transport = new Transport { IsReset = true } };

    public MockResponse With(BodyOptions alteration, Transport transport)
    {
        byte[] body = Body[..(int)(Body.Length * alteration.KeptFraction)];
        return this with
        {
            MediaType = alteration.MediaType ?? MediaType,
            Body = alteration.IsGzipped ? Compress(body) : body,
            ContentEncoding = alteration.IsGzipped ? "gzip" : null,
            RetryAfter = alteration.RetryAfter,
            Transport = transport with { IsReset = Transport.IsReset },
        };
    }

    private static byte[] Compress(byte[] body)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return compressed.ToArray();
    }
}
