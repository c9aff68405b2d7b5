using System.Globalization;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Tests.Support;

// Valid values of a property, as they are typed on a command line.
internal static class GoodValue
{
    // At the lower or the upper end of the range; null where no value is known.
    public static IReadOnlyList<string>? Find(SchemaPropertyInfo property, bool highest)
    {
        (string? lowest, string? top) = BoundaryValues.Ends(SchemaOf(property));
        return (highest ? top : lowest) is { } json ? Texts(json) : null;
    }

    public static SchemaView SchemaOf(SchemaPropertyInfo property) => FluxSpecification.PropertyOf(Catalogue.Operation.RequestType!, property.Name);

    // A JSON value as the values of one option.
    public static IReadOnlyList<string> Texts(string json) => JsonConvert.DeserializeObject<JToken>(
        json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal }) switch
    {
        JArray items => [.. items.Select(Text)],
        JObject map => [.. map.Properties().Select(entry => $"{entry.Name}={Text(entry.Value)}")],
        var value => [Text(value!)],
    };

    public static string Text(object value) => value switch
    {
        JValue { Value: { } inner } => Text(inner),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
