using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Support;

internal static class Json
{
    // With texts that look like dates left as texts.
    public static JToken Parse(byte[] utf8)
    {
        using JsonTextReader reader = new(new StringReader(Encoding.UTF8.GetString(utf8))) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    // All that a document says, nulls and the kinds of values included, with members in order.
    public static string Exact(JToken token) => token switch
    {
        JObject value => $"{{{string.Join(", ", value.Properties().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}: {Exact(member.Value)}"))}}}",
        JArray array => $"[{string.Join(", ", array.Select(Exact))}]",
        _ => token.ToString(Formatting.None),
    };

    // What a document says, in one text: without nulls, members in order, numbers by their value.
    public static string Meaning(JToken token) => token switch
    {
        JObject value => $"{{{string.Join(", ", value.Properties().Where(member => member.Value.Type != JTokenType.Null).OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}: {Meaning(member.Value)}"))}}}",
        JArray array => $"[{string.Join(", ", array.Select(Meaning))}]",
        { Type: JTokenType.Integer or JTokenType.Float } => token.Value<decimal>().ToString("0.############", CultureInfo.InvariantCulture),
        { Type: JTokenType.Bytes } => $"'{Convert.ToBase64String(token.Value<byte[]>()!)}'",
        _ => $"'{token}'",
    };
}
