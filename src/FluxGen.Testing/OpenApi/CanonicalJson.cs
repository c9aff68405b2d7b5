using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// The same text for values that JSON Schema takes to be equal: 0.1 and 0.10 are, 1 and "1" are not, and members have no order.
internal static class CanonicalJson
{
    public static string Of(JToken token) => token switch
    {
        JObject members => $"{{{string.Join(',', members.Properties().OrderBy(member => member.Name, StringComparer.Ordinal).Select(OfMember))}}}",
        JArray items => $"[{string.Join(',', items.Select(Of))}]",
        { Type: JTokenType.Integer or JTokenType.Float } => JsonNumber.Normalize(token.Annotation<string>() ?? token.ToString(Formatting.None)),
        _ => token.ToString(Formatting.None),
    };

    private static string OfMember(JProperty member) => $"{JsonConvert.ToString(member.Name)}:{Of(member.Value)}";
}
