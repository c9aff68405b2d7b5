using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace FluxGen.Runtime.Http;

// Opens the body of a response as its headers describe it, and as well as can be where they lie.
internal static class ResponseBody
{
    public static async ValueTask<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // What follows this status is no HTTP, and may never end.
        if (response.StatusCode == HttpStatusCode.SwitchingProtocols)
        {
            return Stream.Null;
        }

        HttpContentHeaders headers = response.Content.Headers;
        Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        if (headers.NonValidated.TryGetValues("Content-Encoding", out HeaderStringValues encodings))
        {
            body = Decode(body, encodings);
        }

        // Where the length is malformed, the transport waits until the server closes the connection, which can take minutes.
        return headers.ContentLength is null && headers.NonValidated.Contains("Content-Length") ? new JsonDocumentStream(body) : body;
    }

    // The last encoding was applied last.
    private static Stream Decode(Stream body, HeaderStringValues encodings)
    {
        IEnumerable<string> names = string.Join(',', encodings).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (string encoding in names.Reverse())
        {
            body = encoding.ToUpperInvariant() switch
            {
                "GZIP" or "X-GZIP" => new DecodedStream(body, raw => new GZipStream(raw, CompressionMode.Decompress)),
                "DEFLATE" => new DecodedStream(body, raw => new ZLibStream(raw, CompressionMode.Decompress)),
                "BR" => new DecodedStream(body, raw => new BrotliStream(raw, CompressionMode.Decompress)),
                _ => body,
            };
        }

        return body;
    }
}
