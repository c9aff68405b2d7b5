using System.Net;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Tests.Client;

public sealed class ErrorTests
{
    private const string Words = "What the service has to say: not today.";

    private static IEnumerable<SpecificationExample> Examples => FluxSpecification.Examples.Where(example => example.Status >= 400);

    private static IEnumerable<int> UndocumentedSuccesses => new[] { 202, 203, 204, 206 }.Where(Sample.IsUndocumented);

    private static IEnumerable<int> Redirects => new[] { 301, 302, 303, 307, 308 }.Where(Sample.IsUndocumented);

    [Test]
    public async Task Documented_status_has_an_exception_with_the_message_of_the_service(
        [ValueSource(typeof(Sample), nameof(Sample.ErrorStatuses))] int status,
        [Values] bool isStatusCodeText)
    {
        FluxApiException failure = await FailAsync(status, Envelope(isStatusCodeText ? $"\"{status}\"" : $"{status}"));

        Assert.Multiple(() =>
        {
            Assert.That(failure, Is.TypeOf(ExpectedType(status)));
            Assert.That(failure.StatusCode, Is.EqualTo((HttpStatusCode)status));
            Assert.That(failure.Message, Does.Contain(Words).And.Contain($"{status}").And.Contain("798b860e"));
            Assert.That(failure.RequestId, Is.EqualTo("798b860e"));
            Assert.That(failure.Delivery, Is.EqualTo(status < 500 ? Delivery.Refused : Delivery.Unknown));
            Assert.That(failure.Envelope!.StatusCode, Is.EqualTo(isStatusCodeText ? new JValue($"{status}") : new JValue(status)));
            Assert.That(failure.Envelope.Timestamp, Is.EqualTo(new DateTimeOffset(2025, 3, 11, 7, 13, 27, 813, TimeSpan.Zero)));
            Assert.That(failure.InnerException, Is.TypeOf<ApiException<ErrorEnvelope>>());
        });
    }

    [Test]
    public async Task Only_an_error_that_may_have_been_billed_says_so([ValueSource(typeof(Sample), nameof(Sample.ErrorStatuses))] int status)
    {
        FluxApiException failure = await FailAsync(status, Envelope($"{status}"));

        Assert.That(failure.Message, status < 500 ? Does.Not.Contain("billed") : Does.EndWith("may have been carried out and billed."));
    }

    [TestCaseSource(nameof(Examples))]
    public async Task Documented_error_is_reported_in_the_words_of_the_service(SpecificationExample example)
    {
        JObject envelope = (JObject)example.Value;
        string body = envelope.ToString(Formatting.None);

        FluxApiException failure = await FailAsync(example.Status!.Value, body);

        Assert.Multiple(() =>
        {
            Assert.That(failure, Is.TypeOf(ExpectedType(example.Status!.Value)));
            Assert.That(failure.Message, Does.Contain(((string)envelope["message"]!).Replace('\n', ' ')), "a message has one line");
            Assert.That(failure.RequestId, Is.EqualTo((string)envelope["requestId"]!));
            Assert.That(failure.Envelope!.Path, Is.EqualTo((string)envelope["path"]!));
            Assert.That(failure.BodyText, Is.EqualTo(body));
        });
    }

    [Test]
    public async Task Status_decides_where_the_body_is_not_an_envelope(
        [ValueSource(typeof(Sample), nameof(Sample.ErrorStatuses))] int status,
        [Values("", "   ", "null", "[]", "\"Forbidden\"", "{\"message\":\"cut o", "<html>")] string body)
    {
        FluxApiException failure = await FailAsync(status, body, body == "<html>" ? "text/html" : "application/json");

        Assert.Multiple(() =>
        {
            Assert.That(failure, Is.TypeOf(ExpectedType(status)));
            Assert.That(failure.StatusCode, Is.EqualTo((HttpStatusCode)status));
            Assert.That(failure.Envelope, Is.Null);
            Assert.That(failure.RequestId, Is.Null);
            Assert.That(failure.BodyText, Is.EqualTo(body));
            Assert.That(failure.Message, Does.StartWith($"The service responded with {status} (").And.Contain(")."));
        });
    }

