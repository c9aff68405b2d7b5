namespace FluxGen.Runtime.Http;

// A body without its encoding. If the body does not have the encoding that its header says, it comes as it is: it has been paid for.
internal sealed class DecodedStream : ReadOnlyStream
{
    private readonly RecordedStream _source;
    private readonly Stream _decoder;
    private bool _hasBegun;

    public DecodedStream(Stream body, Func<Stream, Stream> decode)
    {
        _source = new(body);
        _decoder = decode(_source);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_source.IsReplayed)
        {
            return await _source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }

        int count = 0;
        try
        {
            count = await _decoder.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception malformed) when (!_hasBegun && malformed is InvalidDataException or InvalidOperationException and not ObjectDisposedException)
        {
            _source.Replay();
        }

        // Brotli takes some texts for an empty document.
        if (count == 0 && !_hasBegun && buffer.Length > 0)
        {
            _source.Replay();
            return await _source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }

        _hasBegun |= count > 0;
        if (_hasBegun)
        {
            _source.Forget();
        }

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _decoder.Dispose();
            _source.Dispose();
        }

        base.Dispose(disposing);
    }

    // Remembers what the decoder has read, until it has made something of it.
    private sealed class RecordedStream(Stream body) : ReadOnlyStream
    {
        // Any decoder makes something of so much.
        private const int MaxRecordBytes = 64 * 1024;

        private MemoryStream? _record = new();

        public bool IsReplayed { get; private set; }

        public void Forget() => _record = null;

        public void Replay()
        {
            IsReplayed = true;
            _record?.Seek(0, SeekOrigin.Begin);
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (IsReplayed && _record is not null)
            {
                int replayed = _record.Read(buffer.Span);
                _record = replayed > 0 ? _record : null;
                return replayed > 0 ? replayed : await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            }

            int count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (!IsReplayed && _record is { } record)
            {
                record.Write(buffer.Span[..count]);
                if (record.Length > MaxRecordBytes)
                {
                    throw new InvalidDataException($"The body has an encoding of which nothing can be decoded after {record.Length} bytes.");
                }
            }

            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                body.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
