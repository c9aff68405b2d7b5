using Everything;
using FluxGen.Runtime;

namespace FluxGen.Generators.Tests.Running;

public sealed class SecurityTests
{
    private const string Secret = "s3cr3t";

    [Test]
    public async Task Without_credentials_nothing_is_added()
    {
        HttpRequestMessage request = await SendAsync(client => client.SecretAsync());

        Assert.That(request.Headers.Select(header => header.Key), Is.EqualTo(["Accept"]));
        Assert.That(request.RequestUri!.AbsoluteUri, Is.EqualTo("https://responses.example/v1/secret"));
    }

    [Test]
    public async Task The_schemes_of_an_alternative_are_sent_together()
    {
        HttpRequestMessage request = await SendAsync(client => client.SecretAsync(), ("queryKey", ApiCredential.ApiKey("a&b")), ("headerKey", ApiCredential.ApiKey(Secret)));

        Assert.That(request.Headers.GetValues("X-Key"), Is.EqualTo([Secret]));
        Assert.That(request.RequestUri!.AbsoluteUri, Is.EqualTo("https://responses.example/v1/secret?api%20key=a%26b"));
    }

    [Test]
    public async Task The_first_alternative_that_has_all_its_credentials_is_used()
    {
        HttpRequestMessage request = await SendAsync(
            client => client.SecretAsync(),
            ("basic", ApiCredential.Basic("user", "pass")),
            ("headerKey", ApiCredential.ApiKey(Secret)),
            ("login", ApiCredential.Token((scopes, _) => new("for " + scopes))));

        Assert.That(request.Headers.GetValues("Authorization"), Is.EqualTo(["Bearer for read write"]));
        Assert.That(request.Headers.Contains("X-Key"), Is.False);
    }

    [Test]
    public async Task A_user_name_and_a_password_are_encoded()
    {
        HttpRequestMessage request = await SendAsync(client => client.SecretAsync(), ("basic", ApiCredential.Basic("Aladdin", "open sesame")));

        Assert.That(request.Headers.GetValues("Authorization"), Is.EqualTo(["Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="]));
    }

    [Test]
    public async Task Another_scheme_has_its_name_and_a_certificate_is_left_to_the_handler()
    {
        HttpRequestMessage request = await SendAsync(client => client.SecretAsync(), ("digest", ApiCredential.Bearer("x=1")));

        Assert.That(request.Headers.GetValues("Authorization"), Is.EqualTo(["Digest x=1"]));
    }

    [Test]
    public async Task A_stream_is_asked_for_with_its_token()
    {
        CapturingHandler handler = new(200, "", "text/event-stream");

        await Client(handler, ("bearer", ApiCredential.Bearer(Secret))).ChatStreamingAsync(new() { Text = "t" }).ToListAsync();

        Assert.That(handler.Request!.Headers.GetValues("Authorization"), Is.EqualTo(["Bearer " + Secret]));
    }

    [Test]
    public async Task Where_credentials_are_optional_they_are_sent_if_there_are_some()
    {
        HttpRequestMessage with = await SendAsync(client => client.OpenAsync(), ("cookieKey", ApiCredential.ApiKey("a;b")));
        Assert.That(with.Headers.GetValues("Cookie"), Is.EqualTo(["session=a%3Bb"]));

        HttpRequestMessage query = await SendAsync(client => client.OpenAsync(), ("queryKey", ApiCredential.ApiKey("k")));
        Assert.That(query.RequestUri!.Query, Is.EqualTo("?a=1&api%20key=k"));

        HttpRequestMessage without = await SendAsync(client => client.OpenAsync(), ("basic", ApiCredential.Basic("u", "p")));
        Assert.That(without.Headers.Contains("Cookie"), Is.False);
    }

    [Test]
    public async Task Credentials_that_no_alternative_accepts_are_told_and_nothing_is_sent()
    {
        CapturingHandler handler = new(204);

        InvalidOperationException error = (await Assert.ThrowsAsync<InvalidOperationException>(() => Client(handler, ("headerKey", ApiCredential.ApiKey(Secret))).SecretAsync()))!;

        Assert.That(error.Message, Does.Contain("'headerKey' with 'queryKey' or 'login' or 'basic' or 'digest' with 'certificate'").And.Not.Contains(Secret));
        Assert.That(handler.Request, Is.Null);
    }

    [Test]
    public async Task A_credential_of_another_kind_is_told_and_nothing_is_sent()
    {
        CapturingHandler handler = new(204);

        InvalidOperationException error = (await Assert.ThrowsAsync<InvalidOperationException>(() => Client(handler, ("basic", ApiCredential.Bearer(Secret))).SecretAsync()))!;

        Assert.That(error.Message, Does.Contain("'basic'").And.Contains("a token").And.Contains("ApiCredential.Basic").And.Not.Contains(Secret));
        Assert.That(handler.Request, Is.Null);
    }

