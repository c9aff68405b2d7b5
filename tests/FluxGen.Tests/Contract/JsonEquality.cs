using Newtonsoft.Json.Linq;

namespace FluxGen.Tests.Contract;

// Compares JSON values. Numbers and dates may be written differently, and where the schema has a property, null and absent are
// equal, because the classes do not distinguish them. A null of an additional property has to be kept.
internal static class JsonEquality
{
    public static void AssertSame(JToken actual, JToken expected, string schema)
    {
        List<string> differences = [];
        Compare(actual, expected, Named(schema), "", differences);
        Assert.That(differences, Is.Empty, $"{expected}\nbecame\n{actual}");
    }

    private static JObject Named(string schema) => FluxSpecification.Schemas.Single(each => each.Name == schema).Schema;

    private static void Compare(JToken? actual, JToken? expected, JToken? schema, string path, List<string> differences)
    {
        JObject? resolved = schema is null ? null : FluxSpecification.Resolve(schema);
        switch (expected, actual)
        {
            case (JObject left, JObject right):
                JObject? named = (JObject?)resolved?["properties"];
                foreach (string name in left.Properties().Concat(right.Properties()).Select(property => property.Name).Distinct())
                {
                    bool isNothing = left[name]?.Type == JTokenType.Null && named?[name] is not null && right[name] is null;
                    if (!isNothing)
                    {
                        Compare(right[name], left[name], named?[name], $"{path}/{name}", differences);
                    }
                }

                break;
            case (JArray left, JArray right) when left.Count == right.Count:
                for (int index = 0; index < left.Count; index++)
                {
                    Compare(right[index], left[index], resolved?["items"], $"{path}/{index}", differences);
                }

                break;
            default:
                if (!IsSame(actual, expected, (string?)resolved?["format"]))
                {
                    differences.Add($"{path} was {Show(expected)} and is now {Show(actual)}");
                }

                break;
        }
    }

    private static bool IsSame(JToken? actual, JToken? expected, string? format) =>
        (actual, expected) switch
        {
            (JValue { Type: JTokenType.Integer or JTokenType.Float } left, JValue { Type: JTokenType.Integer or JTokenType.Float } right) => (decimal)left == (decimal)right,
            (JValue { Type: JTokenType.String } left, JValue { Type: JTokenType.String } right) when format == "date-time" => Moment(left) == Moment(right),
            _ => JToken.DeepEquals(actual, expected),
        };

    private static DateTimeOffset Moment(JValue value) => DateTimeOffset.Parse((string)value!, System.Globalization.CultureInfo.InvariantCulture);

    private static string Show(JToken? value) => value?.ToString(Newtonsoft.Json.Formatting.None) ?? "absent";
}
