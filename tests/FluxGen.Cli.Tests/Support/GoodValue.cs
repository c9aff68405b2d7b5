using System.Globalization;
using System.Text.RegularExpressions;
using FluxGen.Runtime;

namespace FluxGen.Cli.Tests.Support;

// Valid values of a property, at the lower or the upper end of its range.
internal static class GoodValue
{
    private const int LongestText = 100_000;

    // Null where no value can be made from the catalogue alone.
    public static IReadOnlyList<string>? Find(SchemaPropertyInfo property, bool highest)
    {
        SchemaInfo schema = property.Schema;
        if (schema.Kind is SchemaKind.Array or SchemaKind.Map)
        {
            int count = Convert.ToInt32(property.Limit(highest ? "maxItems" : "minItems") ?? 1, CultureInfo.InvariantCulture);
            string? item = Find(schema.Items!, property: null, highest);
            string prefix = schema.Kind == SchemaKind.Map ? "name=" : "";
            return item is null ? null : [.. Enumerable.Repeat(prefix + item, Math.Max(1, count))];
        }

        string? text = Find(schema, property, highest);
        bool fits = text is not null && (property.Limit("pattern") is not string pattern || Regex.IsMatch(text, pattern));
        return fits ? [text!] : null;
    }

    public static string Text(object value) => value is bool flag
        ? flag ? "true" : "false"
        : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string? Find(SchemaInfo schema, SchemaPropertyInfo? property, bool highest) => schema switch
    {
        { AllowedValues.Count: > 0 } => highest ? schema.AllowedValues[^1] : schema.AllowedValues[0],
        { Kind: SchemaKind.Integer or SchemaKind.Number } =>
            Text((highest ? property?.Limit("maximum") ?? property?.Limit("minimum") : property?.Limit("minimum") ?? property?.Limit("maximum")) ?? 1),
        { Kind: SchemaKind.Boolean } => highest ? "true" : "false",
        { Kind: SchemaKind.Any } => "[1]",
        { Kind: SchemaKind.String, Format.Length: > 0 } => OfFormat(schema.Format),
        { Kind: SchemaKind.String } => new string('a', Length(property, highest)),
        _ => null,
    };

    private static int Length(SchemaPropertyInfo? property, bool highest)
    {
        int shortest = Math.Max(1, property?.Limit("minLength") as int? ?? 1);
        return highest && property?.Limit("maxLength") is int longest and <= LongestText ? longest : shortest;
    }

    private static string? OfFormat(string format) => format switch
    {
        "byte" => "AQID",
        "uuid" => "00000000-0000-0000-0000-000000000001",
        "uri" => "https://example.com/",
        "date" => "2026-01-02",
        "date-time" => "2026-01-02T03:04:05Z",
        "time" => "03:04:05",
        "duration" => "PT1S",
        _ => null,
    };
}
