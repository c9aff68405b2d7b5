using System.Net;

namespace FluxGen.Runtime.Tests.Http;

public sealed class CredentialTests
{
    private const string Secret = "s3cret";

    [TestCase("cookie", "a\r\nX-Admin: 1\r\nb")]
    [TestCase("cookie", "admin=1; a")]
    [TestCase("header", "X-Key\r\nX-Admin")]
    public void A_specification_cannot_add_headers_or_cookies_to_a_key(string location, string parameterName)
    {
        SecuritySchemeInfo scheme = new("key", "apiKey", Location: location, ParameterName: parameterName);

        Assert.That(() => SendAsync(scheme, ApiCredential.ApiKey(Secret)), Throws.InvalidOperationException.With.Message.EndsWith("Nothing was sent.").And.Message.Not.Contains(Secret));
    }

    [Test]
    public void A_specification_cannot_add_headers_to_a_token()
    {
        SecuritySchemeInfo scheme = new("key", "http", "token\r\nX-Admin: 1\r\nX-Rest:");

        Assert.That(() => SendAsync(scheme, ApiCredential.Bearer(Secret)), Throws.InvalidOperationException.With.Message.EndsWith("Nothing was sent.").And.Message.Not.Contains(Secret));
    }

    [Test]
    public void A_key_that_a_header_cannot_have_is_told_before_anything_is_sent()
    {
        SecuritySchemeInfo scheme = new("key", "apiKey", Location: "header", ParameterName: "X-Key");

        Assert.That(() => SendAsync(scheme, ApiCredential.ApiKey("s\u00e9cret")), Throws.InvalidOperationException.With.Message.Contains("'X-Key'").And.Message.Not.Contains("cret"));
    }

    [Test]
    public void A_callback_that_times_out_is_no_cancellation_of_the_call() => Assert.That(
        () => SendAsync(new("key", "oauth2"), ApiCredential.Token((_, _) => throw new TaskCanceledException("Too slow."))),
        Throws.InstanceOf<TimeoutException>().With.Message.EndsWith("Too slow. Nothing was sent."));

    [Test]
    public async Task A_key_in_the_query_leaves_the_rest_of_the_URL_as_it_was_written()
    {
        SecuritySchemeInfo scheme = new("key", "apiKey") { Location = "query", ParameterName = "key" };

        Assert.That(await SendAsync(scheme, ApiCredential.ApiKey("a b&c")), Is.EqualTo("/a/b%7Ec?text=%41&key=a%20b%26c"));
    }

    // The target of the request.
    private static async Task<string> SendAsync(SecuritySchemeInfo scheme, ApiCredential credential)
    {
        StubHandler handler = new(new HttpResponseMessage(HttpStatusCode.NoContent));
        using HttpClient http = new(handler);
        ApiSender sender = new(http, new() { Credentials = new Dictionary<string, ApiCredential> { ["key"] = credential } }, "https://example.test");
        using HttpRequestMessage request = Create(sender);
        using ReceivedResponse response = await sender.SendAsync(request, [new("", [scheme])], call: null, CancellationToken.None);
        return request.RequestUri!.PathAndQuery;
    }

    private static HttpRequestMessage Create(ApiSender sender)
    {
        ParameterWriter url = sender.StartUrl(stackalloc char[64]);
        url.Literal("a/b%7Ec");
        url.Value("text", "%41", ParameterForm.Form | ParameterForm.AllowReserved);
        return url.CreateRequest(HttpMethod.Get, "*/*");
    }
}
