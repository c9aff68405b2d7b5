using Everything;
using FluxGen.Runtime;

namespace FluxGen.Generators.Tests.Running;

public sealed class ClientTests
{
    [TestCase(200)]
    [TestCase(201)]
    public async Task A_documented_success_is_the_result(int status)
    {
        using CapturingHandler handler = new(status, """{"name":"oak"}""");

        Leaf leaf = await Things(handler).CreateLeafAsync(new() { Known = "a" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(leaf.Name, Is.EqualTo("oak"));
            Assert.That(handler.Request!.Method, Is.EqualTo(HttpMethod.Post));
            Assert.That(handler.Request.RequestUri!.AbsoluteUri, Is.EqualTo("https://things.example/api/leaves"));
            Assert.That(handler.Request.Headers.Accept.ToString(), Is.EqualTo("application/json"));
            Assert.That(handler.ContentType, Is.EqualTo("application/json; charset=utf-8"));
            Assert.That(handler.Body, Is.EqualTo("""{"known":"a"}"""));
        }
    }

    [TestCase(400)]
    [TestCase(422)]
    public async Task A_documented_error_has_its_body(int status)
    {
        ApiException<Problem> error = (await Assert.ThrowsAsync<ApiException<Problem>>(() => CreateLeaf(status, """{"title":"Wrong."}""")))!;

        Assert.That((int)error.StatusCode, Is.EqualTo(status));
        Assert.That(error.Error.Title, Is.EqualTo("Wrong."));
    }

    [Test]
    public async Task Each_error_has_its_own_type()
    {
        ApiException<Denied> error = (await Assert.ThrowsAsync<ApiException<Denied>>(() => CreateLeaf(401, """{"reason":"No key."}""")))!;

        Assert.That(error.Error.Reason, Is.EqualTo("No key."));
    }

    [TestCase(400, "<html>")]
    [TestCase(401, """{"title":"Wrong."}""")]
    [TestCase(404, null)]
    [TestCase(418, """{"title":"Wrong."}""")]
    [TestCase(500, "")]
    public async Task Any_other_error_keeps_its_body_unchanged(int status, string? body)
    {
        ApiException error = (await Assert.ThrowsAsync<ApiException>(() => CreateLeaf(status, body)))!;

        Assert.That((int)error.StatusCode, Is.EqualTo(status));
        Assert.That(error.BodyText, Is.EqualTo(body ?? ""));
    }

    [TestCase(202, """{"name":"oak"}""")]
    [TestCase(200, "{}")]
    [TestCase(200, """{"name":"oak"} x""")]
    [TestCase(200, "")]
    public async Task A_success_that_cannot_be_read_keeps_its_body(int status, string body)
    {
        UnreadableResponseException error = (await Assert.ThrowsAsync<UnreadableResponseException>(() => CreateLeaf(status, body)))!;

        Assert.That(error.BodyText, Is.EqualTo(body));
    }

    [Test]
    public async Task An_operation_without_a_result_reads_none()
    {
        using CapturingHandler handler = new(204);

        await Things(handler).PutLimitsAsync(new() { Code = "abc", Count = 1, Level = Level.High });

        Assert.That(handler.Request!.RequestUri!.AbsoluteUri, Is.EqualTo("https://things.example/api/limits/a%20b?x=1"));
        Assert.That(handler.Body, Is.EqualTo("""{"code":"abc","count":1,"level":30}"""));
    }

    [Test]
    public async Task An_operation_without_a_body_sends_none()
    {
        using CapturingHandler handler = new(200, """{"name":"root"}""");

        Node node = await Things(handler).GetNodeAsync();

        Assert.That(node.Name, Is.EqualTo("root"));
        Assert.That(handler.Request!.Content, Is.Null);
    }

    [Test]
    public async Task An_optional_body_can_be_left_out()
    {
        using CapturingHandler handler = new(202);

        await Things(handler).OfferAsync();
        Assert.That(handler.Request!.Content, Is.Null);

        await Things(handler).OfferAsync(new() { Name = "oak" });
        Assert.That(handler.Body, Is.EqualTo("""{"name":"oak"}"""));
    }

    [Test]
    public async Task An_unknown_HTTP_method_is_sent_unchanged()
    {
        using CapturingHandler handler = new(200, """{"b":2}""");

        Bag response = await Things(handler).QueryAsync(new() { AdditionalProperties = new Dictionary<string, Newtonsoft.Json.Linq.JToken> { ["a"] = 1 } });

        Assert.That(handler.Request!.Method.Method, Is.EqualTo("QUERY"));
        Assert.That(handler.Body, Is.EqualTo("""{"a":1}"""));
        Assert.That((int?)response.AdditionalProperties!["b"], Is.EqualTo(2));
    }

    [Test]
    public async Task Without_a_documented_success_any_success_returns_nothing()
    {
        using CapturingHandler success = new(200, """{"name":"oak"}""");
        using CapturingHandler redirect = new(304);

        await Things(success).SilentAsync();
        await Assert.ThrowsAsync<ApiException>(() => Things(redirect).SilentAsync());
    }

    [Test]
    public async Task A_required_body_must_not_be_null()
    {
        using CapturingHandler handler = new(200);

        ArgumentNullException error = (await Assert.ThrowsAsync<ArgumentNullException>(() => Things(handler).CreateLeafAsync(null!)))!;

        Assert.That(error.ParamName, Is.EqualTo("body"));
        Assert.That(handler.Request, Is.Null, "nothing was sent");
    }

    [Test]
    public async Task A_call_that_is_cancelled_sends_nothing()
    {
        using CapturingHandler handler = new(200, """{"name":"root"}""");

        await Assert.CatchAsync<OperationCanceledException>(() => Things(handler).GetNodeAsync(new CancellationToken(canceled: true)));

        Assert.That(handler.Request, Is.Null);
    }

    [Test]
    public async Task The_URL_of_the_options_has_precedence()
    {
        using CapturingHandler handler = new(200, """{"name":"oak"}""");

        await new OthersClient(new(handler), new() { BaseAddress = new("http://other.example/v2/") }).AllAsync();

        Assert.That(handler.Request!.RequestUri!.AbsoluteUri, Is.EqualTo("http://other.example/v2/all"));
    }

    [Test]
    public void An_API_without_a_server_needs_a_URL()
    {
        using HttpClient http = new();

        Assert.That(() => new OthersClient(http, new()), Throws.ArgumentException);
    }

    [Test]
    public async Task Names_of_parameters_hide_nothing()
    {
        using CapturingHandler handler = new(200);
        OthersClient client = new(new(handler), new() { BaseAddress = new("http://other.example") });

        await client.OddAsync(new() { Quote = "a" });
        await client.LocalsAsync(new() { Reader = "a" });
        Assert.That(handler.Body, Is.EqualTo("""{"l0":"a"}"""));

        await client.ShadowsAsync(new() { JsonreadValue = new() { Value = "a" } });
        Assert.That(handler.Body, Is.EqualTo("""{"jsonread":{"value":"a"}}"""));
    }

    private static ThingsClient Things(CapturingHandler handler) => new(new(handler), new());

    private static async Task<Leaf> CreateLeaf(int status, string? body)
    {
        using CapturingHandler handler = new(status, body);
        return await Things(handler).CreateLeafAsync(new());
    }
}
