using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation;

// Two JSON values are equal if they have the same text here.
internal static class CanonicalJson
{
    public static string Of(JToken token)
    {
        StringBuilder text = new();
        Append(text, token);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JToken token)
    {
        switch (token)
        {
            case JObject value:
                text.Append('{');
                foreach (JProperty property in value.Properties().OrderBy(static property => property.Name, StringComparer.Ordinal))
                {
                    text.Append(JsonConvert.ToString(property.Name)).Append(':');
                    Append(text, property.Value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JArray items:
                text.Append('[');
                foreach (JToken item in items)
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(Scalar(token));
                break;
        }
    }

    private static string Scalar(JToken token)
    {
        string json = token.ToString(Formatting.None);
        bool isNumber = token.Type is JTokenType.Integer or JTokenType.Float or JTokenType.Raw && json.Length > 0 && (json[0] == '-' || char.IsAsciiDigit(json[0]));
        return isNumber ? string.Create(CultureInfo.InvariantCulture, $"{ExactNumber.Parse(json)}") : json;
    }
}
