using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A header that the specification documents for a response.
internal sealed class ResponseHeader(string name, SpecificationNode node)
{
    private readonly JToken? _example = node.Raw("example") ?? node["examples"]?.Children.Select(example => example.Node.Raw("value")).FirstOrDefault();

    private readonly Schema _schema = node["schema"] is { } schema ? new Schema(schema) : Schema.Anything;

    public string Name => name;

    public bool IsRequired { get; } = node["required"] is { IsTrue: true };

    // OpenAPI ignores a header with this name, because the content describes it.
    public static IReadOnlyList<ResponseHeader> ReadAll(SpecificationNode response) =>
    [
        .. (response["headers"]?.Children ?? [])
            .Where(header => !header.Name.Equals(RequestValues.ContentType, StringComparison.OrdinalIgnoreCase))
            .Select(header => new ResponseHeader(header.Name, header.Node)),
    ];

    // As the style "simple" writes it. A text without an example is an identifier of the response.
    public string Sample(Func<string> nextId) => (_example ?? SampleJson.Of(_schema)) switch
    {
        JArray items => string.Join(',', items.Select(TextOf)),
        JObject properties => string.Join(',', properties.Properties().Select(property => $"{property.Name},{TextOf(property.Value)}")),
        JValue { Type: JTokenType.String, Value: "" } => nextId(),
        var value => TextOf(value),
    };

    private static string TextOf(JToken value) => value is JValue scalar ? JsonTokens.TextOf(scalar) : value.ToString(Newtonsoft.Json.Formatting.None);
}
