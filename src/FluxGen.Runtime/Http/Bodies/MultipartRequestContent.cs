using System.ComponentModel;
using System.Text;

namespace FluxGen.Runtime;

/// <summary>A request body in <c>multipart/form-data</c> or another <c>multipart</c> type. Files are sent as they are read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartRequestContent : FormRequestContent
{
    private readonly string _boundary = $"----{Guid.NewGuid():N}";
    private readonly List<(int At, ApiFile File)> _files = [];
    private readonly string _mediaType;
    private string _rootType = "";
    private bool _isWhole;

    /// <summary>Creates an empty form.</summary>
    /// <param name="mediaType">The media type, such as <c>multipart/form-data</c>.</param>
    public MultipartRequestContent(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        _mediaType = mediaType.Split(';')[0].Trim();
        SetContentType();
    }

    private bool IsRelated => _mediaType.Equals("multipart/related", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        End();
        length = Buffer.Written.Length + _files.Sum(file => file.File.Source.Length ?? 0);
        return _files.TrueForAll(file => file.File.Source.Length is not null);
    }

    private protected override void AddText(string name, ReadOnlySpan<char> text, string mediaType)
    {
        bool isAscii = Ascii.IsValid(text);
        BeginPart(name, fileName: null, mediaType.Length > 0 ? mediaType : isAscii ? "" : "text/plain; charset=utf-8");
        Encoding.UTF8.GetBytes(text, Buffer);
        Write("\r\n");
    }

    private protected override void AddJson(string name, ReadOnlySpan<byte> json, string mediaType)
    {
        BeginPart(name, fileName: null, mediaType);
        Buffer.Write(json);
        Write("\r\n");
    }

    private protected override void AddFile(string name, ApiFile file, string mediaType)
    {
        BeginPart(name, file.FileName ?? name, mediaType);
        _files.Add((Buffer.Written.Length, file));
        Write("\r\n");
    }

    private protected override async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        End();
        ReadOnlyMemory<byte> text = Buffer.Written;
        int written = 0;
        foreach ((int at, ApiFile file) in _files)
        {
            await stream.WriteAsync(text[written..at], cancellationToken).ConfigureAwait(false);
            await file.Source.WriteAsync(stream, cancellationToken).ConfigureAwait(false);
            written = at;
        }

        await stream.WriteAsync(text[written..], cancellationToken).ConfigureAwait(false);
    }

    private void BeginPart(string name, string? fileName, string mediaType)
    {
        if (_rootType.Length == 0 && IsRelated)
        {
            _rootType = mediaType.Length > 0 ? mediaType : "text/plain";
            SetContentType();
        }

        Write($"--{_boundary}\r\n");
        Write(IsRelated ? $"Content-ID: <{Quotable(name)}>\r\n" : $"Content-Disposition: form-data; name=\"{Quotable(name)}\"{FileName(fileName)}\r\n");
        Write(mediaType.Length > 0 ? $"Content-Type: {mediaType}\r\n\r\n" : "\r\n");
    }

    private void End()
    {
        if (!_isWhole)
        {
            _isWhole = true;
            Write($"--{_boundary}--\r\n");
        }
    }

    // RFC 2387: multipart/related names the type of its first part.
    private void SetContentType()
    {
        Headers.Remove("Content-Type");
        string type = _rootType.Length > 0 ? $"; type=\"{_rootType}\"" : "";
        Headers.TryAddWithoutValidation("Content-Type", $"{_mediaType}{type}; boundary={_boundary}");
    }

    private void Write(string text) => Encoding.UTF8.GetBytes(text, Buffer);

    private static string FileName(string? name) => name is null ? "" : $"; filename=\"{Quotable(name)}\"";

    // As browsers do it.
    private static string Quotable(string text) => text
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
