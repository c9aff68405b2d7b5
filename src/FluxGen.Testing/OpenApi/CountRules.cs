using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

internal static class CountRules
{
    private static readonly (string, string) Characters = ("character", "characters");
    private static readonly (string, string) ItemUnit = ("item", "items");
    private static readonly (string, string) PropertyUnit = ("property", "properties");

    public static IEnumerable<Violation> MinLength(ValidationContext context) => Min(context, LengthOf(context.Value), Characters);

    public static IEnumerable<Violation> MaxLength(ValidationContext context) => Max(context, LengthOf(context.Value), Characters);

    public static IEnumerable<Violation> MinItems(ValidationContext context) => Min(context, (context.Value as JArray)?.Count, ItemUnit);

    public static IEnumerable<Violation> MaxItems(ValidationContext context) => Max(context, (context.Value as JArray)?.Count, ItemUnit);

    public static IEnumerable<Violation> MinProperties(ValidationContext context) => Min(context, (context.Value as JObject)?.Count, PropertyUnit);

    public static IEnumerable<Violation> MaxProperties(ValidationContext context) => Max(context, (context.Value as JObject)?.Count, PropertyUnit);

    // In code points, as JSON Schema counts them.
    private static int? LengthOf(JToken value) => value is JValue { Value: string text } ? text.EnumerateRunes().Count() : null;

    private static IEnumerable<Violation> Min(ValidationContext context, int? count, (string One, string Many) unit) =>
        count < LimitOf(context) ? [context.Violation($"at least {Text(LimitOf(context), unit)}", Text(count.Value, unit))] : [];

    private static IEnumerable<Violation> Max(ValidationContext context, int? count, (string One, string Many) unit) =>
        count > LimitOf(context) ? [context.Violation($"at most {Text(LimitOf(context), unit)}", Text(count.Value, unit))] : [];

    private static decimal LimitOf(ValidationContext context) => context.Limit.Number().ToDecimal();

    private static string Text(decimal count, (string One, string Many) unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:0.##} {(count == 1 ? unit.One : unit.Many)}");
}
