using System.Text;
using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// Parameters of the path, the query, the headers and the cookies. A parameter of the query that is not documented is a
// violation, as a property is in a closed body: nobody knows what the service would make of it.
internal static class ParameterValidator
{
    public static IEnumerable<Violation> Validate(RequestValues values, Operation operation, IReadOnlyDictionary<string, string> path)
    {
        string[] documented = [.. operation.QueryNames];
        IEnumerable<Violation> ofParameters = operation.Parameters
            .Where(parameter => !values.QueryNames.Any(parameter.IsProperty))
            .SelectMany(parameter => Validate(parameter, Find(parameter, values, path)));
        IEnumerable<Violation> undocumented = values.QueryNames
            .Where(name => !documented.Contains(name) && !operation.Parameters.Any(parameter => parameter.IsProperty(name)))
            .Select(name => Violation.Of(RequestPart.Query, name ?? string.Empty, Keywords.AdditionalProperties, Documented(documented), "another"));
        return ofParameters.Concat(undocumented);
    }

    private static IReadOnlyList<string> Find(Parameter parameter, RequestValues values, IReadOnlyDictionary<string, string> path)
    {
        if (parameter.In != RequestPart.Path)
        {
            return values.Of(parameter.In, parameter.Name);
        }

        return path.TryGetValue(parameter.Name, out string? value) ? [value] : [];
    }

    private static IEnumerable<Violation> Validate(Parameter parameter, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return parameter.IsRequired
                ? [Violation.Of(parameter.In, parameter.Name, Keywords.Required, "a value", "nothing")]
                : [];
        }

        return SchemaValidator.Validate(Read(parameter, values), parameter.Schema).Select(violation => violation with
        {
            In = parameter.In,
            Pointer = JsonPointer.Append(string.Empty, parameter.Name) + violation.Pointer,
        });
    }

    private static JToken Read(Parameter parameter, IReadOnlyList<string> values)
    {
        if (!parameter.Schema.Types.Contains(JsonTypes.Array))
        {
            return values is [var value] ? Read(value, parameter.Schema) : new JArray(values);
        }

        IEnumerable<string> items = parameter.IsExploded && parameter.In == RequestPart.Query ? values : values.SelectMany(value => value.Split(parameter.Separator));
        return new JArray(items.Select(item => Read(item, parameter.Schema.Items)));
    }

    // Text that is no value of the type stays text, and so violates the type.
    private static JValue Read(string text, Schema schema) =>
        !schema.Types.Contains(JsonTypes.String) && StrictJson.Parse(Encoding.UTF8.GetBytes(text), out _) is JValue value
            ? value
            : new JValue(text);

    private static string Documented(string[] names) =>
        names.Length == 0 ? "no parameter" : $"one of the parameters {string.Join(", ", names)}";
}
