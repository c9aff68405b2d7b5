using NSwag;

namespace FluxGen.Testing.OpenApi;

// One way to prove who is calling: all of its schemes together.
internal sealed record SecurityRequirement(IReadOnlyList<OpenApiSecurityScheme> Schemes)
{
    // Empty when the operation is open to everyone.
    public static IReadOnlyList<SecurityRequirement> ReadAll(OpenApiOperation operation, OpenApiDocument document)
    {
        SecurityRequirement[] alternatives =
        [
            .. (operation.ActualSecurity ?? []).Select(requirement => new SecurityRequirement(
                [.. requirement.Keys.Select(name => Find(name, document))])),
        ];
        return Array.Exists(alternatives, alternative => alternative.Schemes.Count == 0) ? [] : alternatives;
    }

    public static bool IsInQuery(OpenApiSecurityScheme scheme) =>
        scheme is { Type: OpenApiSecuritySchemeType.ApiKey, In: OpenApiSecurityApiKeyLocation.Query };

    private static OpenApiSecurityScheme Find(string name, OpenApiDocument document) =>
        document.SecurityDefinitions.TryGetValue(name, out OpenApiSecurityScheme? scheme)
            ? scheme
            : throw new InvalidDataException(
                $"#/components/securitySchemes/{name}: expected a security scheme, for an operation asks for it, found nothing. Add it there.");
}
