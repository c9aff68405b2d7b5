namespace FluxGen.Runtime.Http;

// A body whose length is not known, and which therefore ends where its JSON object or array does. Anything else ends with the body, or
// after its first piece where no more than that is needed.
internal sealed class JsonDocumentStream(Stream body, bool isFirstPieceEnough) : ReadOnlyStream
{
    private int _depth;
    private bool _isInString;
    private bool _isEscaped;
    private bool _isAtEnd;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_isAtEnd)
        {
            return 0;
        }

        int count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        int end = FindEnd(buffer.Span[..count]);
        _isAtEnd |= isFirstPieceEnough && _depth == 0;
        return end;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }

    private int FindEnd(ReadOnlySpan<byte> piece)
    {
        for (int i = 0; i < piece.Length; i++)
        {
            if (_isInString)
            {
                _isInString = _isEscaped || piece[i] != '"';
                _isEscaped = !_isEscaped && piece[i] == '\\';
                continue;
            }

            _isInString = piece[i] == '"';
            _depth += piece[i] switch
            {
                (byte)'{' or (byte)'[' => 1,
                (byte)'}' or (byte)']' => -1,
                _ => 0,
            };
            if (_depth == 0 && piece[i] is (byte)'}' or (byte)']')
            {
                _isAtEnd = true;
                return i + 1;
            }
        }

        return piece.Length;
    }
}
