using System.Buffers;

namespace FluxGen.Runtime.Http.Streaming;

// Splits a body into JSON texts: lines, or the records of a sequence (RFC 7464), which begin with a record separator and can have
// several lines.
internal sealed class RecordReader(Stream body, bool isSequence) : IDisposable
{
    private const int MinBufferBytes = 4096;
    private const byte RecordSeparator = 0x1E;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(MinBufferBytes);
    private int _start;
    private int _searched;
    private int _end;
    private bool _isAtEnd;

    // Where in a JSON text the search is. A line break inside it ends a line, but not a record of a sequence.
    private int _depth;
    private bool _isInString;
    private bool _isEscaped;

    // Valid until the next one is read; empty for an empty line, null at the end.
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        while (!TryFindEnd())
        {
            if (_isAtEnd)
            {
                // Without its type, null would be an empty text.
                return _start == _end ? default(ReadOnlyMemory<byte>?) : Take(_end, next: _end);
            }

            MakeSpace();
            int count = await body.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _isAtEnd = count == 0;
            _end += count;
        }

        return Take(_searched, next: _searched + 1);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private bool TryFindEnd()
    {
        for (; _searched < _end; _searched++)
        {
            byte next = _buffer[_searched];
            if (isSequence ? next == RecordSeparator || (next == '\n' && _depth == 0 && !_isInString) : next == '\n')
            {
                return true;
            }

            if (isSequence)
            {
                Track(next);
            }
        }

        return false;
    }

    private void Track(byte next)
    {
        if (_isInString)
        {
            _isInString = _isEscaped || next != '"';
            _isEscaped = !_isEscaped && next == '\\';
            return;
        }

        _isInString = next == '"';
        _depth += next is (byte)'{' or (byte)'[' ? 1 : next is (byte)'}' or (byte)']' ? -1 : 0;
    }

    private ReadOnlyMemory<byte> Take(int end, int next)
    {
        ReadOnlyMemory<byte> record = _buffer.AsMemory(_start, end - _start);
        (_start, _searched, _depth, _isInString, _isEscaped) = (next, next, 0, false, false);
        return record;
    }

    private void MakeSpace()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_searched, _end, _start) = (_searched - _start, _end - _start, 0);
        }

        if (_end == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
