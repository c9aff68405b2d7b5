using System.Net.Http.Headers;
using FluxGen.Runtime.Http.Bodies;

namespace FluxGen.Runtime;

/// <summary>A file in a request: its bytes, its name and its media type. It is sent as it is read, and never held in memory as a whole.</summary>
/// <remarks>
/// The stream is read from where it is. Who made it disposes of it, after the call. A stream that can seek is read again where the request
/// is sent again; any other can be sent once. One call at a time can send a stream.
/// </remarks>
public sealed class ApiFile
{
    /// <summary>Makes a file of a stream.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The name that the server is told, or null.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>; null for the one of the specification, or else <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or the media type is none.</exception>
    public ApiFile(Stream content, string? fileName = null, string? mediaType = null)
        : this(new FileSource(content ?? throw new ArgumentNullException(nameof(content))), fileName, mediaType)
    {
    }

    /// <summary>Makes a file of bytes. Several calls can send it at a time.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The name that the server is told, or null.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>; null for the one of the specification, or else <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException">The media type is none.</exception>
    public ApiFile(byte[] content, string? fileName = null, string? mediaType = null)
        : this(new FileSource(content ?? throw new ArgumentNullException(nameof(content))), fileName, mediaType)
    {
    }

    private ApiFile(FileSource source, string? fileName, string? mediaType)
    {
        if (mediaType is not null && !MediaTypeHeaderValue.TryParse(mediaType, out _))
        {
            throw new ArgumentException($"'{UnicodeText.ToLine(mediaType)}' is not a media type: expected one such as 'image/png'.", nameof(mediaType));
        }

        Source = source;
        (FileName, MediaType) = (fileName, mediaType);
    }

    /// <summary>The bytes.</summary>
    public Stream Content => Source.Stream;

    /// <summary>The name that the server is told; null if it has none.</summary>
    public string? FileName { get; }

    /// <summary>The media type; null if the specification decides it.</summary>
    public string? MediaType { get; }

    internal FileSource Source { get; }

    // What the specification says can be a range, or several.
    internal string MediaTypeOr(string documented) =>
        MediaType ?? (documented.Length == 0 || documented.AsSpan().ContainsAny('*', ',') ? "application/octet-stream" : documented);
}
