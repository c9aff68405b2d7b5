using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Support;

internal static class Json
{
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
