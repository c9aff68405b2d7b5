using System.Net.Http.Headers;

namespace FluxGen.Testing.OpenApi;

internal static class SecurityValidator
{
    private const string None = "none";
    private const string Empty = "an empty text";
    private const string MoreThanOne = "more than one";

    // What is wrong with the first alternative, or null when one of them is met. A key is never quoted.
    public static Violation? Validate(RequestValues values, IReadOnlyList<SecurityRequirement> alternatives)
    {
        Violation?[] violations =
        [
            .. alternatives.Select(alternative => alternative.Schemes.Select(scheme => Validate(values, scheme)).FirstOrDefault(violation => violation is not null)),
        ];
        return Array.Exists(violations, violation => violation is null) ? null : violations.FirstOrDefault();
    }

    private static Violation? Validate(RequestValues values, SecurityScheme scheme)
    {
        IReadOnlyList<string> found = values.Of(scheme.In, scheme.Name);
        (string expected, string? wrong) = scheme.AuthenticationScheme is { } authentication
            ? ($"'{authentication}' and a key", WrongAuthorization(found, authentication))
            : ("a key", WrongKey(scheme.In == RequestPart.Cookie ? [.. found.Take(1)] : found));
        return wrong is null ? null : Violation.Of(scheme.In, scheme.Name, "security", expected, wrong);
    }

    private static string? WrongKey(IReadOnlyList<string> values) => values switch
    {
        [] => None,
        [var key] => string.IsNullOrWhiteSpace(key) ? Empty : null,
        _ => MoreThanOne,
    };

    private static string? WrongAuthorization(IReadOnlyList<string> values, string scheme)
    {
        if (values is not [var value])
        {
            return values.Count == 0 ? None : MoreThanOne;
        }

        if (!AuthenticationHeaderValue.TryParse(value, out AuthenticationHeaderValue? header))
        {
            return string.IsNullOrWhiteSpace(value) ? Empty : "text that is no scheme and a key";
        }

        bool isScheme = header.Scheme.Equals(scheme, StringComparison.OrdinalIgnoreCase);
        return (isScheme, string.IsNullOrWhiteSpace(header.Parameter)) switch
        {
            (true, false) => null,
            (true, true) => "the scheme without a key",
            (false, false) => "another scheme",
            (false, true) => "one word",
        };
    }
}
