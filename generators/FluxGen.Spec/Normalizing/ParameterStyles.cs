namespace FluxGen.Spec.Normalizing;

internal enum ParameterShape
{
    Scalar,
    Array,
    Object,
    Nested,
    Untyped,
}

// Which expansions OpenAPI defines. The table in generators/README.md shows them.
internal static class ParameterStyles
{
    private static readonly Dictionary<string, string[]> ByLocation = new(StringComparer.Ordinal)
    {
        ["path"] = ["simple", "label", "matrix"],
        ["query"] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        ["header"] = ["simple"],
        ["cookie"] = ["form", "cookie"],
    };

    public static string Default(string location) => location is "path" or "header" ? "simple" : "form";

    // Nothing but exploding is defined for a deep object, so it need not be written.
    public static bool DefaultExplode(string style) => style is "form" or "cookie" or "deepObject";

    // Null if the expansion is defined.
    public static string? Problem(string location, string style, bool explode, ParameterShape shape)
    {
        string[] allowed = ByLocation.GetValueOrDefault(location) ?? [];
        if (!allowed.Contains(style))
        {
            return $"the style {Reading.OneLine.Quote(style)} is not defined in a {location}; it can be {string.Join(", ", allowed)} there";
        }

        return (style, shape) switch
        {
            (_, ParameterShape.Nested) => $"values inside values have no expansion in the style {style}; only lists and objects of simple values have one",
            ("spaceDelimited" or "pipeDelimited", ParameterShape.Scalar) => $"the style {style} is for lists and objects; a simple value has the style form",
            ("spaceDelimited" or "pipeDelimited", _) when explode => $"the style {style} is not defined with explode; it is with explode: false",
            ("deepObject", ParameterShape.Scalar or ParameterShape.Array) => "the style deepObject is for objects; other values have the style form",
            _ => null,
        };
    }
}
