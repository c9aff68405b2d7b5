using System.Globalization;
using FluxGen.Runtime;

namespace FluxGen.Cli.Generate.Requests;

internal static class PropertyHelp
{
    public static string Describe(SchemaPropertyInfo property)
    {
        string[] sentences =
        [
            property.Description,
            property.DescribeConstraints(),
            property.Default is { } value ? $"Documented default: {Text(value)}." : "",
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }

    public static string Placeholder(SchemaInfo schema) => schema switch
    {
        { AllowedValues.Count: > 0 } => string.Join('|', schema.AllowedValues),
        { Kind: SchemaKind.Array, Items: { } items } => Placeholder(items),
        { Kind: SchemaKind.Map, Items: { } items } => $"name={Placeholder(items)}",
        { Kind: SchemaKind.Boolean } => "true|false",
        { Kind: SchemaKind.Any or SchemaKind.Object } => "json",
        { Kind: SchemaKind.String, Format.Length: > 0 } => schema.Format,
        _ => schema.Kind.ToString().ToLowerInvariant(),
    };

    private static string Text(object value) => value is bool flag
        ? flag ? "true" : "false"
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
