using System.ComponentModel;
using System.Net.Http.Headers;
using System.Text;

namespace FluxGen.Runtime;

/// <summary>A request body that is a text in UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextRequestContent : RequestContent
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _body;

    /// <summary>Creates a body.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">The media type. Its charset, if it has one, becomes UTF-8.</param>
    /// <exception cref="ArgumentException">The text has half of a surrogate pair, which UTF-8 cannot express.</exception>
    public TextRequestContent(string text, string mediaType)
    {
        _body = Utf8.GetBytes(text);
        MediaTypeHeaderValue header = MediaTypeHeaderValue.Parse(mediaType);
        header.CharSet = "utf-8";
        Headers.ContentType = header;
    }

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    private protected override Task WriteAsync(Stream stream, CancellationToken cancellationToken) =>
        stream.WriteAsync(_body, cancellationToken).AsTask();
}