    [Test]
    public async Task Value_of_the_wrong_type_does_not_lose_the_message(
        [ValueSource(typeof(Sample), nameof(Sample.ErrorStatuses))] int status,
        [Values("requestId", "path", "timestamp")] string property)
    {
        FluxApiException failure = await FailAsync(status, $$"""{"{{property}}":{"x":[7]},"message":"Told."}""");

        Assert.That(failure.Message, Does.Contain("Told."));
        Assert.That(failure.Envelope?.ReadProblems().Single().Pointer, Is.EqualTo($"/{property}"));
    }

    [TestCase("{}")]
    [TestCase("""{"message":7}""")]
    [TestCase("""{"message":null,"requestId":null,"statusCode":null,"timestamp":null}""")]
    [TestCase("""{"message":"","requestId":""}""")]
    [TestCase("""{"timestamp":"yesterday"}""")]
    public async Task Envelope_can_be_almost_empty(string body)
    {
        FluxApiException failure = await FailAsync(400, body);

        Assert.That(failure.Envelope, Is.Not.Null);
        Assert.That(failure.Message, Is.EqualTo("The service responded with 400 (BadRequest)."));
    }

    [Test]
    public async Task Endless_error_is_cut_off_and_keeps_its_status()
    {
        FluxApiException failure = await FailAsync(401, new string(' ', 200_000));

        Assert.That(failure, Is.TypeOf<FluxAuthenticationException>());
        Assert.That(failure.BodyText, Has.Length.EqualTo(64 * 1024));
        Assert.That(((ApiException)failure.InnerException!).IsBodyTruncated, Is.True);
    }

