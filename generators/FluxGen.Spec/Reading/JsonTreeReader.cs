using System.Text;
using System.Text.Json;

namespace FluxGen.Spec.Reading;

// Reads JSON as RFC 8259 has it: no comments and no trailing commas.
internal sealed class JsonTreeReader
{
    private readonly string _file;
    private readonly byte[] _bytes;
    private readonly ICollection<Problem> _problems;
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    private JsonTreeReader(string file, string text, ICollection<Problem> problems)
    {
        _file = file;
        _bytes = Encoding.UTF8.GetBytes(text);
        _problems = problems;
    }

    public static SpecNode Read(string file, string text, ICollection<Problem> problems) => new JsonTreeReader(file, text, problems).ReadDocument();

    private SpecNode ReadDocument()
    {
        Utf8JsonReader reader = new(_bytes, new JsonReaderOptions { MaxDepth = TreeLimits.Depth });
        try
        {
            reader.Read();
            SpecNode root = ReadValue(ref reader, "");
            reader.Read();
            return root;
        }
        catch (JsonException error)
        {
            throw Unreadable(error);
        }
    }

    private SpecNode ReadValue(ref Utf8JsonReader reader, string pointer)
    {
        Place place = PlaceOf(reader.TokenStartIndex, pointer);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMapping(ref reader, place),
            JsonTokenType.StartArray => ReadSequence(ref reader, place),
            JsonTokenType.String => new SpecScalar(place, ScalarKind.String, ReadText(ref reader)),
            JsonTokenType.Number => new SpecScalar(place, ScalarKind.Number, Encoding.ASCII.GetString(reader.ValueSpan)),
            JsonTokenType.True => new SpecScalar(place, ScalarKind.Boolean, "true"),
            JsonTokenType.False => new SpecScalar(place, ScalarKind.Boolean, "false"),
            _ => new SpecScalar(place, ScalarKind.Null, "null"),
        };
    }

    private SpecMapping ReadMapping(ref Utf8JsonReader reader, Place place)
    {
        MappingBuilder mapping = new(place, _problems);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = ReadText(ref reader);
            Place namePlace = PlaceOf(reader.TokenStartIndex, place.PointerTo(name));
            reader.Read();
            mapping.Add(name, namePlace, ReadValue(ref reader, namePlace.Pointer));
        }

        return mapping.Build();
    }

    private SpecSequence ReadSequence(ref Utf8JsonReader reader, Place place)
    {
        List<SpecNode> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader, $"{place.Pointer}/{items.Count}"));
        }

        return new SpecSequence(place, items);
    }

    // Half of a surrogate pair is valid JSON, but no text.
    private static string ReadText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return JsonEscapes.Unescape(Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    // The tokens come in order, so that each character is looked at once.
    private Place PlaceOf(long offset, string pointer)
    {
        ReadOnlySpan<byte> passed = _bytes.AsSpan(_offset, (int)offset - _offset);
        int breaks = passed.Count((byte)'\n');
        if (breaks > 0)
        {
            _line += breaks;
            _column = 1;
            passed = passed[(passed.LastIndexOf((byte)'\n') + 1)..];
        }

        _column += Encoding.UTF8.GetCharCount(passed);
        _offset = (int)offset;
        return new Place(_file, _line, _column, pointer);
    }

    private UnreadableException Unreadable(JsonException error)
    {
        string text = error.Message;
        int end = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
        text = end < 0 ? text : text[..end];
        string message = text switch
        {
            _ when text.Contains("trailing comma", StringComparison.Ordinal) => "here is a comma before a closing bracket, which JSON does not have. Remove it.",
            _ when text.StartsWith("'/'", StringComparison.Ordinal) => "here is a comment, which JSON does not have. Remove it, or make the file YAML.",
            _ when text.Contains("maximum configured depth", StringComparison.Ordinal) => TreeLimits.TooDeep,
            _ => $"the file is not valid JSON: {OneLine.Of(text)} Correct it here.",
        };
        int line = (int)(error.LineNumber ?? 0);
        return new UnreadableException(message, line + 1, ColumnOf(line, (int)(error.BytePositionInLine ?? 0)));
    }

    private int ColumnOf(int line, int byteInLine)
    {
        ReadOnlySpan<byte> rest = _bytes;
        for (int i = 0; i < line; i++)
        {
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        }

        return Encoding.UTF8.GetCharCount(rest[..Math.Min(byteInLine, rest.Length)]) + 1;
    }
}
