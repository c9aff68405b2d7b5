using System.Collections.Specialized;
using System.Text;
using System.Web;
using FluxGen.Runtime;
using FluxGen.Testing.Http;
using NJsonSchema;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// Parameters of the path, the query, the headers and the cookies. A member of the query that is not documented is a
// violation, as it is in a closed body: nobody knows what the service would make of it.
internal static class ParameterValidator
{
    public static IEnumerable<Violation> Check(ReceivedRequest message, Operation operation, IReadOnlyDictionary<string, string> path)
    {
        NameValueCollection query = HttpUtility.ParseQueryString(message.Query);
        string[] documented = [.. operation.QueryNames];
        IEnumerable<Violation> ofParameters = operation.Parameters
            .Where(parameter => !query.AllKeys.Any(parameter.IsProperty))
            .SelectMany(parameter => Check(parameter, Find(parameter, message, query, path)));
        IEnumerable<Violation> undocumented = query.AllKeys
            .Where(name => !documented.Contains(name) && !operation.Parameters.Any(parameter => parameter.IsProperty(name)))
            .Select(name => Violation.Of(RequestPart.Query, name ?? string.Empty, Keywords.AdditionalProperties, Documented(documented), "another"));
        return ofParameters.Concat(undocumented);
    }

    private static string[] Find(
        Parameter parameter, ReceivedRequest message, NameValueCollection query, IReadOnlyDictionary<string, string> path)
    {
        string name = parameter.Name;
        return parameter.In switch
        {
            RequestPart.Query => query.GetValues(name) ?? [],
            RequestPart.Path => path.TryGetValue(name, out string? value) ? [value] : [],
            RequestPart.Header => message.Headers.TryGetValue(name, out IReadOnlyList<string>? values) ? [.. values] : [],
            _ => RequestCookies.Values(message, name),
        };
    }

    private static IEnumerable<Violation> Check(Parameter parameter, string[] values)
    {
        if (values.Length == 0)
        {
            return parameter.IsRequired
                ? [Violation.Of(parameter.In, parameter.Name, Keywords.Required, "a value", "nothing")]
                : [];
        }

        JToken value = Read(parameter, values);
        return BodyValidator.Check(value, parameter.Schema).Select(violation => violation with
        {
            In = parameter.In,
            Pointer = JsonPointer.Append(string.Empty, parameter.Name) + violation.Pointer,
        });
    }

    private static JToken Read(Parameter parameter, string[] values)
    {
        if (!parameter.Schema.Type.HasFlag(JsonObjectType.Array))
        {
            return values is [var value] ? Read(value, parameter.Schema) : new JArray(values);
        }

        string[] items = parameter.IsExploded && parameter.In == RequestPart.Query ? values : [.. values.SelectMany(value => value.Split(parameter.Separator))];
        return new JArray(items.Select(item => Read(item, parameter.Schema.Item?.ActualSchema ?? new JsonSchema())));
    }

    // Text that is no value of the type stays text, and so breaks the rule of the type.
    private static JValue Read(string text, JsonSchema schema) =>
        !schema.Type.HasFlag(JsonObjectType.String) && StrictJson.Parse(Encoding.UTF8.GetBytes(text), out _) is JValue value
            ? value
            : new JValue(text);

    private static string Documented(string[] names) =>
        names.Length == 0 ? "no parameter" : $"one of the parameters {string.Join(", ", names)}";
}
