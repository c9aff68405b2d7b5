using NJsonSchema;
using NSwag;

namespace FluxGen.Testing;

internal sealed record SpecParameter(string Name, RequestPart In, bool IsRequired, bool IsExploded, JsonSchema Schema)
{
    // OpenAPI takes these three to describe other parts of the document.
    private static readonly string[] Ignored = ["Accept", "Authorization", "Content-Type"];

    public static IReadOnlyList<SpecParameter> ReadAll(OpenApiOperation operation) =>
        [.. operation.ActualParameters.Select(Read).OfType<SpecParameter>()];

    private static SpecParameter? Read(OpenApiParameter parameter)
    {
        RequestPart? part = parameter.Kind switch
        {
            OpenApiParameterKind.Query => RequestPart.Query,
            OpenApiParameterKind.Path => RequestPart.Path,
            OpenApiParameterKind.Header when !Ignored.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase) => RequestPart.Header,
            OpenApiParameterKind.Cookie => RequestPart.Cookie,
            _ => null,
        };
        return part is { } place ? new SpecParameter(parameter.Name, place, parameter.IsRequired, parameter.Explode ?? true, parameter.ActualSchema) : null;
    }
}
