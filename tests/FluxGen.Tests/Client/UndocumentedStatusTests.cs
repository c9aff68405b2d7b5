using System.Net;

namespace FluxGen.Tests.Client;

public sealed class UndocumentedStatusTests
{
    private static IEnumerable<int> Successes => new[] { 202, 203, 204, 206 }.Where(Sample.IsUndocumented);

    private static IEnumerable<int> Redirects => new[] { 301, 302, 303, 307, 308 }.Where(Sample.IsUndocumented);

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

    [TestCaseSource(nameof(Successes))]
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
        await using RawServer elsewhere = new(exchange => exchange.AnswerAsync(200, Sample.Success));
        using StubServer stub = new();
        stub.Respond(status, "", ("Location", elsewhere.Address.AbsoluteUri));

        FluxApiException failure = await Expect.ThrowAsync<FluxApiException>(() => stub.Client.GenerateAsync(Sample.Request()));

        Assert.Multiple(() =>
        {
            Assert.That(failure.StatusCode, Is.EqualTo((HttpStatusCode)status));
            Assert.That(failure.Delivery, Is.EqualTo(Delivery.Unknown));
            Assert.That(stub.Requests, Has.Count.EqualTo(1));
            Assert.That(elsewhere.ConnectionCount, Is.Zero, "the client followed the redirect");
        });
    }
}
