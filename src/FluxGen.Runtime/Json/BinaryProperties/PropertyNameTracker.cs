namespace FluxGen.Runtime.Json.BinaryProperties;

// Follows a JSON document only as far as to know, when a string begins, of which member it is the value.
internal sealed class PropertyNameTracker
{
    private const int LongestName = 128;

    private readonly byte[] _text = new byte[LongestName];
    private int _textLength;
    private bool _isInString;
    private bool _isEscaped;
    private bool _isValue;

    // Stands in the closing quotation mark of a member that was diverted.
    private bool _isAfterMember;

    // Goes over a piece, up to and including the opening quotation mark of a member that is to be diverted.
    public int Pass(ReadOnlySpan<byte> piece, Func<string, bool> isBinary, out bool isMember)
    {
        isMember = false;
        int at = 0;
        if (_isAfterMember && piece.Length > 0)
        {
            _isAfterMember = false;
            at = 1;
        }

        while (at < piece.Length)
        {
            if (_isInString)
            {
                at += PassString(piece[at..]);
                continue;
            }

            byte next = piece[at++];
            if (next == '"')
            {
                isMember = _isValue && isBinary(NameTable.Get(_text.AsSpan(0, _textLength)));
                if (isMember)
                {
                    (_isValue, _isAfterMember) = (false, true);
                    return at;
                }

                (_isInString, _textLength) = (true, 0);
            }
            else if (next is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                _isValue = next == ':';
            }
        }

        return at;
    }

    private int PassString(ReadOnlySpan<byte> piece)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
            return 1;
        }

        int stop = piece.IndexOfAny((byte)'"', (byte)'\\');
        ReadOnlySpan<byte> plain = stop < 0 ? piece : piece[..stop];
        Keep(plain);
        if (stop < 0)
        {
            return piece.Length;
        }

        _isEscaped = piece[stop] == '\\';
        _isInString = _isEscaped;
        Keep(piece.Slice(stop, _isEscaped ? 1 : 0));
        return stop + 1;
    }

    // What is too long for a name is no name that anybody asks for.
    private void Keep(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> kept = text[..Math.Min(text.Length, LongestName - _textLength)];
        kept.CopyTo(_text.AsSpan(_textLength));
        _textLength += kept.Length;
    }
}
