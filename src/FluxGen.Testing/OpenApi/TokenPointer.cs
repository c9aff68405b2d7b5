using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

internal static class TokenPointer
{
    public static string To(JToken token) => token.Parent switch
    {
        null => string.Empty,
        JArray array => JsonPointer.Append(To(array), array.IndexOf(token)),
        JProperty property => To(property),
        JContainer parent when token is JProperty property => JsonPointer.Append(To(parent), property.Name),
        JContainer parent => To(parent),
    };
}
