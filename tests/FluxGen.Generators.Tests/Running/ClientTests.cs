using Everything;
using FluxGen.Runtime;

namespace FluxGen.Generators.Tests.Running;

public sealed class ClientTests
{
    [TestCase(200)]
    [TestCase(201)]
    public async Task ADocumentedSuccessIsTheResult(int status)
    {
        using CapturingHandler handler = new(status, """{"name":"oak"}""");
        using HttpClient http = new(handler);

        Leaf leaf = await Things(http).CreateLeafAsync(new() { Known = "a" });

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
    public async Task ADocumentedErrorHasItsBody(int status)
    {
        ApiException<Problem> error = (await Assert.ThrowsAsync<ApiException<Problem>>(() => CreateLeaf(status, """{"title":"Wrong."}""")))!;

        Assert.That((int)error.StatusCode, Is.EqualTo(status));
        Assert.That(error.Error.Title, Is.EqualTo("Wrong."));
    }

    [Test]
    public async Task EachErrorHasItsOwnType()
    {
        ApiException<Denied> error = (await Assert.ThrowsAsync<ApiException<Denied>>(() => CreateLeaf(401, """{"reason":"No key."}""")))!;

        Assert.That(error.Error.Reason, Is.EqualTo("No key."));
    }

    [TestCase(400, "<html>")]
    [TestCase(401, """{"title":"Wrong."}""")]
    [TestCase(404, null)]
    [TestCase(418, """{"title":"Wrong."}""")]
    [TestCase(500, "")]
    public async Task AnyOtherErrorKeepsItsBodyAsItIs(int status, string? body)
    {
        ApiException error = (await Assert.ThrowsAsync<ApiException>(() => CreateLeaf(status, body)))!;

        Assert.That((int)error.StatusCode, Is.EqualTo(status));
        Assert.That(error.BodyText, Is.EqualTo(body ?? ""));
    }

    [TestCase(202, """{"name":"oak"}""")]
    [TestCase(200, "{}")]
    [TestCase(200, """{"name":"oak"} x""")]
    [TestCase(200, "")]
    public async Task ASuccessThatCannotBeReadKeepsItsBody(int status, string body)
    {
        UnreadableResponseException error = (await Assert.ThrowsAsync<UnreadableResponseException>(() => CreateLeaf(status, body)))!;

        Assert.That(error.BodyText, Is.EqualTo(body));
    }

    [Test]
    public async Task AnOperationWithoutAResultReadsNone()
    {
        using CapturingHandler handler = new(204);
        using HttpClient http = new(handler);

        await Things(http).PutLimitsAsync(new() { Code = "abc", Count = 1, Level = Level.High });

        Assert.That(handler.Request!.RequestUri!.AbsoluteUri, Is.EqualTo("https://things.example/api/limits/a%20b?x=1"));
        Assert.That(handler.Body, Is.EqualTo("""{"code":"abc","count":1,"level":30}"""));
    }

    [Test]
    public async Task AnOperationWithoutABodySendsNone()
    {
        using CapturingHandler handler = new(200, """{"name":"root"}""");
        using HttpClient http = new(handler);

        Node node = await Things(http).GetNodeAsync();

        Assert.That(node.Name, Is.EqualTo("root"));
        Assert.That(handler.Request!.Content, Is.Null);
    }

    [Test]
    public async Task ABodyThatIsNotRequiredCanBeLeftOut()
    {
        using CapturingHandler handler = new(202);
        using HttpClient http = new(handler);

        await Things(http).OfferAsync();
        Assert.That(handler.Request!.Content, Is.Null);

        await Things(http).OfferAsync(new() { Name = "oak" });
        Assert.That(handler.Body, Is.EqualTo("""{"name":"oak"}"""));
    }

    [Test]
    public async Task AMethodOfItsOwnIsSentAsItIs()
    {
        using CapturingHandler handler = new(200, """{"b":2}""");
        using HttpClient http = new(handler);

        Bag answer = await Things(http).QueryAsync(new() { AdditionalProperties = new Dictionary<string, Newtonsoft.Json.Linq.JToken> { ["a"] = 1 } });

        Assert.That(handler.Request!.Method.Method, Is.EqualTo("QUERY"));
        Assert.That(handler.Body, Is.EqualTo("""{"a":1}"""));
        Assert.That((int?)answer.AdditionalProperties!["b"], Is.EqualTo(2));
    }

    [Test]
    public async Task WithoutADocumentedSuccessEveryAnswerIsAnError()
    {
        using CapturingHandler handler = new(200, """{"name":"oak"}""");
        using HttpClient http = new(handler);

        await Assert.ThrowsAsync<UnreadableResponseException>(() => Things(http).SilentAsync());
    }

    [Test]
    public async Task ABodyThatIsRequiredMustBeThere()
    {
        using CapturingHandler handler = new(200);
        using HttpClient http = new(handler);

        ArgumentNullException error = (await Assert.ThrowsAsync<ArgumentNullException>(() => Things(http).CreateLeafAsync(null!)))!;

        Assert.That(error.ParamName, Is.EqualTo("body"));
        Assert.That(handler.Request, Is.Null, "nothing was sent");
    }

    [Test]
    public async Task ACallThatIsCancelledSendsNothing()
    {
        using CapturingHandler handler = new(200, """{"name":"root"}""");
        using HttpClient http = new(handler);

        await Assert.CatchAsync<OperationCanceledException>(() => Things(http).GetNodeAsync(new CancellationToken(canceled: true)));

        Assert.That(handler.Request, Is.Null);
    }

    [Test]
    public async Task TheAddressOfTheOptionsComesFirst()
    {
        using CapturingHandler handler = new(200, """{"name":"oak"}""");
        using HttpClient http = new(handler);

        await new OthersClient(http, new() { BaseAddress = new("http://other.example/v2/") }).AllAsync();

        Assert.That(handler.Request!.RequestUri!.AbsoluteUri, Is.EqualTo("http://other.example/v2/all"));
    }

    [Test]
    public void AnApiWithoutAServerNeedsAnAddress()
    {
        using HttpClient http = new();

        Assert.That(() => new OthersClient(http, new()), Throws.ArgumentException);
    }

    [Test]
    public async Task NamesOfParametersHideNothing()
    {
        using CapturingHandler handler = new(200);
        using HttpClient http = new(handler);
        OthersClient client = new(http, new() { BaseAddress = new("http://other.example") });

        await client.OddAsync(new() { Quote = "a" });
        await client.LocalsAsync(new() { Reader = "a" });
        Assert.That(handler.Body, Is.EqualTo("""{"l0":"a"}"""));

        await client.ShadowsAsync(new() { JsonreadValue = new() { Value = "a" } });
        Assert.That(handler.Body, Is.EqualTo("""{"jsonread":{"value":"a"}}"""));
    }

    private static ThingsClient Things(HttpClient http) => new(http, new());

    private static async Task<Leaf> CreateLeaf(int status, string? body)
    {
        using CapturingHandler handler = new(status, body);
        using HttpClient http = new(handler);
        return await Things(http).CreateLeafAsync(new());
    }
}
