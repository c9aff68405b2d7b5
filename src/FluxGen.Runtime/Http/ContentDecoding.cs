using System.ComponentModel;
using System.IO.Compression;
using System.Net.Http.Headers;
using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

/// <summary>Takes the <c>Content-Encoding</c> off a body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContentDecoding
{
    // Each is a stream around the last one, and reading thousands of them would exhaust the stack.
    private const int MaxEncodings = 8;

    /// <summary>
    /// Decodes gzip, deflate and Brotli, also one after another. A body that does not have the encoding of its header comes as it is,
    /// and so does one with an encoding that is not known, or with more than eight.
    /// </summary>
    /// <param name="body">The body, which is disposed with the returned stream.</param>
    /// <param name="headers">The headers of the body.</param>
    /// <returns>A stream that can be read asynchronously.</returns>
    public static Stream Decode(Stream body, HttpContentHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        if (!headers.NonValidated.TryGetValues("Content-Encoding", out HeaderStringValues encodings))
        {
            return body;
        }

        // The last encoding was applied last.
        string[] names = string.Join(',', encodings).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length > MaxEncodings ? body : names.AsEnumerable().Reverse().Aggregate(body, Decode);
    }

    private static Stream Decode(Stream body, string encoding) => encoding.ToUpperInvariant() switch
    {
        "GZIP" or "X-GZIP" => new DecodedStream(body, raw => new GZipStream(raw, CompressionMode.Decompress)),
        "DEFLATE" => new DecodedStream(body, raw => new ZLibStream(raw, CompressionMode.Decompress)),
        "BR" => new DecodedStream(body, raw => new BrotliStream(raw, CompressionMode.Decompress)),
        _ => body,
    };
}
