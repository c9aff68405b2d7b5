using System.Net;
using System.Text;

namespace FluxGen.Tests.Client;

/// <summary>A success that cannot be read was paid for, so all that came of it is kept.</summary>
public sealed class UnreadableAnswerTests
{
    [TestCase("{\"images\":[{\"url\":\"https://a.example/1.png\",\"width\":\"wide\"}]}", "https://a.example/1.png")]
    [TestCase("{\"data\":[{\"url\":\"https:\\/\\/a.example\\/1.png\"},7]}", "https://a.example/1.png")]
    [TestCase("{\"data\":[{\"url\":\"https://a.example/1.png?a=1\\u0026b=2\"},7]}", "https://a.example/1.png?a=1&b=2")]
    [TestCase("{\"data\":[{\"url\":\"https://a.example/1.png?a\\u003D1\\u002bb\"},7]}", "https://a.example/1.png?a=1+b")]
    [TestCase("{\"data\":[{\"url\":\"https://a.example/1.png\"},{\"url\":\"https://a.example/2", "https://a.example/1.png https://a.example/2")]
    [TestCase("{\"data\":[{\"url\":\"https://a.example/1.png\"},{\"url\":\"https://a.example/1.png\"},7]}", "https://a.example/1.png")]
    [TestCase("<html><a href='http://a.example/1.png'>here</a></html>", "http://a.example/1.png")]
    [TestCase("\\u", "")]
    [TestCase("", "")]
    public async Task TheBodyAndEveryAddressInItAreKept(string body, string urls)
    {
        FluxUnreadableResponseException failure = await FailAsync(body);

        Assert.Multiple(() =>
        {
            Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(failure.Delivery, Is.EqualTo(Delivery.Completed));
            Assert.That(Encoding.UTF8.GetString(failure.Body.Span), Is.EqualTo(body));
            Assert.That(string.Join(' ', failure.ImageUrls.Select(url => url.OriginalString)), Is.EqualTo(urls));
            Assert.That(failure.Message, Does.Contain("201").And.Contain("cannot be read"));
        });
    }

    [Test]
    public async Task WhereTheAnswerIsWrongIsTold() =>
        Assert.That((await FailAsync("""{"images":[{},{"width":"wide"}]}""")).Message, Does.Contain("found the string \"wide\"").And.Contain("images[1].width"));

    [Test]
    public async Task AnAnswerThatIsNestedWithoutEndIsRefused() =>
        Assert.That((await FailAsync("{\"x\":" + new string('[', 100_000))).Body.Length, Is.EqualTo(100_005));

    [TestCase(0, true)]
    [TestCase(-1, false)]
    public async Task AnAnswerIsReadUpToTheCap(int spare, bool isRead)
    {
        string body = """{"images":[{"url":"https://a.example/1.png"}]}""";
        using StubService service = StubService.Answering(200, body);
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = service.Address, MaxResponseBytes = body.Length + spare });

        if (isRead)
        {
            Assert.That((await client.GenerateAsync(Sample.Request())).Images, Has.Count.EqualTo(1));
            return;
        }

        FluxUnreadableResponseException failure = await Expect.ThrowAsync<FluxUnreadableResponseException>(() => client.GenerateAsync(Sample.Request()));
        Assert.Multiple(() =>
        {
            Assert.That(failure.Body.Length, Is.EqualTo(body.Length - 1));
            Assert.That(failure.ImageUrls, Has.Count.EqualTo(1));
        });
    }

    private static async Task<FluxUnreadableResponseException> FailAsync(string body)
    {
        using StubService service = StubService.Answering(201, body);
        using FluxClient client = service.CreateClient();
        FluxUnreadableResponseException failure = await Expect.ThrowAsync<FluxUnreadableResponseException>(() => client.GenerateAsync(Sample.Request()));
        return failure;
    }
}
