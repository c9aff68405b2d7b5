using System.Buffers;
using System.Text;

namespace FluxGen.Runtime.Json.Utf8;

// Finds the tokens of JSON (RFC 8259), and leaves their order to the reader. A method that returns false leaves At on the
// unexpected byte, or at the end if the document breaks off.
internal struct Utf8Scanner(byte[] bytes, int start, int end)
{
    public const int EndOfDocument = -1;

    // The bytes that need no handling in a string. The others are the quotation mark, escapes, control characters, and UTF-8
    // of more than one byte.
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~\u007F"u8);

    private static readonly SearchValues<byte> Structure = SearchValues.Create("{}[],\""u8);

    // Fields, because the first call of a process would have to compile each accessor.
    public int At = start;
    public bool HasEscapes;
    public bool IsWhole;

    private int _lexemeStart;
    private int _lexemeLength;

    // For a string, the text between the quotation marks as it is in the document.
    public readonly ReadOnlySpan<byte> Lexeme => bytes.AsSpan(_lexemeStart, _lexemeLength);

    public readonly ReadOnlySpan<byte> Rest => bytes.AsSpan(At, end - At);

    public readonly ReadOnlySpan<byte> Since(int place) => bytes.AsSpan(place, At - place);

    public void Consume() => At++;

    // The next byte that is not white space.
    public int Peek()
    {
        if (At < end && bytes[At] > ' ')
        {
            return bytes[At];
        }

        while (At < end && bytes[At] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            At++;
        }

        return At < end ? bytes[At] : EndOfDocument;
    }

    public bool TryLiteral(ReadOnlySpan<byte> literal)
    {
        int same = Rest.CommonPrefixLength(literal);
        At += same;
        return same == literal.Length && TryDelimiter();
    }

    public bool TryNumber()
    {
        _lexemeStart = At;
        bool isNumber = Utf8Number.TryMeasure(Rest, out int length, out bool isWhole);
        At += length;
        _lexemeLength = length;
        IsWhole = isWhole;
        return isNumber && TryDelimiter();
    }

    // Begins at the opening quotation mark, and ends behind the closing one.
    public bool TryString()
    {
        Consume();
        _lexemeStart = At;
        HasEscapes = false;
        bool isAscii = true;
        for (int stop = Rest.IndexOfAnyExcept(Plain); stop >= 0; stop = Rest.IndexOfAnyExcept(Plain))
        {
            At += stop;
            switch (bytes[At])
            {
                case (byte)'"':
                    _lexemeLength = At - _lexemeStart;
                    Consume();
                    return isAscii || TryUtf8();
                case (byte)'\\':
                    HasEscapes = true;
                    bool isEscape = Utf8Text.TryMeasureEscape(Rest, out int length);
                    At += length;
                    if (!isEscape)
                    {
                        return false;
                    }

                    break;
                case > 0x7F:
                    isAscii = false;
                    int ascii = Rest.IndexOfAnyInRange((byte)0, (byte)0x7F);
                    At = ascii < 0 ? end : At + ascii;
                    break;
                default:
                    return false;
            }
        }

        At = end;
        return false;
    }

    // Like TryString, but control characters and bytes that are not UTF-8 may stand in the string.
    public bool TryBrokenString()
    {
        Consume();
        _lexemeStart = At;
        HasEscapes = false;
        for (int stop = Rest.IndexOfAny((byte)'"', (byte)'\\'); stop >= 0; stop = Rest.IndexOfAny((byte)'"', (byte)'\\'))
        {
            At += stop;
            if (bytes[At] == '"')
            {
                _lexemeLength = At - _lexemeStart;
                Consume();
                return true;
            }

            HasEscapes = true;
            if (!Utf8Text.TryMeasureEscape(Rest, out int length))
            {
                return false;
            }

            At += length;
        }

        return false;
    }

    // Passes a value that need not be JSON, to the comma or bracket behind it. False if the document ends before.
    public bool TryPass()
    {
        int nested = 0;
        for (int stop = Rest.IndexOfAny(Structure); stop >= 0; stop = Rest.IndexOfAny(Structure))
        {
            At += stop;
            byte found = bytes[At];
            if (nested == 0 && found is (byte)',' or (byte)'}' or (byte)']')
            {
                return true;
            }

            nested += found is (byte)'{' or (byte)'[' ? 1 : found is (byte)'}' or (byte)']' ? -1 : 0;
            Consume();
            if (found == '"')
            {
                PassString();
            }
        }

        At = end;
        return false;
    }

    // Passes what begins with a bracket, to behind the bracket that closes it. False if the document ends before.
    public bool TryContainer()
    {
        int nested = 0;
        for (int stop = Rest.IndexOfAny(Structure); stop >= 0; stop = Rest.IndexOfAny(Structure))
        {
            At += stop;
            byte found = bytes[At];
            nested += found is (byte)'{' or (byte)'[' ? 1 : found is (byte)'}' or (byte)']' ? -1 : 0;
            Consume();
            if (found == '"')
            {
                PassString();
            }

            if (nested == 0)
            {
                return true;
            }
        }

        At = end;
        return false;
    }

    public readonly ArraySegment<byte> From(int place) => new(bytes, place, At - place);

    private void PassString()
    {
        for (int stop = Rest.IndexOfAny((byte)'"', (byte)'\\'); stop >= 0; stop = Rest.IndexOfAny((byte)'"', (byte)'\\'))
        {
            At += stop;
            bool isEnd = bytes[At] == '"';
            At = Math.Min(At + (isEnd ? 1 : 2), end);
            if (isEnd)
            {
                return;
            }
        }

        At = end;
    }

    // Without it, the error in "truex" would be found only after true had been accepted as a value.
    private readonly bool TryDelimiter() => At == end || bytes[At] is (byte)',' or (byte)']' or (byte)'}' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private bool TryUtf8()
    {
        if (System.Text.Unicode.Utf8.IsValid(Lexeme))
        {
            return true;
        }

        At = _lexemeStart;
        while (Rune.DecodeFromUtf8(Rest, out _, out int length) == OperationStatus.Done)
        {
            At += length;
        }

        return false;
    }
}
