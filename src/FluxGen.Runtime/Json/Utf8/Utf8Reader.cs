using FluxGen.Runtime.Text;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Json.Utf8;

// Reads exactly one JSON document (RFC 8259). A value is made when it is asked for: a number without a box, an image without
// a string. Extensions of JSON that Newtonsoft.Json's own reader accepts are refused.
internal sealed partial class Utf8Reader : DirectJsonReader, IJsonLineInfo
{
    [ThreadStatic]
    private static Utf8Reader? _spare;

    private Utf8Scanner _scanner;
    private LineCounter _lines;
    private JsonReaderException? _refusal;

    // One bit for each open object or array, the innermost last: 1 is an object.
    private ulong _isObject;

    private Utf8Reader()
    {
        DateParseHandling = DateParseHandling.None;
        QuoteChar = '"';
    }

    public int LineNumber => Count().Line;

    public int LinePosition => Count().Position;

    public bool HasLineInfo() => CurrentState != State.Start;

    // A document is read from beginning to end on one thread, so that a reader can be reused for the next document.
    public static Utf8Reader Open(ArraySegment<byte> document)
    {
        Utf8Reader reader;
        if (_spare is { } spare)
        {
            reader = spare;
            reader.Rewind();
            _spare = null;
        }
        else
        {
            reader = new();
        }

        byte[] bytes = document.Array ?? [];
        int end = document.Offset + document.Count;
        int start = document.Offset + (document.AsSpan().StartsWith("\uFEFF"u8) ? "\uFEFF"u8.Length : 0);
        reader._scanner = new(bytes, start, end);
        reader._lines = new(start);
        return reader;
    }

    public override void Close()
    {
        bool isWhole = CurrentState == State.Finished && _refusal is null;
        base.Close();
        _lexeme = Lexeme.None;
        _scanner = new([], 0, 0);
        _lines = new(0);
        (Mode, Problems, Cause, HasBrokenText, _refusedLevel, Outside, IsResponse) = (ReadMode.Strict, null, null, false, NoLevel, 0, true);
        if (isWhole)
        {
            _spare = this;
        }
    }

    public override bool Read()
    {
        // After a refusal it is unknown whether the next byte is inside a string.
        if (_refusal is not null)
        {
            throw _refusal;
        }

        _lexeme = Lexeme.None;
        (_form, _nextForm) = (_nextForm, Form.AsItIs);
        int next = _scanner.Peek();
        switch (CurrentState)
        {
            case State.Start when next == Utf8Scanner.EndOfDocument:
            case State.Closed:
                return false;
            case State.PostValue when Level > 0:
                ReadAfterValue(next);
                return true;
            case State.PostValue or State.Finished:
                SetToken(JsonToken.None);
                return next == Utf8Scanner.EndOfDocument ? false : throw Refuse("The document has ended, but more follows it.");
            case State.ObjectStart when next == '}':
            case State.ArrayStart when next == ']':
                CloseContainer();
                return true;
            case State.ObjectStart:
                ReadName(next);
                return true;
            default:
                ReadValue(next);
                return true;
        }
    }

    // Back to the state after the constructor. The base class offers no other way to its first state.
    private void Rewind()
    {
        SupportMultipleContent = true;
        SetStateBasedOnCurrent();
        SupportMultipleContent = false;
        DateParseHandling = DateParseHandling.None;
        FloatParseHandling = FloatParseHandling.Double;
    }

    private void ReadAfterValue(int next)
    {
        bool isObject = (_isObject & 1) != 0;
        if (next == (isObject ? '}' : ']'))
        {
            CloseContainer();
            return;
        }

        Expect(next == ',');
        _scanner.Consume();
        next = _scanner.Peek();
        if (next == (isObject ? '}' : ']') && IsTolerant)
        {
            Add(new(PathPointer.From(Path), isObject ? "a property after the comma" : "an item after the comma", "the end"));
            CloseContainer();
        }
        else if (isObject)
        {
            ReadName(next);
        }
        else
        {
            ReadValue(next);
        }
    }

    private void ReadName(int next)
    {
        int start = _scanner.At;
        bool isString = next == '"' && _scanner.TryString();
        Expect(isString || (next == '"' && TryRepair(start)));
        Expect(_scanner.Peek() == ':');
        _scanner.Consume();
        SetToken(JsonToken.PropertyName, _scanner.HasEscapes ? MakeText() : NameTable.Get(_scanner.Lexeme));
        if (!isString)
        {
            AddRepair();
        }
    }

    private void ReadValue(int next)
    {
        int start = _valueStarts[Level] = _scanner.At;
        _refusedLevel = Level;
        switch (next)
        {
            case '"' when !_scanner.TryString():
                Expect(TryRepair(start));
                SetString();
                AddRepair();
                break;
            case '"':
                SetString();
                break;
            case '{' or '[':
                OpenContainer(next == '{');
                break;
            case 't':
                Expect(_scanner.TryLiteral("true"u8));
                SetBoolean(value: true);
                break;
            case 'f':
                Expect(_scanner.TryLiteral("false"u8));
                SetBoolean(value: false);
                break;
            case 'n':
                Expect(_scanner.TryLiteral("null"u8));
                SetToken(JsonToken.Null);
                break;
            default:
                Expect(_scanner.TryNumber());
                SetNumber();
                break;
        }

        _refusedLevel = NoLevel;
    }

    private void OpenContainer(bool isObject)
    {
        if (Level + Outside >= JsonLimits.MaxDepth)
        {
            SetCause($"at most {JsonLimits.MaxDepth} levels of objects and arrays", "more");
            throw Refuse($"Objects and arrays are nested more than {JsonLimits.MaxDepth} levels deep.");
        }

        _scanner.Consume();
        Level++;
        _isObject = (_isObject << 1) | (isObject ? 1UL : 0UL);
        SetToken(isObject ? JsonToken.StartObject : JsonToken.StartArray);
    }

    private void CloseContainer()
    {
        JsonToken end = (_isObject & 1) != 0 ? JsonToken.EndObject : JsonToken.EndArray;
        _scanner.Consume();
        Level--;
        _isObject >>= 1;
        SetToken(end);
    }

    private void Expect(bool isExpected)
    {
        if (!isExpected)
        {
            throw RefuseNext();
        }
    }
}
