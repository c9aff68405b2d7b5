using System.Net.Http.Headers;

namespace FluxGen.Testing.OpenApi;

// A key in a header, a parameter of the query or a cookie; in the header Authorization after an authentication scheme, such as
// Bearer. A key is never quoted.
internal sealed record SecurityScheme(RequestPart In, string Name, string? AuthenticationScheme)
{
    // The alternatives of an operation; each needs all of its schemes. Empty if the operation needs no key.
    public static IReadOnlyList<IReadOnlyList<SecurityScheme>> ReadAll(SpecificationNode operation, SpecificationNode root)
    {
        IEnumerable<SpecificationNode> requirements = (operation["security"] ?? root["security"])?.Items ?? [];
        SecurityScheme[][] alternatives = [.. requirements.Select(requirement => requirement.Children.Select(scheme => Read(scheme.Name, root)).ToArray())];
        return Array.Exists(alternatives, schemes => schemes.Length == 0) ? [] : alternatives;
    }

    // The violation of the first alternative, or null if one is met.
    public static Violation? Validate(RequestValues values, IReadOnlyList<IReadOnlyList<SecurityScheme>> alternatives)
    {
        Violation?[] violations = [.. alternatives.Select(schemes => schemes.Select(scheme => scheme.Validate(values)).FirstOrDefault(wrong => wrong is not null))];
        return violations.Contains(null) ? null : violations.FirstOrDefault();
    }

    private static SecurityScheme Read(string name, SpecificationNode root)
    {
        SpecificationNode scheme = root["components"]?["securitySchemes"]?[name] ?? throw new InvalidDataException(
            $"#/components/securitySchemes/{name}: expected a security scheme, because an operation asks for it, found nothing. Add it there.");
        return scheme.Required("type").Text() switch
        {
            "apiKey" => new SecurityScheme(Parameter.ReadPart(scheme.Required("in")), scheme.Required("name").Text(), null),
            "http" => new SecurityScheme(RequestPart.Header, "Authorization", scheme.Required("scheme").Text()),

            // OAuth 2 and OpenID Connect use bearer tokens, too.
            _ => new SecurityScheme(RequestPart.Header, "Authorization", "bearer"),
        };
    }

    private Violation? Validate(RequestValues values)
    {
        string? wrong = values.Of(In, Name) switch
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
        bool isRead = AuthenticationHeaderValue.TryParse(value, out AuthenticationHeaderValue? header);
        bool isScheme = isRead && header!.Scheme.Equals(AuthenticationScheme, StringComparison.OrdinalIgnoreCase);
        return header switch
        {
            null => "text that is no scheme and a key",
            { Parameter.Length: > 0 } => isScheme ? null : "another scheme",
            _ => isScheme ? "the scheme without a key" : "one word",
        };
    }
}