    [Test]
    public async Task Error_whose_body_breaks_off_keeps_its_status()
    {
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 1000\r\n\r\n{\"message\":\"half");
            await responder.CloseAsync();
        });
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });

        FluxCreditsException failure = await Expect.ThrowAsync<FluxCreditsException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(failure.BodyText, Is.EqualTo("{\"message\":\"half"));
    }

    public static Type ExpectedType(int status) => status switch
    {
        401 => typeof(FluxAuthenticationException),
        403 => typeof(FluxCreditsException),
        429 => typeof(FluxRateLimitException),
        >= 500 => typeof(FluxServerException),
        _ => typeof(FluxApiException),
    };

    [TestCaseSource(typeof(Sample), nameof(Sample.UndocumentedErrorStatuses))]
    public async Task Undocumented_error_is_translated_by_its_class(int status)
    {
        using StubServer stub = new(status, """{"message":"a teapot","requestId":"t-1"}""");

        FluxApiException failure = await Expect.CatchAsync<FluxApiException>(() => stub.Client.GenerateAsync(Sample.Request()));

        Assert.Multiple(() =>
        {
            Assert.That(failure, Is.TypeOf(status < 500 ? typeof(FluxApiException) : typeof(FluxServerException)));
            Assert.That(failure.StatusCode, Is.EqualTo((HttpStatusCode)status));
            Assert.That(failure.Delivery, Is.EqualTo(status < 500 ? Delivery.Refused : Delivery.Unknown));
            Assert.That(failure.BodyText, Does.Contain("a teapot"));
            Assert.That(failure.Message, Does.Contain("a teapot"));
            Assert.That(failure.RequestId, Is.EqualTo("t-1"));
        });
    }

    // With these, a gateway says that it was late, and not that the service has done nothing.
    [TestCase(408)]
    [TestCase(499)]
    public async Task Request_that_a_gateway_found_late_may_have_been_billed(int status)
    {
        FluxApiException failure = await FailAsync(status, "");

        Assert.That((failure.GetType(), failure.Delivery), Is.EqualTo((typeof(FluxApiException), Delivery.Unknown)));
        Assert.That(failure.Message, Does.EndWith("may have been carried out and billed."));
    }

    [Test]
    public async Task Switch_to_another_protocol_is_not_waited_for()
    {
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n");
            await responder.HangAsync();
        });
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });

        FluxApiException failure = await Expect.ThrowAsync<FluxApiException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That((failure.StatusCode, failure.Delivery), Is.EqualTo((HttpStatusCode.SwitchingProtocols, Delivery.Unknown)));
    }

    [Test]
    public async Task Headers_that_are_too_large_are_named()
    {
        await using RawServer server = new(responder => responder.RespondAsync(200, Sample.Success, $"X-Large: {new string('x', 100_000)}\r\n"));
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });

        FluxConnectionException failure = await Expect.ThrowAsync<FluxConnectionException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(failure.Message, Does.Contain("The service responded").And.Contain("headers").And.Contain("billed"));
    }

    [TestCase("one\r\ntwo")]
    [TestCase("one\u2028two")]
    [TestCase("one\u0085two")]
    [TestCase("one\u202Etwo")]
    [TestCase("one\u001B[2Ktwo")]
    public async Task Message_of_the_service_cannot_pretend_to_be_another_line(string message)
    {
        FluxApiException failure = await FailAsync(400, JsonConvert.SerializeObject(new { message }));

        Assert.That(failure.Message, Does.Contain("one").And.Contain("two"));
        Assert.That(failure.Message.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u202E'), Is.False, failure.Message);
    }

    [TestCaseSource(nameof(UndocumentedSuccesses))]
    public async Task Undocumented_success_is_kept(int status)
    {
        string body = status == 204 ? "" : """{"images":[{"url":"https://a.example/1.png"}]}""";
        using StubServer stub = new(status, body);

        FluxUnreadableResponseException failure = await Expect.ThrowAsync<FluxUnreadableResponseException>(() => stub.Client.GenerateAsync(Sample.Request()));

        Assert.Multiple(() =>
        {
            Assert.That(failure.StatusCode, Is.EqualTo((HttpStatusCode)status));
            Assert.That(failure.Delivery, Is.EqualTo(Delivery.Completed));
            Assert.That(failure.Body.Length, Is.EqualTo(body.Length));
            Assert.That(failure.ImageUrls, Has.Count.EqualTo(body.Length == 0 ? 0 : 1));
            Assert.That(stub.Requests, Has.Count.EqualTo(1));
        });
    }

    [TestCaseSource(nameof(Redirects))]
    public async Task Redirect_is_not_followed(int status)
    {
        await using RawServer elsewhere = new(responder => responder.RespondAsync(200, Sample.Success));
        using StubServer stub = new();
        stub.Respond(status, "", ("Location", elsewhere.Address.AbsoluteUri));

        FluxApiException failure = await Expect.ThrowAsync<FluxApiException>(() => stub.Client.GenerateAsync(Sample.Request()));

        Assert.That(failure.StatusCode, Is.EqualTo((HttpStatusCode)status));
        Assert.That(failure.Delivery, Is.EqualTo(Delivery.Unknown));
        Assert.That(failure.Message, Does.Contain($"'{elsewhere.Address}'").And.Contain(nameof(FluxClientOptions.BaseAddress)).And.EndWith("may have been carried out and billed."));
        Assert.That(stub.Requests, Has.Count.EqualTo(1));
        Assert.That(elsewhere.ConnectionCount, Is.Zero, "the client followed the redirect");
    }

    private static string Envelope(string statusCode) =>
        $$"""{"message":"{{Words}}","path":"/p","requestId":"798b860e","statusCode":{{statusCode}},"timestamp":"2025-03-11T07:13:27.813Z"}""";

    private static async Task<FluxApiException> FailAsync(int status, string body, string mediaType = "application/json")
    {
        using StubServer stub = new(status, body, mediaType);
        return await Expect.CatchAsync<FluxApiException>(() => stub.Client.GenerateAsync(Sample.Request()));
    }
}
