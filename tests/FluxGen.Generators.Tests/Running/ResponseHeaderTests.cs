using System.Net;
using Everything;
using FluxGen.Runtime;

namespace FluxGen.Generators.Tests.Running;

public sealed class ResponseHeaderTests
{
    [Test]
    public async Task The_second_method_returns_value_status_and_headers()
    {
        ApiResponse<IList<Leaf>> response = await ResponseTests.Client(With("""[{"name":"oak"}]""", ("X-Trace", "a"), ("x-trace", "b"))).ListWithResponseAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Value.Single().Name, Is.EqualTo("oak"));
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Headers["x-TRACE"], Is.EqualTo(["a", "b"]));
            Assert.That(response.Headers["content-type"].Single(), Does.StartWith("application/json"));
        }
    }

    [Test]
    public async Task Documented_headers_are_typed()
    {
        ApiResponse<Leaf, LimitHeaders> response = await ResponseTests.Client(With(
            """{"name":"oak"}""",
            ("X-Remaining", "42"),
            ("X-Cost", "0.10"),
            ("X-Cached", "true"),
            ("X-Name", "007"),
            ("X-Id", "0f8fad5b-d9cb-469f-a165-70867728950e"),
            ("Expires", "Wed, 21 Oct 2015 07:28:00 GMT"),
            ("X-Level", "30"),
            ("X-Words", "a, b"),
            ("X-Words", "c"),
            ("X-Numbers", "1,2"),
            ("X-Leaf", """{"name":"elm"}"""))).HeadersWithResponseAsync();

        LimitHeaders headers = response.DocumentedHeaders;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(headers.Remaining, Is.EqualTo(42));
            Assert.That(headers.Cost, Is.EqualTo(0.10m));
            Assert.That(headers.Cached, Is.True);
            Assert.That(headers.Name, Is.EqualTo("007"));
            Assert.That(headers.Id, Is.EqualTo(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")));
            Assert.That(headers.Expires, Is.EqualTo(new DateTimeOffset(2015, 10, 21, 7, 28, 0, TimeSpan.Zero)));
            Assert.That(headers.Level, Is.EqualTo(Level.High));
            Assert.That(headers.Words, Is.EqualTo(["a", "b", "c"]));
            Assert.That(headers.Numbers, Is.EqualTo([1L, 2L]));
            Assert.That(headers.Leaf?.Name, Is.EqualTo("elm"));
        }
    }

    [Test]
    public async Task A_header_that_does_not_fit_is_null_and_stays_as_it_was_sent()
    {
        ApiResponse<Leaf, LimitHeaders> response = await ResponseTests.Client(With(
            """{"name":"oak"}""",
            ("X-Remaining", "many"),
            ("X-Cost", "NaN"),
            ("X-Cached", "yes"),
            ("X-Id", "1"),
            ("Expires", "0"),
            ("X-Level", "high"),
            ("X-Numbers", "1,x"),
            ("X-Leaf", "{"))).HeadersWithResponseAsync();

        Assert.That(
            typeof(LimitHeaders).GetProperties().Where(property => property.GetValue(response.DocumentedHeaders) is not null).Select(property => property.Name),
            Is.Empty);
        Assert.That(response.Headers["X-Remaining"], Is.EqualTo(["many"]));
    }

    [Test]
    public async Task An_error_has_the_documented_headers_too()
    {
        HttpResponseMessage response = With("""{"title":"slow down"}""", ("X-Remaining", "0"));
        response.StatusCode = HttpStatusCode.TooManyRequests;

        ApiException<Problem> error = (await Assert.ThrowsAsync<ApiException<Problem>>(() => ResponseTests.Client(response).HeadersAsync()))!;

        Assert.That(error.ReadHeaders<LimitHeaders>().Remaining, Is.Zero);
    }

    [Test]
    public async Task A_response_without_a_body_has_headers()
    {
        ApiResponse<NoBody, LimitHeaders> typed = await ResponseTests.Client(With("", ("X-Remaining", "3"))).HeadWithResponseAsync();
        Assert.That(typed.DocumentedHeaders.Remaining, Is.EqualTo(3));

        ApiResponse plain = await ResponseTests.Client(With("", ("X-Remaining", "4"))).FailingWithResponseAsync();
        Assert.That(plain.ReadHeaders<LimitHeaders>().Remaining, Is.EqualTo(4));
    }

    [Test]
    public async Task The_second_method_throws_the_same_errors() =>
        await Assert.ThrowsAsync<ApiException<Everything.Exception>>(() => ResponseTests.Client(500, """{"message":"m"}""").FailingWithResponseAsync());

    [Test]
    public async Task A_stream_has_headers_before_it_is_read()
    {
        HttpResponseMessage message = With("1\n2\n", ("X-Remaining", "5"));
        message.Content.Headers.ContentType = new("application/jsonl");

        ApiResponse<IAsyncEnumerable<int>> response = await ResponseTests.Client(message).LinesWithResponseAsync();

        Assert.That(response.Headers["X-Remaining"].Single(), Is.EqualTo("5"));
        Assert.That(await response.Value.ToListAsync(), Is.EqualTo([1, 2]));
    }

    private static HttpResponseMessage With(string body, params (string Name, string Value)[] headers)
    {
        HttpResponseMessage response = ResponseTests.Respond(200, body);
        foreach ((string name, string value) in headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }
}
