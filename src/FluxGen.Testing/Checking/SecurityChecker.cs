using System.Net.Http.Headers;
using System.Web;
using NSwag;

namespace FluxGen.Testing;

internal static class SecurityChecker
{
    private const string AuthorizationHeader = "Authorization";
    private const string CookieHeader = "Cookie";

    // What is missing of the first alternative, or null when one of them is met. A key is never quoted.
    public static Violation? Check(ReceivedMessage message, IReadOnlyList<SpecSecurity> alternatives)
    {
        Violation? first = null;
        foreach (SpecSecurity alternative in alternatives)
        {
            OpenApiSecurityScheme? missing = alternative.Schemes.FirstOrDefault(scheme => !IsMet(message, scheme));
            if (missing is null)
            {
                return null;
            }

            first ??= Describe(missing);
        }

        return first;
    }

    private static bool IsMet(ReceivedMessage message, OpenApiSecurityScheme scheme) => scheme switch
    {
        { Type: OpenApiSecuritySchemeType.ApiKey, In: OpenApiSecurityApiKeyLocation.Header } => !string.IsNullOrWhiteSpace(message.Header(scheme.Name)),
        { Type: OpenApiSecuritySchemeType.ApiKey, In: OpenApiSecurityApiKeyLocation.Query } =>
            !string.IsNullOrWhiteSpace(HttpUtility.ParseQueryString(message.Query)[scheme.Name]),
        { Type: OpenApiSecuritySchemeType.ApiKey } => HasCookie(message, scheme.Name),
        _ => AuthenticationHeaderValue.TryParse(message.Header(AuthorizationHeader), out AuthenticationHeaderValue? header)
            && header.Scheme.Equals(AuthenticationScheme(scheme), StringComparison.OrdinalIgnoreCase)
            && !string.IsNullOrWhiteSpace(header.Parameter),
    };

    private static bool HasCookie(ReceivedMessage message, string name) =>
        message.Header(CookieHeader)?.Split(';', StringSplitOptions.TrimEntries)
            .Any(cookie => cookie.StartsWith($"{name}=", StringComparison.Ordinal) && cookie.Length > name.Length + 1) ?? false;

    private static Violation Describe(OpenApiSecurityScheme scheme) => scheme switch
    {
        { Type: OpenApiSecuritySchemeType.ApiKey, In: OpenApiSecurityApiKeyLocation.Header } => Missing(RequestPart.Header, scheme.Name, "a key"),
        { Type: OpenApiSecuritySchemeType.ApiKey, In: OpenApiSecurityApiKeyLocation.Query } => Missing(RequestPart.Query, scheme.Name, "a key"),
        { Type: OpenApiSecuritySchemeType.ApiKey } => Missing(RequestPart.Cookie, scheme.Name, "a key"),
        _ => Missing(RequestPart.Header, AuthorizationHeader, $"'{AuthenticationScheme(scheme)}' and a key"),
    };

    private static Violation Missing(RequestPart part, string name, string expected) =>
        Violation.Of(part, name, "security", expected, "none");

    // OAuth 2 and OpenID Connect end in a bearer token, too.
    private static string AuthenticationScheme(OpenApiSecurityScheme scheme) =>
        scheme.Type == OpenApiSecuritySchemeType.Http && !string.IsNullOrEmpty(scheme.Scheme) ? scheme.Scheme : "bearer";
}
