namespace FluxGen.Testing.OpenApi;

internal sealed record Parameter(string Name, RequestPart In, bool IsRequired, bool IsExploded, string? Style, Schema Schema)
{
    private const string SpaceDelimited = "spaceDelimited";
    private const string PipeDelimited = "pipeDelimited";
    private const string DeepObject = "deepObject";

    // OpenAPI takes these three to describe other parts of the specification.
    private static readonly string[] Ignored = ["Accept", "Authorization", "Content-Type"];

    public char Separator => Style switch
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

    // The properties of a deep object, such as name[property]=value, are not validated.
    public bool IsProperty(string? name) =>
        In == RequestPart.Query && Style == DeepObject && name is not null && name.StartsWith($"{Name}[", StringComparison.Ordinal) && name.EndsWith(']');

    private static Parameter Read(SpecificationNode parameter)
    {
        string? style = parameter["style"]?.Text();
        return new Parameter(
            parameter.Require("name").Text(),
            ReadPart(parameter.Require("in")),
            parameter.Flag("required") ?? false,
            parameter.Flag("explode") ?? style is not (SpaceDelimited or PipeDelimited),
            style,
            parameter["schema"] is { } schema ? new Schema(schema) : Schema.Anything);
    }

    public static RequestPart ReadPart(SpecificationNode place) => place.Text() switch
    {
        "query" => RequestPart.Query,
        "path" => RequestPart.Path,
        "header" => RequestPart.Header,
        "cookie" => RequestPart.Cookie,
        _ => throw place.Error("query, path, header or cookie"),
    };
}
