using System.Net.Http.Headers;

namespace FluxGen.Runtime.Http.Security;

// Puts the credentials of a client into the requests that need them.
internal static class Authentication
{
    private const string MutualTls = "mutualTLS";

    // The rest of the URL has been encoded as it has to be.
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    // Null if the request goes without credentials. A client that has none leaves them to a handler.
    public static SecurityRequirement? Choose(IReadOnlyList<SecurityRequirement>? alternatives, IReadOnlyDictionary<string, ApiCredential> credentials)
    {
        if (alternatives is null || credentials.Count == 0)
        {
            return null;
        }

        bool isOptional = false;
        for (int i = 0; i < alternatives.Count; i++)
        {
            SecurityRequirement alternative = alternatives[i];
            IReadOnlyList<SecuritySchemeInfo> schemes = alternative.Schemes;
            isOptional |= schemes.Count == 0;

            // The certificate of mutual TLS is a matter of the handler.
            int found = 0;
            while (found < schemes.Count && (credentials.ContainsKey(schemes[found].Name) || schemes[found].Type == MutualTls))
            {
                found++;
            }

            if (found > 0 && found == schemes.Count)
            {
                return alternative;
            }
        }

        return isOptional ? null : throw Missing(alternatives, credentials);
    }

    public static ValueTask AddAsync(HttpRequestMessage request, SecurityRequirement chosen, IReadOnlyDictionary<string, ApiCredential> credentials, CancellationToken cancellationToken)
    {
        for (int i = 0; i < chosen.Schemes.Count; i++)
        {
            SecuritySchemeInfo scheme = chosen.Schemes[i];
            if (scheme.Type == MutualTls)
            {
                continue;
            }

            ApiCredential credential = Fitting(scheme, credentials[scheme.Name]);
            if (credential.GetToken is not null)
            {
                return AddTokensAsync(request, chosen, i, credentials, cancellationToken);
            }

            Add(request, scheme, credential, credential.Value);
        }

        return default;
    }

    // Also those without a token that come after one with a token.
    private static async ValueTask AddTokensAsync(
        HttpRequestMessage request, SecurityRequirement chosen, int start, IReadOnlyDictionary<string, ApiCredential> credentials, CancellationToken cancellationToken)
    {
        for (int i = start; i < chosen.Schemes.Count; i++)
        {
            SecuritySchemeInfo scheme = chosen.Schemes[i];
            if (scheme.Type != MutualTls)
            {
                ApiCredential credential = Fitting(scheme, credentials[scheme.Name]);
                string value = await credential.GetValueAsync(chosen.Scopes, cancellationToken).ConfigureAwait(false);
                Add(request, scheme, credential, value);
            }
        }
    }

    private static ApiCredential Fitting(SecuritySchemeInfo scheme, ApiCredential credential)
    {
        bool isBasic = scheme.Type == "http" && scheme.Scheme.Equals("basic", StringComparison.OrdinalIgnoreCase);
        string expected = scheme.Type == "apiKey" ? "ApiCredential.ApiKey or Token" : isBasic ? "ApiCredential.Basic" : "ApiCredential.Bearer or Token";
        bool fits = scheme.Type == "apiKey" ? credential.Authorization is null
            : isBasic ? credential.Authorization?.StartsWith("Basic ", StringComparison.Ordinal) == true
            : credential.GetToken is not null || credential.Authorization?.StartsWith("Bearer ", StringComparison.Ordinal) == true;
        return fits ? credential : throw new InvalidOperationException(
            $"The credential of the security scheme '{scheme.Name}' is {credential}, which does not fit the scheme. Expected {expected}. Nothing was sent.");
    }

    private static void Add(HttpRequestMessage request, SecuritySchemeInfo scheme, ApiCredential credential, string value)
    {
        switch (scheme.Type)
        {
            case "apiKey" when scheme.Location == "query":
                AddToQuery(request, Uri.EscapeDataString(scheme.ParameterName) + "=" + Uri.EscapeDataString(value));
                break;
            case "apiKey" when scheme.Location == "cookie":
                AddCookie(request, scheme.ParameterName, value);
                break;
            case "apiKey":
                AddHeader(request, scheme.ParameterName, value);
                break;
            case "http" when scheme.Scheme is var name && !name.Equals("bearer", StringComparison.OrdinalIgnoreCase) && !name.Equals("basic", StringComparison.OrdinalIgnoreCase):
                AddHeader(request, "Authorization", $"{name} {value}");
                break;
            default:
                AddHeader(request, "Authorization", credential.Authorization ?? "Bearer " + value);
                break;
        }
    }

    // What PrepareRequest has set is meant.
    private static void AddHeader(HttpRequestMessage request, string name, string value)
    {
        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw Unsendable(name);
        }

        if (!request.Headers.NonValidated.Contains(name) && !request.Headers.TryAddWithoutValidation(name, value))
        {
            throw new InvalidOperationException($"The specification wants a credential in the header '{name}', which is no header of a request. Nothing was sent.");
        }
    }

    // Both the credential and the specification, which names the scheme, could begin another header.
    private static InvalidOperationException Unsendable(string name) =>
        new($"The credential for '{UnicodeText.ToLine(name)}', or the name that the specification gives it, has a character that a header cannot have. Nothing was sent.");

    private static void AddCookie(HttpRequestMessage request, string name, string value)
    {
        string cookie = $"{name}={Uri.EscapeDataString(value)}";
        if (cookie.AsSpan().ContainsAnyExceptInRange(' ', '~') || name.AsSpan().ContainsAny(";=, \""))
        {
            throw Unsendable(name);
        }

        if (request.Headers.NonValidated.TryGetValues("Cookie", out HeaderStringValues sent))
        {
            cookie = string.Join("; ", [.. sent, cookie]);
            request.Headers.Remove("Cookie");
        }

        request.Headers.TryAddWithoutValidation("Cookie", cookie);
    }

    private static void AddToQuery(HttpRequestMessage request, string parameter)
    {
        string url = request.RequestUri!.AbsoluteUri.Split('#')[0];
        request.RequestUri = new(url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + parameter, AsWritten);
    }

    private static InvalidOperationException Missing(IReadOnlyList<SecurityRequirement> alternatives, IReadOnlyDictionary<string, ApiCredential> credentials)
    {
        string needed = string.Join(" or ", alternatives.Select(alternative => string.Join(" with ", alternative.Schemes.Select(scheme => $"'{scheme.Name}'"))));
        return new($"The operation needs credentials of the security scheme {needed}, but ApiClientOptions.Credentials has only {string.Join(", ", credentials.Keys.Select(name => $"'{name}'"))}. Add one, or make the names those of the specification. Nothing was sent.");
    }
}
