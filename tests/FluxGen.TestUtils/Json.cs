using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.TestUtils;

/// <summary>JSON in a form in which it can be compared.</summary>
public static class Json
{
    /// <summary>Parses JSON and leaves strings that look like dates as strings.</summary>
    public static JToken Parse(byte[] utf8)
    {
        using JsonTextReader reader = new(new StringReader(Encoding.UTF8.GetString(utf8))) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    /// <summary>Equal for JSON that differs only in the order of properties.</summary>
    public static string Exact(JToken token) => Write(token, keepNulls: true, value => value.ToString(Formatting.None));

    /// <summary>Equal also where one side leaves nulls out, or writes a number in another notation.</summary>
    public static string Meaning(JToken token) => Write(token, keepNulls: false, value => value.Type switch
    {
        JTokenType.Integer or JTokenType.Float => value.Value<decimal>().ToString("0.############", CultureInfo.InvariantCulture),
        JTokenType.Bytes => $"'{Convert.ToBase64String(value.Value<byte[]>()!)}'",
        _ => $"'{value}'",
    });

    private static string Write(JToken token, bool keepNulls, Func<JToken, string> write) => token switch
    {
        JObject value => $"{{{string.Join(", ", value.Properties()
            .Where(property => keepNulls || property.Value.Type != JTokenType.Null)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"{property.Name}: {Write(property.Value, keepNulls, write)}"))}}}",
        JArray array => $"[{string.Join(", ", array.Select(item => Write(item, keepNulls, write)))}]",
        _ => write(token),
    };
}
