using System.Net;
using System.Text;

namespace FluxGen.Tests.Client;

public sealed class UnreadableResponseTests
{
    [TestCase("{\"images\":[{\"url\":\"https://a.example/1.png\",\"width\":\"wide", "https://a.example/1.png")]
    [TestCase("{\"data\":[{\"url\":\"https:\\/\\/a.example\\/1.png\"},7", "https://a.example/1.png")]
    [TestCase("{\"data\":[{\"url\":\"https://a.example/1.png?a=1\\u0026b=2\"},7", "https://a.example/1.png?a=1&b=2")]
    [TestCase("{\"data\":[{\"url\":\"https://a.example/1.png?a\\u003D1\\u002bb\"},7", "https://a.example/1.png?a=1+b")]
    [TestCase("{\"data\":[{\"url\":\"https://a.example/1.png\"},{\"url\":\"https://a.example/2", "https://a.example/1.png")]
    [TestCase("{\"data\":[{\"url\":\"https://a.example/1.png\"},{\"url\":\"https://a.example/1.png\"},7", "https://a.example/1.png")]
    [TestCase("https://a.example/1.png", "https://a.example/1.png")]
    [TestCase("see https://a.example/1.png and HTTP://, http:, httphttps://a.example/2.png\u00E9", "https://a.example/1.png")]
    [TestCase("[\"https://a.example/\u00E9.png\"]", "https://a.example/\u00E9.png")]
    [TestCase("<html><a href='http://a.example/1.png'>here</a></html>", "http://a.example/1.png")]
    [TestCase("\\u", "")]
    [TestCase("", "")]
    public async Task Body_and_every_URL_in_it_are_kept(string body, string urls)
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
    public async Task Message_says_where_the_response_is_wrong() =>
        Assert.That((await FailAsync("""{"images":[{},{"width":3""")).Message, Does.Contain("ends in the middle of a value").And.Contain("images[1].width"));

    [Test]
    public async Task Response_that_is_nested_without_end_is_refused() =>
        Assert.That((await FailAsync("{\"x\":" + new string('[', 100_000))).Body.Length, Is.EqualTo(100_005));

    [Test]
    public async Task URL_that_a_broken_connection_cuts_off_is_not_shown_as_if_it_were_whole()
    {
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhttps://a.example/1.png https://a.exam");
            await responder.CloseAsync();
        });
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });

        FluxUnreadableResponseException failure = await Expect.ThrowAsync<FluxUnreadableResponseException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(failure.ImageUrls.Select(url => url.OriginalString), Is.EqualTo(new[] { "https://a.example/1.png" }));
    }

    [TestCase(0, true)]
    [TestCase(-1, false)]
    public async Task Response_is_read_up_to_the_max(int spare, bool isRead)
    {
        string body = """{"images":[{"url":"https://a.example/1.png"}]}""";
        using StubServer stub = new(200, body);
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = stub.Url, MaxResponseBytes = body.Length + spare });

        if (isRead)
        {
            Assert.That((await client.GenerateAsync(Sample.Request())).Images, Has.Count.EqualTo(1));
            return;
        }

        FluxUnreadableResponseException failure = await Expect.ThrowAsync<FluxUnreadableResponseException>(() => client.GenerateAsync(Sample.Request()));
        Assert.That(failure.Body.Length, Is.EqualTo(body.Length - 1));
        Assert.That(failure.ImageUrls, Has.Count.EqualTo(1));
    }

    private static async Task<FluxUnreadableResponseException> FailAsync(string body)
    {
        using StubServer stub = new(201, body);
        FluxUnreadableResponseException failure = await Expect.ThrowAsync<FluxUnreadableResponseException>(() => stub.Client.GenerateAsync(Sample.Request()));
        return failure;
    }
}
