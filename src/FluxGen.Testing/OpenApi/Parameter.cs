using NJsonSchema;
using NSwag;

namespace FluxGen.Testing.OpenApi;

internal sealed record Parameter(
    string Name, RequestPart In, bool IsRequired, bool IsExploded, OpenApiParameterStyle Style, JsonSchema Schema)
{
    // OpenAPI takes these three to describe other parts of the document.
    private static readonly string[] Ignored = ["Accept", "Authorization", "Content-Type"];

    public char Separator => Style switch
    {
        OpenApiParameterStyle.SpaceDelimeted => ' ',
        OpenApiParameterStyle.PipeDelimited => '|',
        _ => ',',
    };

    private bool IsDeepObject => In == RequestPart.Query && Style == OpenApiParameterStyle.DeepObject;

    public static IReadOnlyList<Parameter> ReadAll(OpenApiOperation operation) =>
        [.. operation.ActualParameters.Select(Read).OfType<Parameter>()];

    // What is in it, such as name[member]=value, is not looked at.
    public bool IsProperty(string? name) =>
        IsDeepObject && name is not null && name.StartsWith($"{Name}[", StringComparison.Ordinal) && name.EndsWith(']');

    private static Parameter? Read(OpenApiParameter parameter)
    {
        RequestPart? part = parameter.Kind switch
        {
            OpenApiParameterKind.Query => RequestPart.Query,
            OpenApiParameterKind.Path => RequestPart.Path,
            OpenApiParameterKind.Header when !Ignored.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase) => RequestPart.Header,
            OpenApiParameterKind.Cookie => RequestPart.Cookie,
            _ => null,
        };
        return part is { } place
            ? new Parameter(parameter.Name, place, parameter.IsRequired, Explodes(parameter), parameter.Style, parameter.ActualSchema)
            : null;
    }

    private static bool Explodes(OpenApiParameter parameter) =>
        parameter.Explode ?? parameter.Style is not (OpenApiParameterStyle.SpaceDelimeted or OpenApiParameterStyle.PipeDelimited);
}
