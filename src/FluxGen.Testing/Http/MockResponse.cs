using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Http;

internal sealed record MockResponse(HttpStatusCode Status, string MediaType, byte[] Body)
{
    // The status of a response that is not sent, because the connection is reset.
    public const HttpStatusCode Reset = 0;

    public ResponseOptions Options { get; private init; } = new();

    public IReadOnlyDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    public bool IsReset => Status == Reset;

    public static MockResponse Empty(HttpStatusCode status) => new(status, string.Empty, []);

    public static MockResponse FromText(HttpStatusCode status, string mediaType, string body) => new(status, mediaType, Encoding.UTF8.GetBytes(body));

    // The specification gives the examples of a text/plain response as JSON strings, too.
    public static MockResponse FromJson(HttpStatusCode status, string mediaType, JToken body) => FromText(
        status,
        mediaType,
        body.Type == JTokenType.String && !mediaType.Contains("json", StringComparison.OrdinalIgnoreCase) ? body.ToString() : body.ToString(Formatting.None));

    public MockResponse With(ResponseOptions options)
    {
        byte[] body = Body[..(int)(Body.Length * options.KeptFraction)];
        return this with
        {
            MediaType = options.MediaType ?? MediaType,
            Body = options.IsGzipped ? Compress(body) : body,
            Options = options,
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
