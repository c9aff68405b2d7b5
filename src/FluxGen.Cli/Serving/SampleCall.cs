using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Serving;

// A first request, for a shell: the members that have to be there.
internal static class SampleCall
{
    private const string Words = "A T-Rex on a beach";

    public static string Write(OperationInfo operation, string address)
    {
        JObject body = new(operation.RequestProperties.Where(member => member.IsRequired).Select(member => new JProperty(member.Name, Value(member))));
        return $"curl {address}/{operation.Path} -H 'Authorization: Bearer any' -H 'Content-Type: application/json' -d '{body.ToString(Formatting.None)}'";
    }

    private static object Value(SchemaPropertyInfo member) => member.Default ?? (member.Schema.AllowedValues is [{ } first, ..] ? first : Words);
}