    [Test]
    public async Task Credentials_go_to_the_server_that_the_request_was_made_for()
    {
        CapturingHandler handler = new(204);
        ResponsesClient client = new(new(handler), new()
        {
            Credentials = new Dictionary<string, ApiCredential> { ["basic"] = ApiCredential.Basic("u", Secret) },
            PrepareRequest = (request, _) =>
            {
                request.RequestUri = new("https://elsewhere.example/v1/secret");
                return default;
            },
        });

        Assert.That((await Assert.ThrowsAsync<InvalidOperationException>(() => client.SecretAsync()))!.Message, Does.Contain("another server"));
        Assert.That(handler.Request, Is.Null);
    }

    [Test]
    public async Task What_PrepareRequest_has_set_is_kept()
    {
        CapturingHandler handler = new(204);
        ResponsesClient client = new(new(handler), new()
        {
            Credentials = new Dictionary<string, ApiCredential> { ["basic"] = ApiCredential.Basic("u", "p") },
            PrepareRequest = (request, _) =>
            {
                request.Headers.TryAddWithoutValidation("Authorization", "Mine");
                return default;
            },
        });

        await client.SecretAsync();

        Assert.That(handler.Request!.Headers.GetValues("Authorization"), Is.EqualTo(["Mine"]));
    }

    [Test]
    public async Task An_error_shows_no_credential()
    {
        CapturingHandler handler = new(500, "oops");
        ResponsesClient client = Client(handler, ("queryKey", ApiCredential.ApiKey(Secret)), ("headerKey", ApiCredential.ApiKey(Secret)));

        ApiException error = (await Assert.ThrowsAsync<ApiException>(() => client.SecretAsync()))!;

        Assert.That(handler.Request!.RequestUri!.Query, Does.Contain(Secret));
        Assert.That(error.ToString(), Does.Not.Contain(Secret).And.Contains("GET /v1/secret"));
    }

    [Test]
    public async Task A_token_that_cannot_be_sent_is_not_shown([Values("", "a\r\nX-Evil: s3cr3t")] string token)
    {
        CapturingHandler handler = new(204);

        InvalidOperationException error = (await Assert.ThrowsAsync<InvalidOperationException>(() => Client(handler, ("login", ApiCredential.Token((_, _) => new(token)))).SecretAsync()))!;

        Assert.That(error.Message, Does.Not.Contain(Secret));
        Assert.That(handler.Request, Is.Null);
    }

    [Test]
    public void A_credential_that_cannot_be_sent_is_refused_without_showing_it()
    {
        Func<ApiCredential>[] refused =
        [
            () => ApiCredential.ApiKey(""),
            () => ApiCredential.ApiKey(Secret + "\n"),
            () => ApiCredential.Bearer(Secret + "\r\n"),
            () => ApiCredential.Bearer(Secret + "\u00E4"),
            () => ApiCredential.Basic("a:b", Secret),
            () => ApiCredential.Basic("a", Secret + "\n"),
        ];

        using (Assert.EnterMultipleScope())
        {
            foreach (Func<ApiCredential> create in refused)
            {
                Assert.That(Assert.Catch<ArgumentException>(() => create())!.Message, Does.Not.Contain(Secret));
            }
        }
    }

    [Test]
    public void A_credential_shows_its_kind_alone()
    {
        Assert.That($"{ApiCredential.Bearer(Secret)}, {ApiCredential.ApiKey(Secret)}, {ApiCredential.Basic("u", Secret)}", Is.EqualTo("a token, an API key, a user name and a password"));
    }

    [Test]
    public void The_catalogue_tells_what_an_operation_needs()
    {
        FluxGen.Runtime.OperationInfo secret = ResponsesOperations.Secret;

        Assert.That(secret.Security.Select(alternative => string.Join('+', alternative.Schemes.Select(scheme => scheme.Name))), Is.EqualTo(["headerKey+queryKey", "login", "basic", "digest+certificate"]));
        Assert.That(secret.Security[1].Scopes, Is.EqualTo("read write"));
        Assert.That(ResponsesOperations.List.Security, Is.Empty);
    }

    [Test]
    public void The_catalogue_has_the_ranges_and_headers_of_responses()
    {
        Assert.That(ResponsesOperations.Count.Responses.Select(response => $"{response.Status} {response.StatusText} {response.Type}"), Is.EqualTo(["0 2XX int", "409 409 ", "422 422 Denied", "0 4XX Problem", "0 default string"]));
        Assert.That(ResponsesOperations.List.Responses[0].Type, Is.EqualTo("IList<Leaf>"));
        Assert.That(ResponsesOperations.Headers.ResponseHeaders.Select(header => header.Name), Does.Contain("X-Remaining"));
        Assert.That(ResponsesOperations.All.Select(operation => operation.Id), Is.Unique);
    }

    private static async Task<HttpRequestMessage> SendAsync(Func<ResponsesClient, Task> call, params (string Scheme, ApiCredential Credential)[] credentials)
    {
        CapturingHandler handler = new(204);
        await call(Client(handler, credentials));
        return handler.Request!;
    }

    private static ResponsesClient Client(HttpMessageHandler handler, params (string Scheme, ApiCredential Credential)[] credentials) =>
        new(new(handler), new() { Credentials = credentials.ToDictionary(pair => pair.Scheme, pair => pair.Credential) });
}
