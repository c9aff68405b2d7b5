using FluxGen.Runtime;

namespace FluxGen.RoundTrip.Tests;

public sealed class SecurityTests
{
    private const string HeaderKey = "HeaderKey";
    private const string CookieKey = "CookieKey";
    private const string Token = "Token";

    [Test]
    public async Task Each_scheme_puts_its_credential_where_the_specification_says()
    {
        SecuredClient client = Client(
            (HeaderKey, ApiCredential.ApiKey("header-key")),
            ("QueryKey", ApiCredential.ApiKey("query key&")),
            (CookieKey, ApiCredential.ApiKey("cookie-key")),
            ("Password", ApiCredential.Basic("user", "pass:word")),
            (Token, ApiCredential.Bearer("token")));

        Assert.That(
            new[]
            {
                await client.WithKeyAsync(), await client.WithQueryKeyAsync(), await client.WithCookieAsync(),
                await client.WithPasswordAsync(), await client.WithTokenAsync(),
            }.Select(RoundTrips.Lines),
            Is.EqualTo((string[])["X-Key: header-key", "key: query key&", "login: cookie-key", "authorization: Basic dXNlcjpwYXNzOndvcmQ=", "authorization: Bearer token"]));
    }

    [Test]
    public async Task The_first_alternative_for_which_all_credentials_are_there_is_used()
    {
        Echo both = await Client((HeaderKey, ApiCredential.ApiKey("a")), (CookieKey, ApiCredential.ApiKey("b"))).WithEitherAsync();
        Echo first = await Client((HeaderKey, ApiCredential.ApiKey("a")), (CookieKey, ApiCredential.ApiKey("b")), (Token, ApiCredential.Bearer("c"))).WithEitherAsync();
        Echo none = await Client((Token, ApiCredential.Bearer("c"))).WithAnythingAsync();

        Assert.That(
            new[] { both, first, none }.Select(RoundTrips.Lines),
            Is.EqualTo((string[])["X-Key: a\nlogin: b", "authorization: Bearer c", ""]));
    }

    [Test]
    public void An_operation_whose_credentials_are_missing_is_not_sent()
    {
        SecuredClient client = Client((HeaderKey, ApiCredential.ApiKey("secret-value")));

        Assert.That(
            () => client.WithEitherAsync(),
            Throws.InvalidOperationException.With.Message.Contains(Token).And.Message.Contains(CookieKey).And.Message.Not.Contains("secret-value"));
    }

    [Test]
    public async Task A_token_is_asked_for_with_the_scopes_of_the_operation()
    {
        string? scopes = null;
        SecuredClient client = Client((Token, ApiCredential.Token((wanted, _) =>
        {
            scopes = wanted;
            return ValueTask.FromResult("fresh");
        })));

        Assert.That(RoundTrips.Lines(await client.WithTokenAsync()), Is.EqualTo("authorization: Bearer fresh"));
        Assert.That(scopes, Is.EqualTo("read write"));
    }

    private static SecuredClient Client(params (string Scheme, ApiCredential Credential)[] credentials) => new(RoundTrips.Http, new()
    {
        BaseAddress = RoundTrips.Options.BaseAddress,
        Credentials = credentials.ToDictionary(credential => credential.Scheme, credential => credential.Credential),
    });
}
