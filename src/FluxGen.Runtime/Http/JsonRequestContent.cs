using System.ComponentModel;
using System.Net;
using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

/// <summary>A request body that is serialised once, when it is created, and therefore has a known length.</summary>
/// <typeparam name="T">The type that stands for the schema of the body.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonRequestContent<T> : HttpContent, IRequestBody
{
    private const int Disposed = int.MinValue;

    private readonly PooledBuffer _body = new();
    private int _writesInFlight;
    private SendOnce? _once;

    /// <summary>Serialises a body.</summary>
    /// <param name="value">The body.</param>
    /// <param name="converter">The converter of its schema.</param>
    /// <param name="mediaType">The media type.</param>
    /// <exception cref="Newtonsoft.Json.JsonException">A value cannot be expressed in JSON.</exception>
    public JsonRequestContent(T value, SchemaConverter<T> converter, string mediaType)
    {
        try
        {
            JsonBody.Write(_body, value, converter);
        }
        catch
        {
            _body.Dispose();
            throw;
        }

        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    SendOnce? IRequestBody.SendOnce
    {
        get => _once;
        set => _once = value;
    }

    /// <inheritdoc />
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc />
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (_once is { } once)
        {
            await once.BeginAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        ObjectDisposedException.ThrowIf(Interlocked.Increment(ref _writesInFlight) < 0, this);
        await stream.WriteAsync(_body.Written, cancellationToken).ConfigureAwait(false);
        Interlocked.Decrement(ref _writesInFlight);
    }

    // Without this, reading the body as a stream would buffer it, and nobody would notice when the buffer is sent.
    /// <inheritdoc />
    protected override Task<Stream> CreateContentReadStreamAsync()
    {
        _once?.NoteRead();
        return Task.FromResult<Stream>(new MemoryStream(_body.Written.ToArray(), writable: false));
    }

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = _body.Written.Length;
        return true;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        // A cancelled call may still be writing. Its array is then left to the garbage collector, not returned to the pool.
        if (disposing && Interlocked.CompareExchange(ref _writesInFlight, Disposed, 0) == 0)
        {
            _body.Dispose();
        }

        base.Dispose(disposing);
    }
}
