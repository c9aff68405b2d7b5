using FluxGen.Runtime;

namespace FluxGen.Testing.OpenApi;

// A parameter of the path, the query, the headers or the cookies.
internal sealed class Parameter(SpecificationNode node)
{
    // OpenAPI ignores parameters with these names, because other parts of the specification describe these headers.
    private static readonly string[] Ignored = ["Accept", "Authorization", "Content-Type"];

    private ParameterStyle? _style;

    public Schema Schema { get; } = ReadSchema(node);

    public string Name { get; } = node.Required("name").Text();

    public RequestPart In { get; } = ReadPart(node.Required("in"));

    private ParameterStyle Style => _style ??= new(node, In, Name, Schema);

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

    // Whether a name in the query belongs to this parameter.
    public bool IsNamed(string query) => Style.IsNamed(query);

    public IEnumerable<Violation> Validate(RequestValues values)
    {
        if (Style.Read(values) is not { } value)
        {
            return node["required"] is { IsTrue: true } ? [Violation.Of(In, Name, "required", "a value", "nothing")] : [];
        }

        string pointer = JsonPointer.Append(string.Empty, Name);
        return SchemaValidator.Validate(value, Schema).Select(violation => violation with { In = In, Pointer = pointer + violation.Pointer });
    }

    // A parameter has a schema, or a content with one media type that has it.
    private static Schema ReadSchema(SpecificationNode node) =>
        (node["schema"] ?? node["content"]?.Children.FirstOrDefault().Node?["schema"]) is { } schema ? new Schema(schema) : Schema.Anything;
}
