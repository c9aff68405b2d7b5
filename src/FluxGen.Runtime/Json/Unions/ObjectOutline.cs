using System.Globalization;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Json.Unions;

// The names of an object's properties, and the texts of those that are simple.
internal sealed class ObjectOutline
{
    private readonly Dictionary<string, string?> _properties = new(StringComparer.Ordinal);

    public static ObjectOutline Of(ArraySegment<byte> value)
    {
        ObjectOutline outline = new();
        using DirectJsonReader reader = Utf8.Utf8Reader.Open(value);
        JsonRead.StartObject(JsonRead.Next(reader));
        while (JsonRead.NextProperty(reader, out string? name))
        {
            JsonRead.Next(reader);
            outline._properties[name] = Text(reader);
            reader.Skip();
        }

        return outline;
    }

    public bool Has(string property) => _properties.ContainsKey(property);

    public string? TextOf(string property) => _properties.GetValueOrDefault(property);

    private static string? Text(DirectJsonReader reader) => reader.TokenType switch
    {
        JsonToken.String => (string?)reader.Value,
        JsonToken.Boolean => reader.Value is true ? "true" : "false",
        JsonToken.Integer or JsonToken.Float => reader.TryGetNumber(out ReadOnlySpan<byte> number)
            ? Utf8Number.ToText(number)
            : Convert.ToString(reader.Value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
