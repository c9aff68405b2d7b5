using System.Text;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// How the value of a parameter is written. Reading returns null if a request has no such parameter.
internal sealed class ParameterStyle(SpecificationNode parameter, RequestPart part, string name, Schema schema)
{
    private const string DeepObject = "deepObject";

    private readonly string _style = parameter["style"]?.Text() ?? (part is RequestPart.Query or RequestPart.Cookie ? "form" : "simple");

    private bool IsExploded => parameter["explode"]?.IsTrue ?? _style == "form";

    private bool IsArray => schema.Types.Contains("array");

    private bool IsObject => schema.Types.Contains("object");

    // Each property of such an object has a name of its own in the query.
    private bool IsSpread => part == RequestPart.Query && IsObject && _style == "form" && IsExploded && parameter["content"] is null;

    // The separators as they are in a URL, where each can be percent-encoded.
    private string[] Separators => (_style, IsExploded) switch
    {
        ("spaceDelimited", _) => ["%20", "+", " "],
        ("pipeDelimited", _) => ["%7C", "%7c", "|"],
        ("label", true) => ["."],
        ("matrix", true) => [";"],
        _ => [","],
    };

    // A value of a union is written as that of its alternative.
    private ParameterStyle[] Alternatives =>
        schema.Types.Count > 0 || parameter["content"] is not null ? [] : [.. schema.Alternatives.Select(alternative => new ParameterStyle(parameter, part, name, alternative))];

    public bool IsNamed(string query) =>
        part == RequestPart.Query
        && (query == name || Array.Exists(Alternatives, alternative => alternative.IsNamed(query)) || (_style == DeepObject && DeepName(query) is not null) || (IsSpread && FindSpread(query) is not null));

    public JToken? Read(RequestValues values)
    {
        JToken[] readings = [.. Alternatives.Select(alternative => alternative.Read(values)).OfType<JToken>()];
        if (readings.Length > 0)
        {
            return SchemaValidator.FirstValid(schema, readings);
        }

        JObject? named = part == RequestPart.Query && _style == DeepObject ? ReadNamed(values, DeepName) : IsSpread ? ReadNamed(values, FindSpread) : null;
        IReadOnlyList<string> written = values.Written(part, name);
        return written.Count == 0 || named is not null ? named
            : parameter["content"] is not null && written is [var json] ? StrictJson.Parse(Encoding.UTF8.GetBytes(Decode(json)), out _) ?? new JValue(Decode(json))
            : IsArray ? new JArray(SplitAll(written).Select(item => ToJson(Decode(item), schema.Items)))
            : IsObject && _style != DeepObject && !IsSpread ? ReadObject([.. SplitAll(written)])
            : written is [var value] ? ToJson(Decode(Unprefixed(value)), schema) : new JArray(written.Select(Decode));
    }

    private string? DeepName(string query) =>
        query.StartsWith($"{name}[", StringComparison.Ordinal) && query.EndsWith(']') ? query[(name.Length + 1)..^1] : null;

    private string? FindSpread(string query) => schema.Properties.ContainsKey(query) || schema.Find("additionalProperties") is not null ? query : null;

    private JObject? ReadNamed(RequestValues values, Func<string, string?> propertyOf)
    {
        JObject read = [];
        foreach ((string query, IGrouping<string, string> texts) in values.QueryNames.Distinct().SelectMany(query => values.Written(part, query).GroupBy(_ => query).Select(group => (query, group))))
        {
            if (propertyOf(query) is { } property)
            {
                Schema its = schema.Properties.GetValueOrDefault(property, Schema.Anything);
                JToken[] items = [.. texts.Select(text => ToJson(Decode(text), its.Types.Contains("array") ? its.Items : its))];
                read[property] = items is [var only] && !its.Types.Contains("array") ? only : new JArray(items);
            }
        }

        return read.Count == 0 ? null : read;
    }

    // Exploded as name=value pairs, otherwise names and values by turns.
    private JToken ReadObject(string[] pieces)
    {
        (string Name, string Value)[]? pairs = IsExploded
            ? Array.TrueForAll(pieces, piece => piece.Contains('=')) ? [.. pieces.Select(piece => piece.Split('=', 2)).Select(pair => (pair[0], pair[1]))] : null
            : pieces.Length % 2 == 0 ? [.. pieces.Chunk(2).Select(pair => (pair[0], pair[1]))] : null;
        if (pairs is null)
        {
            return new JValue(string.Join(',', pieces));
        }

        JObject read = [];
        foreach ((string property, string value) in pairs)
        {
            read[Decode(property)] = ToJson(Decode(value), schema.Properties.GetValueOrDefault(Decode(property), Schema.Anything));
        }

        return read;
    }

    private IEnumerable<string> SplitAll(IReadOnlyList<string> written) => part == RequestPart.Query && IsExploded
        ? written
        : written.SelectMany(Split);

    private IEnumerable<string> Split(string text)
    {
        IEnumerable<string> pieces = Unprefixed(text).Split(Separators, StringSplitOptions.None);
        return part == RequestPart.Header ? pieces.Select(piece => piece.Trim())
            : _style == "matrix" && IsExploded && IsArray ? pieces.Select(WithoutName)
            : pieces;
    }

    private string Unprefixed(string text) => _style switch
    {
        "label" => text.TrimStart('.'),
        "matrix" when IsExploded && !IsScalar => text.TrimStart(';'),
        "matrix" => WithoutName(text.TrimStart(';')),
        _ => text,
    };

    private bool IsScalar => !IsArray && !IsObject;

    private string WithoutName(string text) => text.StartsWith($"{name}=", StringComparison.Ordinal) ? text[(name.Length + 1)..] : text;

    // Only a query is still encoded: the path has been decoded, and a header never was.
    private string Decode(string text) => part == RequestPart.Query ? RequestValues.Decode(text) : text;

    // Text that is not a value of the type stays a string, so that it violates the type.
    private static JValue ToJson(string text, Schema schema) =>
        !schema.Types.Contains("string") && StrictJson.Parse(Encoding.UTF8.GetBytes(text), out _) is JValue value
            ? value
            : new JValue(text);
}
