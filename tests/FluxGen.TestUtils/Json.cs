using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.TestUtils;

/// <summary>JSON texts in a form in which they can be compared.</summary>
public static class Json
{
    /// <summary>Parses JSON and leaves texts that look like dates as texts.</summary>
    public static JToken Parse(byte[] utf8)
    {
        using JsonTextReader reader = new(new StringReader(Encoding.UTF8.GetString(utf8))) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    /// <summary>The whole value, nulls and the kinds of numbers included, with properties in order.</summary>
    public static string Exact(JToken token) => token switch
    {
        JObject value => Object(value.Properties(), Exact),
        JArray array => $"[{string.Join(", ", array.Select(Exact))}]",
        _ => token.ToString(Formatting.None),
    };

    /// <summary>What a value means: without nulls, with properties in order and numbers by their value.</summary>
    public static string Meaning(JToken token) => token switch
    {
        JObject value => Object(value.Properties().Where(property => property.Value.Type != JTokenType.Null), Meaning),
        JArray array => $"[{string.Join(", ", array.Select(Meaning))}]",
        { Type: JTokenType.Integer or JTokenType.Float } => token.Value<decimal>().ToString("0.############", CultureInfo.InvariantCulture),
        { Type: JTokenType.Bytes } => $"'{Convert.ToBase64String(token.Value<byte[]>()!)}'",
        _ => $"'{token}'",
    };

    private static string Object(IEnumerable<JProperty> properties, Func<JToken, string> show) =>
        $"{{{string.Join(", ", properties.OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}: {show(property.Value)}"))}}}";
}
