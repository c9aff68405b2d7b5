using System.Text;
using FluxGen.Runtime.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Json.Utf8;

// Reads on behind what cannot be read. Reading a document that is in order only leaves marks for it.
internal sealed partial class Utf8Reader
{
    private const int NoLevel = -1;
    private const int MaxFoundBytes = 512;

    // Whether a text was not UTF-8.
    public bool HasBrokenText;

    // Where the value begins that each open container is at.
    private readonly int[] _valueStarts = new int[JsonLimits.MaxDepth + 1];

    // The level at which a value was refused before it was a token.
    private int _refusedLevel = NoLevel;

    public override ArraySegment<byte> TakeContainer()
    {
        int start = _valueStarts[Level - 1];
        _scanner.At = start;
        if (!_scanner.TryContainer())
        {
            throw RefuseNext();
        }

        ArraySegment<byte> value = _scanner.From(start);
        _scanner.At--;
        CloseContainer();
        return value;
    }

    public override JToken Pass(int level)
    {
        if (_lexeme == Lexeme.String && TokenType == JsonToken.String && Level == level && _refusal is null)
        {
            return new JValue((string)Value!);
        }

        JsonReaderException? refusal = _refusal;
        while (Level > level)
        {
            CloseContainer();
        }

        _lexeme = Lexeme.None;
        _refusal = null;
        bool isToken = _refusedLevel != level;
        _refusedLevel = NoLevel;
        _scanner.At = _valueStarts[level];
        bool isClosed = _scanner.TryPass();
        ArraySegment<byte> value = _scanner.From(_valueStarts[level]);
        if (!isClosed || (_scanner.Peek() is int next && next != ',' && next != ((_isObject & 1) != 0 ? '}' : ']')))
        {
            // The first fault is nearer to its cause.
            throw _refusal = refusal ?? RefuseNext();
        }

        if (!isToken)
        {
            SetToken(JsonToken.Undefined);
        }

        return ToToken(value);
    }

    // What follows the document cannot be part of it.
    public void AddRest() => Add(new("", "the end of the document", Show(_scanner.Rest)));

    private static JToken ToToken(ArraySegment<byte> value)
    {
        try
        {
            using Utf8Reader reader = Open(value);
            JToken token = JsonRead.Any(JsonRead.Next(reader));
            reader.Read();
            return token;
        }
        catch (JsonException)
        {
            return new JValue(Encoding.UTF8.GetString(value).TrimEnd());
        }
    }

    // An image is not made a string of to show its beginning.
    private static string Show(ReadOnlySpan<byte> text) =>
        UnicodeText.Shorten(Encoding.UTF8.GetString(text[..Math.Min(text.Length, MaxFoundBytes)]), Encoding.UTF8.GetCharCount(text));

    // A text with raw control characters, or in another encoding, is still a text.
    private bool TryRepair(int start)
    {
        int stop = _scanner.At;
        _scanner.At = start;
        if (IsTolerant && _scanner.TryBrokenString())
        {
            return true;
        }

        _scanner.At = stop;
        return false;
    }

    private void AddRepair()
    {
        bool isUtf8 = System.Text.Unicode.Utf8.IsValid(_scanner.Lexeme);
        HasBrokenText |= !isUtf8;
        Add(new(PathPointer.From(Path), isUtf8 ? "a text without control characters" : "a text in UTF-8", $"\"{Show(_scanner.Lexeme)}\""));
    }
}
