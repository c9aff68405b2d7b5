using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Serve;

// A first request, for a shell, with the required properties only.
internal static class SampleCall
{
    private const string Text = "A T-Rex on a beach";

    public static string Write(OperationInfo operation, string url)
    {
        JObject body = new(operation.RequestProperties.Where(property => property.IsRequired).Select(property => new JProperty(property.Name, Value(property))));
        return $"curl {url}/{operation.Path} -H 'Authorization: Bearer any' -H 'Content-Type: application/json' -d '{body.ToString(Formatting.None)}'";
    }

    private static object Value(SchemaPropertyInfo property) => property.Default ?? (property.Schema.AllowedValues is [{ } first, ..] ? first : Text);
}
