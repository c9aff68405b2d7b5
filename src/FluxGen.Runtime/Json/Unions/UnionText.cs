using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Json.Unions;

internal static class UnionText
{
    public static string Shorten(JToken raw) => UnicodeText.Shorten(raw.ToString(Formatting.None));
}
