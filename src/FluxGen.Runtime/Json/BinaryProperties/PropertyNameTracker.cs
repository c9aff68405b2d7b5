namespace FluxGen.Runtime.Json.BinaryProperties;

// Follows a JSON document just far enough to know which property a string is the value of.
internal sealed class PropertyNameTracker
{
    private const int MaxNameBytes = 128;

    private readonly byte[] _text = new byte[MaxNameBytes];
    private int _textLength;
    private bool _isInString;
    private bool _isEscaped;
    private bool _isValue;

    // Whether the next byte is the closing quotation mark of a diverted property.
    private bool _isAfterProperty;

    // Passes over a piece, up to and including the opening quotation mark of a property that is to be diverted.
    public int Pass(ReadOnlySpan<byte> piece, Func<string, bool> isBinary, out bool isProperty)
    {
        isProperty = false;
        int at = 0;
        if (_isAfterProperty && piece.Length > 0)
        {
            _isAfterProperty = false;
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
                isProperty = _isValue && isBinary(NameTable.Get(_text.AsSpan(0, _textLength)));
                if (isProperty)
                {
                    (_isValue, _isAfterProperty) = (false, true);
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

    // A longer text is not the name of a binary property.
    private void Keep(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> kept = text[..Math.Min(text.Length, MaxNameBytes - _textLength)];
        kept.CopyTo(_text.AsSpan(_textLength));
        _textLength += kept.Length;
    }
}
