using System.Text;
using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A parameter of the path, the query, the headers or the cookies.
internal sealed class Parameter(SpecificationNode node)
{
    private const string SpaceDelimited = "spaceDelimited";
    private const string PipeDelimited = "pipeDelimited";

    // OpenAPI ignores parameters with these names, because other parts of the specification describe these headers.
    private static readonly string[] Ignored = ["Accept", "Authorization", "Content-Type"];

    private readonly string? _style = node["style"]?.Text();

    private readonly Schema _schema = node["schema"] is { } schema ? new Schema(schema) : Schema.Anything;

    public string Name { get; } = node.Required("name").Text();

    public RequestPart In { get; } = ReadPart(node.Required("in"));

    private bool IsExploded => node["explode"]?.IsTrue ?? _style is not (SpaceDelimited or PipeDelimited);

    // A parameter of the operation replaces the path's parameter of the same name.
    public static IReadOnlyList<Parameter> ReadAll(SpecificationNode operation, SpecificationNode pathItem) =>
    [
        .. (operation["parameters"]?.Items ?? []).Concat(pathItem["parameters"]?.Items ?? [])
            .Select(parameter => new Parameter(parameter))
            .DistinctBy(parameter => (parameter.Name, parameter.In))
            .Where(parameter => parameter.In != RequestPart.Header || !Ignored.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase)),
    ];

    public static RequestPart ReadPart(SpecificationNode place) => place.Text() switch
    {
        "query" => RequestPart.Query,
        "path" => RequestPart.Path,
        "header" => RequestPart.Header,
        "cookie" => RequestPart.Cookie,
        _ => throw place.Error("query, path, header or cookie"),
    };

    // The properties of a deep object, such as name[property]=value, are not validated.
    public bool IsProperty(string? name) =>
        In == RequestPart.Query && _style == "deepObject" && name is not null && name.StartsWith($"{Name}[", StringComparison.Ordinal) && name.EndsWith(']');

    public IEnumerable<Violation> Validate(IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return node["required"] is { IsTrue: true } ? [Violation.Of(In, Name, "required", "a value", "nothing")] : [];
        }

        string pointer = JsonPointer.Append(string.Empty, Name);
        return SchemaValidator.Validate(ToJson(values), _schema).Select(violation => violation with { In = In, Pointer = pointer + violation.Pointer });
    }

    private JToken ToJson(IReadOnlyList<string> values)
    {
        if (!_schema.Types.Contains("array"))
        {
            return values is [var value] ? ToJson(value, _schema) : new JArray(values);
        }

        char separator = _style == SpaceDelimited ? ' ' : _style == PipeDelimited ? '|' : ',';
        IEnumerable<string> items = IsExploded && In == RequestPart.Query ? values : values.SelectMany(value => value.Split(separator));
        return new JArray(items.Select(item => ToJson(item, _schema.Items)));
    }

    // Text that is not a value of the type stays a string, so that it violates the type.
    private static JValue ToJson(string text, Schema schema) =>
        !schema.Types.Contains("string") && StrictJson.Parse(Encoding.UTF8.GetBytes(text), out _) is JValue value
            ? value
            : new JValue(text);
}
