using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = System.Text.Json.JsonException;

namespace FluxGen.Testing.OpenApi;

// Follows RFC 8259 strictly, unlike Newtonsoft.Json: no comments, no trailing commas, no NaN, only valid UTF-8, and no
// duplicate properties.
internal sealed class StrictJson
{
    private const int MaxDepth = 64;
    private const int MaxValues = 10_000;

    private readonly List<Violation> _violations = [];
    private string _pointer = string.Empty;
    private int _values;

    // Null if the body could not be read to its end. The violations say why.
    public static JToken? Parse(ReadOnlySpan<byte> body, out IReadOnlyList<Violation> violations)
    {
        StrictJson parser = new();
        violations = parser._violations;
        if (Utf8.IsValid(body))
        {
            return parser.ParseText(body);
        }

        Utf8.ToUtf16(body, new char[body.Length], out int offset, out _, replaceInvalidSequences: false);
        parser.Report("UTF-8 text", string.Create(CultureInfo.InvariantCulture, $"a byte that is not, at offset {offset}"));
        return null;
    }

    private JToken? ParseText(ReadOnlySpan<byte> body)
    {
        Utf8JsonReader reader = new(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            JToken value = ReadValue(ref reader);
            reader.Read();
            return value;
        }
        catch (JsonException exception)
        {
            string reason = exception.Message.Split(" LineNumber:", 2)[0].TrimEnd('.');
            Report("JSON text", string.Create(
                CultureInfo.InvariantCulture, $"a mistake at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: {reason}"));
            return null;
        }
        catch (InvalidDataException)
        {
            _violations.Clear();
            _pointer = string.Empty;
            Report(string.Create(CultureInfo.InvariantCulture, $"at most {MaxValues} values"), "more");
            return null;
        }
    }

    private JToken ReadValue(ref Utf8JsonReader reader)
    {
        // A value takes a hundred times the memory of its text, and each can be a violation.
        _values++;
        return _values > MaxValues ? throw new InvalidDataException() : reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader),
            JsonTokenType.StartArray => ReadArray(ref reader),
            JsonTokenType.String => ReadText(ref reader),
            JsonTokenType.Number => JsonNumber.Read(Encoding.ASCII.GetString(reader.ValueSpan)),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => JValue.CreateNull(),
        };
    }

    private JObject ReadObject(ref Utf8JsonReader reader)
    {
        JObject value = [];
        string pointer = _pointer;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = ReadText(ref reader, isName: true);

            // Replacing the first value would compare the two, which throws for 1 and 1e400.
            if (value.Remove(name))
            {
                Report("each property once", "the same property again");
            }

            reader.Read();
            value[name] = ReadValue(ref reader);
            _pointer = pointer;
        }

        return value;
    }

    private JArray ReadArray(ref Utf8JsonReader reader)
    {
        JArray value = [];
        string pointer = _pointer;
        _pointer = JsonPointer.Append(pointer, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            value.Add(ReadValue(ref reader));
            _pointer = JsonPointer.Append(pointer, value.Count);
        }

        _pointer = pointer;
        return value;
    }

    // A violation of a property name is reported at the property.
    private string ReadText(ref Utf8JsonReader reader, bool isName = false)
    {
        string text;
        bool isUnicode = true;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud83d without its other half. It is replaced, so that the rest of the body is validated.
            isUnicode = false;
            using JsonTextReader lenient = new(new StringReader($"\"{Encoding.UTF8.GetString(reader.ValueSpan)}\"")) { DateParseHandling = DateParseHandling.None };
            text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(lenient.ReadAsString()!));
        }

        _pointer = isName ? JsonPointer.Append(_pointer, text) : _pointer;
        if (!isUnicode)
        {
            Report("Unicode text", "half of a surrogate pair");
        }

        return text;
    }

    private void Report(string expected, string actual) => _violations.Add(new Violation(_pointer, "json", expected, actual));
}
