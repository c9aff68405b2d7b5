using System.Text;

namespace FluxGen.Runtime;

/// <summary>What a client authenticates itself with, for one security scheme of the specification. Nothing but the request shows it.</summary>
public sealed class ApiCredential
{
    // The key, the encoded user name and password, or the token; empty if a callback gets it.
    internal readonly string Value;

    // The whole value of the Authorization header, so that a call need not make it.
    internal readonly string? Authorization;

    internal readonly Func<string, CancellationToken, ValueTask<string>>? GetToken;

    private readonly string _kind;

    private ApiCredential(string kind, string value, string? authorization = null, Func<string, CancellationToken, ValueTask<string>>? getToken = null) =>
        (_kind, Value, Authorization, GetToken) = (kind, value, authorization, getToken);

    /// <summary>A key, for a scheme of the type <c>apiKey</c>.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The key is empty, or has control characters.</exception>
    public static ApiCredential ApiKey(string key) => new("an API key", Ensure(key, nameof(key)));

    /// <summary>A user name and a password, for the scheme <c>basic</c> of the type <c>http</c>.</summary>
    /// <param name="userName">The user name. It cannot have a colon.</param>
    /// <param name="password">The password, which can be empty.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The user name has a colon, or one of the two has control characters.</exception>
    public static ApiCredential Basic(string userName, string password)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(password);
        if (userName.Contains(':', StringComparison.Ordinal) || userName.Any(char.IsControl))
        {
            throw new ArgumentException("The user name has a colon or a control character, which HTTP cannot send.", nameof(userName));
        }

        if (password.Any(char.IsControl))
        {
            throw new ArgumentException("The password has a control character, which HTTP cannot send.", nameof(password));
        }

        string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{password}"));
        return new("a user name and a password", encoded, "Basic " + encoded);
    }

    /// <summary>A token that does not change, for the types <c>oauth2</c> and <c>openIdConnect</c>, and for <c>bearer</c> and other schemes of the type <c>http</c>.</summary>
    /// <param name="token">The token, without the name of the scheme.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The token is empty, or has characters that a header cannot have.</exception>
    public static ApiCredential Bearer(string token)
    {
        if (!Ensure(token, nameof(token)).All(char.IsAscii))
        {
            throw new ArgumentException("It has characters that are not ASCII, which a header cannot have.", nameof(token));
        }

        return new("a token", token, "Bearer " + token);
    }

    /// <summary>A token or an API key that is asked for before each call, such as one that expires.</summary>
    /// <param name="getToken">Gets the token, from a cache if it can: it is called for each call. Its first parameter is the scopes that the operation needs, with a space between two; empty if it needs none.</param>
    /// <returns>The credential.</returns>
    public static ApiCredential Token(Func<string, CancellationToken, ValueTask<string>> getToken)
    {
        ArgumentNullException.ThrowIfNull(getToken);
        return new("a token", "", getToken: getToken);
    }

    /// <summary>The kind of the credential.</summary>
    /// <returns>Such as <c>a token</c>: the secret is not told.</returns>
    public override string ToString() => _kind;

    internal ValueTask<string> GetValueAsync(string scopes, CancellationToken cancellationToken) =>
        GetToken is { } get ? AskAsync(get, scopes, cancellationToken) : new(Value);

    private static async ValueTask<string> AskAsync(Func<string, CancellationToken, ValueTask<string>> get, string scopes, CancellationToken cancellationToken)
    {
        string? token;
        try
        {
            token = await get(scopes, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException own) when (!cancellationToken.IsCancellationRequested)
        {
            // The caller would take it for the cancellation of the call.
            throw new TimeoutException($"The callback of ApiCredential.Token was cancelled, but the call was not: {own.Message} Nothing was sent.", own);
        }

        return string.IsNullOrEmpty(token) || token.Any(char.IsControl)
            ? throw new InvalidOperationException("The callback of ApiCredential.Token returned no token, or one with control characters. Nothing was sent.")
            : token;
    }

    private static string Ensure(string value, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        return value.Any(char.IsControl) ? throw new ArgumentException("It has control characters, such as a line break. Was it read from a file with its last line break?", name) : value;
    }
}
