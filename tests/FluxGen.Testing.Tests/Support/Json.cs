using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Support;

internal static class Json
{
    // Strings that look like dates stay strings.
    public static JToken Parse(byte[] utf8)
    {
        using JsonTextReader reader = new(new StringReader(Encoding.UTF8.GetString(utf8))) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    // Equal for documents that differ only in the order of properties.
    public static string Exact(JToken token) => Write(token, keepNulls: true, value => value.ToString(Formatting.None));

    // Equal also for documents of which one leaves nulls out or writes a number or a date in another way.
    public static string Meaning(JToken token) => Write(token, keepNulls: false, value => value.Type switch
    {
        JTokenType.Integer or JTokenType.Float => value.Value<decimal>().ToString("0.############", CultureInfo.InvariantCulture),
        JTokenType.Bytes => $"'{Convert.ToBase64String(value.Value<byte[]>()!)}'",
        _ => $"'{value}'",
    });

    private static string Write(JToken token, bool keepNulls, Func<JToken, string> write) => token switch
    {
        JObject value => $"{{{string.Join(", ", value.Properties().Where(property => keepNulls || property.Value.Type != JTokenType.Null).OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}: {Write(property.Value, keepNulls, write)}"))}}}",
        JArray array => $"[{string.Join(", ", array.Select(item => Write(item, keepNulls, write)))}]",
        _ => write(token),
    };
}
