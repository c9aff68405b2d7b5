using System.Net;
using System.Text;

namespace FluxGen.Runtime.Tests.Http;

public sealed class ApiErrorTests
{
    [Test]
    public async Task Error_that_follows_the_schema_is_typed()
    {
        ApiException error = await ReadTypedAsync("""{"name":"bad prompt"}""");

        Assert.Multiple(() =>
        {
            Assert.That(error, Is.TypeOf<ApiException<Style>>());
            Assert.That((error as ApiException<Style>)?.Error.Name, Is.EqualTo("bad prompt"));
            Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(error.BodyText, Is.EqualTo("""{"name":"bad prompt"}"""));
            Assert.That(error.IsBodyTruncated, Is.False);
            Assert.That(error.Message, Is.EqualTo("POST /api/v1/styles returned 400 (BadRequest)."));
        });
    }

    [TestCase(20_000)]
    [TestCase(40_000)]
    [TestCase(60_000)]
    public async Task Large_error_that_follows_the_schema_is_typed(int length) =>
        Assert.That(await ReadTypedAsync($$"""{"name":"{{new string('n', length)}}"}"""), Is.TypeOf<ApiException<Style>>());

    [TestCase("<html><body>502</body></html>")]
    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"name":"cut""")]
    [TestCase("""{"name":"a","unknown":1}""")]
    public async Task Error_of_another_form_keeps_its_status_and_body(string body)
    {
        ApiException error = await ReadTypedAsync(body);

        Assert.Multiple(() =>
        {
            Assert.That(error, Is.TypeOf<ApiException>());
            Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(error.BodyText, Is.EqualTo(body));
            Assert.That(error.IsBodyTruncated, Is.False);
            Assert.That(error.Message, Is.EqualTo("POST /api/v1/styles returned 400 (BadRequest)."));
        });
    }

    [Test]
    public async Task Error_that_is_no_UTF8_keeps_its_bytes()
    {
        byte[] body = [.. "{\"name\":\""u8, 0xE9, .. "\"}"u8];
        using ReceivedResponse response = await SendAsync(new ScriptedStream(body), HttpStatusCode.InternalServerError);

        ApiException error = await response.ReadErrorAsync(StyleJsonConverter.Instance, default);

        Assert.That((error.StatusCode, error.Body.ToArray(), error.BodyText), Is.EqualTo((HttpStatusCode.InternalServerError, body, "{\"name\":\"\uFFFD\"}")));
    }

    [Test]
    public async Task Error_that_is_too_long_is_cut([Values] bool isTyped)
    {
        byte[] body = Encoding.UTF8.GetBytes($$"""{"name":"{{new string('x', 5000)}}"}""");
        ScriptedStream stream = new(body);
        using ReceivedResponse response = await SendAsync(stream, HttpStatusCode.BadGateway, new() { MaxErrorBytes = 100 });

        ApiException error = await ReadAsync(response, isTyped);

        Assert.Multiple(() =>
        {
            Assert.That(error, Is.TypeOf<ApiException>());
            Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));
            Assert.That(error.Body.ToArray(), Is.EqualTo(body[..100]));
            Assert.That(error.IsBodyTruncated, Is.True);
            Assert.That(stream.BytesRead, Is.LessThan(120), "reading went on after the limit");
        });
    }

    [Test]
    public async Task Error_of_exactly_the_limit_is_typed()
    {
        byte[] body = """{"name":"n"}"""u8.ToArray();
        using ReceivedResponse response = await SendAsync(new ScriptedStream(body), HttpStatusCode.BadRequest, new() { MaxErrorBytes = body.Length });

        Assert.That(await response.ReadErrorAsync(StyleJsonConverter.Instance, default), Is.TypeOf<ApiException<Style>>());
    }

    [Test]
    public async Task Error_that_breaks_off_keeps_its_status([Values] bool isTyped)
    {
        ScriptedStream stream = new("{\"name\":"u8.ToArray(), _ => throw new IOException("reset"));
        using ReceivedResponse response = await SendAsync(stream, HttpStatusCode.ServiceUnavailable);

        ApiException error = await ReadAsync(response, isTyped);

        Assert.That((error.GetType(), error.StatusCode, error.BodyText, error.IsBodyTruncated),
            Is.EqualTo((typeof(ApiException), HttpStatusCode.ServiceUnavailable, "{\"name\":", true)));
    }

    [Test]
    public async Task Cancelling_while_reading_an_error_is_a_cancellation([Values] bool isTyped)
    {
        ScriptedStream stream = new("{"u8.ToArray(), ScriptedStream.NeverAsync);
        using CancellationTokenSource cancellation = new();
        using ReceivedResponse response = await SendAsync(stream, HttpStatusCode.BadRequest);
        Task<ApiException> reading = ReadAsync(response, isTyped, cancellation.Token);
        await stream.Drained;
        await cancellation.CancelAsync();

        Assert.That(async () => await reading, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Cancelling_while_reading_an_undocumented_success_keeps_what_had_come()
    {
        ScriptedStream stream = new("{"u8.ToArray(), ScriptedStream.NeverAsync);
        using CancellationTokenSource cancellation = new();
        using ReceivedResponse response = await SendAsync(stream, HttpStatusCode.PartialContent);
        Task<ApiException> reading = ReadAsync(response, isTyped: false, cancellation.Token);
        await stream.Drained;
        await cancellation.CancelAsync();

        OperationCanceledException cancelled = await Expect.CatchAsync<OperationCanceledException>(() => reading);
        Assert.That((cancelled.InnerException as UnreadableResponseException)?.BodyText, Is.EqualTo("{"));
    }

    [Test]
    public async Task Undocumented_success_keeps_its_body_up_to_the_limit_of_successes()
    {
        byte[] body = Encoding.UTF8.GetBytes(new string('x', 3000));
        using ReceivedResponse response = await SendAsync(new ScriptedStream(body), HttpStatusCode.PartialContent, new() { MaxErrorBytes = 10, MaxResponseBytes = 3000 });

        ApiException error = await response.ReadErrorAsync(default);

        Assert.That(error, Is.TypeOf<UnreadableResponseException>());
        Assert.That(error.Body.ToArray(), Is.EqualTo(body));
        Assert.That(error.IsBodyTruncated, Is.False, "the body came whole");
        Assert.That(error.Message, Is.EqualTo(
            "POST /api/v1/styles returned 206 (PartialContent), but the body cannot be read: The specification does not document this status."));
    }

    [Test]
    public async Task Undocumented_success_that_breaks_off_gives_the_reason()
    {
        IOException broken = new("reset");
        using ReceivedResponse response = await SendAsync(new ScriptedStream("{"u8.ToArray(), _ => throw broken), HttpStatusCode.Accepted);

        ApiException error = await response.ReadErrorAsync(default);

        Assert.That((error.InnerException, error.IsBodyTruncated, error.BodyText), Is.EqualTo(((Exception)broken, true, "{")));
    }

    [TestCase(418)]
    [TestCase(599)]
    [TestCase(302)]
    public async Task Undocumented_error_has_its_status(int status)
    {
        using ReceivedResponse response = await SendAsync(new ScriptedStream("teapot"u8.ToArray()), (HttpStatusCode)status);

        ApiException error = await response.ReadErrorAsync(default);

        Assert.That((error.GetType(), (int)error.StatusCode, error.BodyText, error.InnerException), Is.EqualTo((typeof(ApiException), status, "teapot", (Exception?)null)));
    }

    [Test]
    public async Task Headers_of_response_and_body_are_found_without_regard_to_case()
    {
        HttpResponseMessage message = ReceivedResponseTests.Respond(new ScriptedStream([]), HttpStatusCode.TooManyRequests);
        message.Headers.TryAddWithoutValidation("Retry-After", "7");
        message.Headers.TryAddWithoutValidation("X-Many", ["a", "b"]);
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "text/html; charset");
        using ReceivedResponse response = await StubbedCall.SendAsync(message);

        ApiException error = await response.ReadErrorAsync(default);
        string[] many = ["a", "b"];

        Assert.That(error.Headers["retry-after"].Single(), Is.EqualTo("7"));
        Assert.That(error.Headers["x-many"], Is.EqualTo(many));
        Assert.That(error.Headers["CONTENT-TYPE"].Single(), Is.EqualTo("text/html; charset"));
    }

    [Test]
    public async Task Header_of_both_response_and_body_has_all_its_values()
    {
        HttpResponseMessage message = ReceivedResponseTests.Respond(new ScriptedStream([]), HttpStatusCode.BadRequest);
        message.Headers.TryAddWithoutValidation("X-Request-Id", "a");
        message.Content.Headers.TryAddWithoutValidation("x-request-id", "b");
        using ReceivedResponse response = await StubbedCall.SendAsync(message);

        ApiException error = await response.ReadErrorAsync(default);
        string[] expected = ["a", "b"];

        Assert.That(error.Headers["X-Request-Id"], Is.EqualTo(expected));
    }

    private static Task<ApiException> ReadAsync(ReceivedResponse response, bool isTyped, CancellationToken cancellationToken = default) =>
        isTyped ? response.ReadErrorAsync(StyleJsonConverter.Instance, cancellationToken) : response.ReadErrorAsync(cancellationToken);

    private static async Task<ApiException> ReadTypedAsync(string body)
    {
        using ReceivedResponse response = await SendAsync(new ScriptedStream(Encoding.UTF8.GetBytes(body)), HttpStatusCode.BadRequest);
        return await response.ReadErrorAsync(StyleJsonConverter.Instance, default);
    }

    private static Task<ReceivedResponse> SendAsync(Stream body, HttpStatusCode status, ApiClientOptions? options = null) =>
        StubbedCall.SendAsync(ReceivedResponseTests.Respond(body, status), options);
}
