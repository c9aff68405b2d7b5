using System.ComponentModel;
using FluxGen.Runtime.Http.Bodies;

namespace FluxGen.Runtime;

/// <summary>A request body that is read from a stream of the caller while it is sent. The stream is not disposed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StreamRequestContent : RequestContent
{
    private readonly FileSource _source;

    /// <summary>Creates a body of a stream.</summary>
    /// <param name="content">The bytes, from where the stream is.</param>
    /// <param name="mediaType">The media type.</param>
    public StreamRequestContent(Stream content, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(content);
        _source = new(content);
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    /// <summary>Creates a body of a file.</summary>
    /// <param name="file">The file. Its media type has precedence.</param>
    /// <param name="mediaType">The media type of the specification, which can be a range.</param>
    public StreamRequestContent(ApiFile file, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(mediaType);
        _source = file.Source;
        Headers.TryAddWithoutValidation("Content-Type", file.MediaTypeOr(mediaType));
    }

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = _source.Length ?? 0;
        return _source.Length is not null;
    }

    private protected override Task WriteAsync(Stream stream, CancellationToken cancellationToken) => _source.WriteAsync(stream, cancellationToken);
}
