using System.Text;
using FluxGen.Runtime.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation;

// A text that two values have in common exactly if JSON Schema takes them for equal: 1 is 1.0, and the order of properties does not count.
internal static class JsonKey
{
    public static string Of(JToken value)
    {
        StringBuilder key = new();
        Append(key, value);
        return key.ToString();
    }

    private static void Append(StringBuilder key, JToken value)
    {
        switch (value)
        {
            case JObject map:
                key.Append('{');
                foreach (JProperty property in map.Properties().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    key.Append(JsonConvert.ToString(property.Name)).Append(':');
                    Append(key, property.Value);
                    key.Append(',');
                }

                key.Append('}');
                break;
            case JArray items:
                key.Append('[');
                foreach (JToken item in items)
                {
                    Append(key, item);
                    key.Append(',');
                }

                key.Append(']');
                break;
            default:
                key.Append(Scalar(value));
                break;
        }
    }

    private static string Scalar(JToken value) => JsonNumber.Of(value)?.ToString() ?? value.ToString(Formatting.None);
}
