using System.Net.Http.Headers;
using System.Web;
using FluxGen.Testing.Http;
using NSwag;

namespace FluxGen.Testing.OpenApi;

internal static class SecurityValidator
{
    private const string AuthorizationHeader = "Authorization";
    private const string None = "none";
    private const string MoreThanOne = "more than one";

    // What is wrong with the first alternative, or null when one of them is met. A key is never quoted.
    public static Violation? Check(ReceivedRequest message, IReadOnlyList<SecurityRequirement> alternatives)
    {
        Violation? first = null;
        foreach (SecurityRequirement alternative in alternatives)
        {
            Violation? violation = alternative.Schemes.Select(scheme => Check(message, scheme)).FirstOrDefault(wrong => wrong is not null);
            if (violation is null)
            {
                return null;
            }

            first ??= violation;
        }

        return first;
    }

    private static Violation? Check(ReceivedRequest message, OpenApiSecurityScheme scheme)
    {
        (RequestPart part, string name, string expected, string? wrong) = scheme switch
        {
            { Type: not OpenApiSecuritySchemeType.ApiKey } => (
                RequestPart.Header,
                AuthorizationHeader,
                $"'{AuthenticationScheme(scheme)}' and a key",
                WrongAuthorization(Headers(message, AuthorizationHeader), AuthenticationScheme(scheme))),
            { In: OpenApiSecurityApiKeyLocation.Header } => Key(RequestPart.Header, scheme.Name, Headers(message, scheme.Name)),
            { In: OpenApiSecurityApiKeyLocation.Query } =>
                Key(RequestPart.Query, scheme.Name, HttpUtility.ParseQueryString(message.Query).GetValues(scheme.Name) ?? []),
            _ => Key(RequestPart.Cookie, scheme.Name, [.. RequestCookies.Values(message, scheme.Name).Take(1)]),
        };
        return wrong is null ? null : Violation.Of(part, name, "security", expected, wrong);
    }

    private static (RequestPart Part, string Name, string Expected, string? Wrong) Key(RequestPart part, string name, IReadOnlyList<string> values) =>
        (part, name, "a key", values switch
        {
            [] => None,
            [var key] => string.IsNullOrWhiteSpace(key) ? "an empty text" : null,
            _ => MoreThanOne,
        });

    private static string? WrongAuthorization(IReadOnlyList<string> values, string scheme)
    {
        if (values is not [var value])
        {
            return values.Count == 0 ? None : MoreThanOne;
        }

        if (!AuthenticationHeaderValue.TryParse(value, out AuthenticationHeaderValue? header))
        {
            return string.IsNullOrWhiteSpace(value) ? "an empty text" : "text that is no scheme and a key";
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

    private static IReadOnlyList<string> Headers(ReceivedRequest message, string name) =>
        message.Headers.TryGetValue(name, out IReadOnlyList<string>? values) ? values : [];

    // OAuth 2 and OpenID Connect end in a bearer token, too.
    private static string AuthenticationScheme(OpenApiSecurityScheme scheme) =>
        scheme.Type == OpenApiSecuritySchemeType.Http && !string.IsNullOrEmpty(scheme.Scheme) ? scheme.Scheme : "bearer";
}
