using System.Net.Http.Headers;

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

    // What is wrong with the first alternative, or null when one of them is met.
    public static Violation? Validate(RequestValues values, IReadOnlyList<SecurityRequirement> alternatives)
    {
        Violation?[] violations = [.. alternatives.Select(alternative => alternative.Schemes.Select(scheme => scheme.Validate(values)).FirstOrDefault(wrong => wrong is not null))];
        return Array.TrueForAll(violations, violation => violation is not null) ? violations.FirstOrDefault() : null;
    }
}

// A key in a header, a parameter of the query or a cookie; in the header Authorization after an authentication scheme, such as
// Bearer. A key is never quoted.
internal sealed record SecurityScheme(RequestPart In, string Name, string? AuthenticationScheme)
{
    public static SecurityScheme Read(string name, SpecificationNode root)
    {
        SpecificationNode scheme = root["components"]?["securitySchemes"]?[name] ?? throw new InvalidDataException(
            $"#/components/securitySchemes/{name}: expected a security scheme, because an operation asks for it, found nothing. Add it there.");
        return scheme.Required("type").Text() switch
        {
            "apiKey" => new SecurityScheme(Parameter.ReadPart(scheme.Required("in")), scheme.Required("name").Text(), null),
            "http" => new SecurityScheme(RequestPart.Header, "Authorization", scheme.Required("scheme").Text()),

            // OAuth 2 and OpenID Connect end in a bearer token, too.
            _ => new SecurityScheme(RequestPart.Header, "Authorization", "bearer"),
        };
    }

    public Violation? Validate(RequestValues values)
    {
        IReadOnlyList<string> found = values.Of(In, Name);
        string? wrong = found switch
        {
            [] => "none",
            [_, _, ..] when In != RequestPart.Cookie => "more than one",
            [var value, ..] when string.IsNullOrWhiteSpace(value) => "an empty text",
            [var value, ..] => AuthenticationScheme is null ? null : WrongAuthorization(value),
        };
        string expected = AuthenticationScheme is null ? "a key" : $"'{AuthenticationScheme}' and a key";
        return wrong is null ? null : Violation.Of(In, Name, "security", expected, wrong);
    }

    private string? WrongAuthorization(string value)
    {
        if (!AuthenticationHeaderValue.TryParse(value, out AuthenticationHeaderValue? header))
        {
            return "text that is no scheme and a key";
        }

        bool isScheme = header.Scheme.Equals(AuthenticationScheme, StringComparison.OrdinalIgnoreCase);
        return (isScheme, string.IsNullOrWhiteSpace(header.Parameter)) switch
        {
            (true, false) => null,
            (true, true) => "the scheme without a key",
            (false, false) => "another scheme",
            (false, true) => "one word",
        };
    }
}
