using System.ComponentModel;
using System.Net;
using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

/// <summary>A request body that <see cref="SendOnce"/> can watch.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestContent : HttpContent, IRequestBody
{
    private const int Disposed = int.MinValue;

    private int _writesInFlight;
    private SendOnce? _once;

    private protected RequestContent()
    {
    }

    SendOnce? IRequestBody.SendOnce
    {
        get => _once;
        set => _once = value;
    }

    private protected abstract Task WriteAsync(Stream stream, CancellationToken cancellationToken);

    // Not called if something may still be writing.
    private protected virtual void Release()
    {
    }

    /// <inheritdoc />
    protected sealed override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc />
    protected sealed override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (_once is { } once)
        {
            await once.BeginAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        ObjectDisposedException.ThrowIf(Interlocked.Increment(ref _writesInFlight) < 0, this);
        await WriteAsync(stream, cancellationToken).ConfigureAwait(false);
        Interlocked.Decrement(ref _writesInFlight);
    }

    // Without this, reading the body as a stream would buffer it, and nobody would notice when the buffer is sent.
    /// <inheritdoc />
    protected sealed override async Task<Stream> CreateContentReadStreamAsync()
    {
        _once?.NoteRead();
        MemoryStream copy = new();
        await WriteAsync(copy, CancellationToken.None).ConfigureAwait(false);
        copy.Position = 0;
        return copy;
    }

    /// <inheritdoc />
    protected sealed override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.CompareExchange(ref _writesInFlight, Disposed, 0) == 0)
        {
            Release();
        }

        base.Dispose(disposing);
    }
}
