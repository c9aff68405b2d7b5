namespace FluxGen.Testing.OpenApi;

// One way to prove who is calling: all of its schemes together.
internal sealed record SecurityRequirement(IReadOnlyList<SecurityScheme> Schemes)
{
    // Empty when the operation is open to everyone.
    public static IReadOnlyList<SecurityRequirement> ReadAll(SpecificationNode operation, SpecificationNode root)
    {
        SecurityRequirement[] alternatives =
        [
            .. ((operation["security"] ?? root["security"])?.Items ?? []).Select(requirement => new SecurityRequirement(
                [.. requirement.Children.Select(scheme => SecurityScheme.Read(scheme.Name, root))])),
        ];
        return Array.Exists(alternatives, alternative => alternative.Schemes.Count == 0) ? [] : alternatives;
    }
}

// A header, a parameter of the query or a cookie that holds a key. An authentication scheme, such as Bearer, comes before the
// key in the header Authorization.
internal sealed record SecurityScheme(RequestPart In, string Name, string? AuthenticationScheme)
{
    public static SecurityScheme Read(string name, SpecificationNode root)
    {
        SpecificationNode scheme = root["components"]?["securitySchemes"]?[name] ?? throw new InvalidDataException(
            $"#/components/securitySchemes/{name}: expected a security scheme, because an operation asks for it, found nothing. Add it there.");
        return scheme.Require("type").Text() switch
        {
            "apiKey" => new SecurityScheme(Parameter.ReadPart(scheme.Require("in")), scheme.Require("name").Text(), null),
            "http" => new SecurityScheme(RequestPart.Header, "Authorization", scheme.Require("scheme").Text()),

            // OAuth 2 and OpenID Connect end in a bearer token, too.
            _ => new SecurityScheme(RequestPart.Header, "Authorization", "bearer"),
        };
    }
}
