using System.Text;
using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A parameter of the path, the query, the headers or the cookies.
internal sealed record Parameter(string Name, RequestPart In, bool IsRequired, bool IsExploded, string? Style, Schema Schema)
{
    private const string SpaceDelimited = "spaceDelimited";
    private const string PipeDelimited = "pipeDelimited";
    private const string DeepObject = "deepObject";

    // OpenAPI takes these three to describe other parts of the specification.
    private static readonly string[] Ignored = ["Accept", "Authorization", "Content-Type"];

    private char Separator => Style switch
    {
        SpaceDelimited => ' ',
        PipeDelimited => '|',
        _ => ',',
    };

    // Those of the operation go before those of its path.
    public static IReadOnlyList<Parameter> ReadAll(SpecificationNode operation, SpecificationNode pathItem) =>
    [
        .. (operation["parameters"]?.Items ?? []).Concat(pathItem["parameters"]?.Items ?? [])
            .Select(Read)
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
        In == RequestPart.Query && Style == DeepObject && name is not null && name.StartsWith($"{Name}[", StringComparison.Ordinal) && name.EndsWith(']');

    public IEnumerable<Violation> Validate(IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return IsRequired ? [Violation.Of(In, Name, Keywords.Required, "a value", "nothing")] : [];
        }

        return SchemaValidator.Validate(ToJson(values), Schema).Select(violation => violation with
        {
            In = In,
            Pointer = JsonPointer.Append(string.Empty, Name) + violation.Pointer,
        });
    }

    private JToken ToJson(IReadOnlyList<string> values)
    {
        if (!Schema.Types.Contains(JsonTypes.Array))
        {
            return values is [var value] ? ToJson(value, Schema) : new JArray(values);
        }

        IEnumerable<string> items = IsExploded && In == RequestPart.Query ? values : values.SelectMany(value => value.Split(Separator));
        return new JArray(items.Select(item => ToJson(item, Schema.Items)));
    }

    // Text that is no value of the type stays text, and so violates the type.
    private static JValue ToJson(string text, Schema schema) =>
        !schema.Types.Contains(JsonTypes.String) && StrictJson.Parse(Encoding.UTF8.GetBytes(text), out _) is JValue value
            ? value
            : new JValue(text);

    private static Parameter Read(SpecificationNode parameter)
    {
        string? style = parameter["style"]?.Text();
        return new Parameter(
            parameter.Required("name").Text(),
            ReadPart(parameter.Required("in")),
            parameter["required"] is { IsTrue: true },
            parameter["explode"]?.IsTrue ?? style is not (SpaceDelimited or PipeDelimited),
            style,
            parameter["schema"] is { } schema ? new Schema(schema) : Schema.Anything);
    }
}
