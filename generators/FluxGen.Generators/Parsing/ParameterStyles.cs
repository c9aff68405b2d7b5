using FluxGen.Generators.Models;

namespace FluxGen.Generators.Parsing;

// Which combinations of location, style, explode and type OpenAPI defines. generators/README.md has them as a table.
internal static class ParameterStyles
{
    private static readonly (string Location, string Name, ParameterStyle Style)[] Known =
    [
        ("path", "simple", ParameterStyle.Simple),
        ("path", "label", ParameterStyle.Label),
        ("path", "matrix", ParameterStyle.Matrix),
        ("query", "form", ParameterStyle.Form),
        ("query", "spaceDelimited", ParameterStyle.SpaceDelimited),
        ("query", "pipeDelimited", ParameterStyle.PipeDelimited),
        ("query", "deepObject", ParameterStyle.DeepObject),
        ("header", "simple", ParameterStyle.Simple),
        ("cookie", "form", ParameterStyle.Form),
        ("cookie", "cookie", ParameterStyle.Cookie),
    ];

    // The first style of a location is its default. Returns what is wrong.
    public static string? Find(string location, string name, out ParameterStyle style)
    {
        style = default;
        foreach ((string knownLocation, string knownName, ParameterStyle known) in Known)
        {
            if (knownLocation == location && (name.Length == 0 || knownName == name))
            {
                style = known;
                return null;
            }
        }

        return Known.Any(known => known.Location == location)
            ? $"is sent in the {location} with the style '{name}', which is none of a {location}"
            : $"is sent in '{location}', which is no location: it is path, query, header or cookie";
    }

    public static string? ShapeProblem(ParameterStyle style, bool explode, TypeRef type, EntriesModel? entries)
    {
        bool isObject = type.Kind is ValueKind.Object or ValueKind.Map;
        bool isScalar = !isObject && type.Kind is not (ValueKind.List or ValueKind.Any);
        return style switch
        {
            ParameterStyle.DeepObject when !isObject && type.Kind != ValueKind.Any => "has the style 'deepObject', but is no object",
            ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited when isScalar => $"has the style '{Name(style)}', but is neither an array nor an object",
            ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited when explode => $"has the style '{Name(style)}' with explode, which OpenAPI does not define",
            _ when type.Item is { } item && !IsScalar(item) => "has items that are arrays or objects, which no style can express",
            _ when entries?.Properties.FirstOrDefault(property => !IsScalar(property.Type)) is { } nested =>
                $"has a property '{nested.WireName}' that is an array or an object, which no style can express",
            _ => null,
        };
    }

    // RFC 9110: a name of a header is a token.
    public static string? HeaderProblem(string name) =>
        name.Length > 0 && name.All(letter => letter is > ' ' and < '\u007f' && "\"(),/:;<=>?@[\\]{}".IndexOf(letter) < 0)
            ? null
            : "is a header, but its name is no token: it has a character other than letters, digits and !#$%&'*+-.^_`|~";

    private static bool IsScalar(TypeRef type) => type.IsUnion || type.Kind is not (ValueKind.List or ValueKind.Map or ValueKind.Object);

    private static string Name(ParameterStyle style) => Known.First(known => known.Style == style).Name;
}
