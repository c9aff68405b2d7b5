using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing;

// RFC 6901.
internal static class JsonPointer
{
    public static string Append(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public static string Append(string pointer, int index) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");

    public static string To(JToken token) => token.Parent switch
    {
        null => string.Empty,
        JArray array => Append(To(array), array.IndexOf(token)),
        JProperty property => To(property),
        JContainer parent when token is JProperty property => Append(To(parent), property.Name),
        JContainer parent => To(parent),
    };
}
