using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Server;

public sealed class RefusalTests : ServerFixture
{
    [Test]
    public async Task Request_that_does_not_fit_gets_a_line_for_each_violation()
    {
        Reply reply = await PostAsync(Request(("prompt", " "), ("num_images", int.MaxValue), ("aspect_ratio", "5:4"), ("seeed", 1)));

        string[] lines = reply.Message.Split('\n');
        Assert.Multiple(() =>
        {
            Assert.That(reply.Status, Is.EqualTo(400));
            Assert.That(lines[0], Is.EqualTo(Example("400")["message"]!.Value<string>()!.Split('\n')[0]));
            Assert.That(
                lines[1..].Select(line => line.Split(':')[0]),
                Is.EquivalentTo((string[])["/prompt", "/num_images", "/aspect_ratio", "/seeed"]));
        });
    }

    [TestCase("", "The body: ")]
    [TestCase("[]", "The body: ")]
    [TestCase("{", "The body: ")]
    [TestCase("{}", "/model: ")]
    [TestCase("""{"prompt":"x","seed":99999999999999999999}""", "/model: ")]
    [TestCase("""{"prompt":"x","prompt":"y"}""", "/prompt: ")]
    public async Task Odd_body_is_refused_and_not_a_failure(string body, string line)
    {
        Reply reply = await PostAsync(body);

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.Message.Split('\n')[1], Does.StartWith(line));
    }

    [Test]
    public async Task Body_that_is_not_text_is_refused()
    {
        Reply reply = await SendAsync(HttpMethod.Post, Operation.Path, [0xFF, 0xFE, 0x00], "Bearer any", "application/json");

        Assert.That((reply.Status, reply.Message), Is.EqualTo((400, $"{FirstLine()}\nThe body: expected UTF-8 text, found a byte that is not, at offset 0 (json)")));
    }

    [TestCase("text/plain", "text/plain")]
    [TestCase("application/json+x", "application/json+x")]
    [TestCase(null, "none")]
    public async Task Wrong_content_type_is_refused(string? mediaType, string found)
    {
        Reply reply = await PostAsync(Request().ToString(), mediaType: mediaType);

        Assert.That(
            (reply.Status, reply.Message),
            Is.EqualTo((400, $"{FirstLine()}\nheader/Content-Type: expected application/json, found {found} (content)")));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("Bearer")]
    [TestCase("Bearer  ")]
    [TestCase("Basic abc")]
    [TestCase("any")]
    public async Task Without_a_key_nothing_else_is_looked_at(string? key)
    {
        Reply reply = await PostAsync("not even JSON", key);

        Assert.Multiple(() =>
        {
            Assert.That(reply.Status, Is.EqualTo(401));
            Assert.That(reply.Message, Is.EqualTo(Example("401")["message"]!.Value<string>()));
        });
    }

    [TestCase("GET", "/")]
    [TestCase("GET", "/v1/images/generations")]
    [TestCase("PUT", "/v1/images/generations")]
    [TestCase("POST", "/v1/images/generations/")]
    [TestCase("POST", "/v1/images")]
    [TestCase("GET", "/__admin/mappings")]
    [TestCase("GET", "/images/")]
    [TestCase("GET", "/images/1.jpeg")]
    [TestCase("GET", "/images/1.jpeg?ratio=5:4")]
    [TestCase("GET", "/images/x.jpeg?ratio=1:1")]
    [TestCase("GET", "/images/1.gif?ratio=1:1")]
    [TestCase("GET", "/images/1.0?ratio=1:1")]
    [TestCase("POST", "/images/1.jpeg?ratio=1:1")]
    public async Task Unknown_address_is_not_found(string method, string path)
    {
        Reply reply = await SendAsync(new HttpMethod(method), path, null, "Bearer any", null);

        Assert.Multiple(() =>
        {
            Assert.That(reply.Status, Is.EqualTo(404));
            Assert.That(reply.Body["path"]!.Value<string>(), Is.EqualTo(path.Split('?')[0]));
        });
    }

    [Test]
    public async Task Envelope_is_that_of_the_example_but_for_what_belongs_to_the_request()
    {
        Reply one = await PostAsync("{}");
        Reply other = await PostAsync("{}");

        Assert.Multiple(() =>
        {
            Assert.That(one.MediaType, Is.EqualTo("application/json"));
            Assert.That(one.Body.Properties().Select(member => member.Name), Is.EquivalentTo(Example("400").Properties().Select(member => member.Name)));
            Assert.That(one.Body["statusCode"]!.Value<int>(), Is.EqualTo(400));
            Assert.That(one.Body["path"]!.Value<string>(), Is.EqualTo(Operation.Path));
            Assert.That(DateTimeOffset.Parse(one.Body["timestamp"]!.Value<string>()!, CultureInfo.InvariantCulture), Is.EqualTo(Now));
            Assert.That(Guid.TryParse(one.Body["requestId"]!.Value<string>(), out _), Is.True);
            Assert.That(one.Body["requestId"]!.Value<string>(), Is.Not.EqualTo(other.Body["requestId"]!.Value<string>()));
        });
    }

    private JObject Example(string status) =>
        (JObject)Operation.Responses.Single(response => response.Status == status).Contents.Single().Examples.Values.First();

    private string FirstLine() => Example("400")["message"]!.Value<string>()!.Split('\n')[0];
}
