using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Server;

public sealed class RejectionTests : SharedServer
{
    [Test]
    public async Task Invalid_request_gets_a_line_for_each_violation()
    {
        JsonResponse response = await PostAsync(Request(("prompt", " "), ("num_images", int.MaxValue), ("aspect_ratio", "5:4"), ("seeed", 1)));

        string[] lines = response.Message.Split('\n');
        Assert.That(response.Status, Is.EqualTo(400));
        Assert.That(lines[0], Is.EqualTo(Example("400")["message"]!.Value<string>()!.Split('\n')[0]));
        Assert.That(
            lines[1..].Select(line => line.Split(':')[0]),
            Is.EquivalentTo((string[])["/prompt", "/num_images", "/aspect_ratio", "/seeed"]));
    }

    [TestCase("", "The body: ")]
    [TestCase("[]", "The body: ")]
    [TestCase("{", "The body: ")]
    [TestCase("{}", "/model: ")]
    [TestCase("""{"prompt":"x","seed":99999999999999999999}""", "/model: ")]
    [TestCase("""{"prompt":"x","prompt":"y"}""", "/prompt: ")]
    public async Task Malformed_body_is_rejected_and_not_a_failure(string body, string line)
    {
        JsonResponse response = await PostAsync(body);

        Assert.That(response.Status, Is.EqualTo(400));
        Assert.That(response.Message.Split('\n')[1], Does.StartWith(line));
    }

    [Test]
    public async Task Body_that_is_not_text_is_rejected()
    {
        JsonResponse response = await SendAsync(HttpMethod.Post, Operation.Path, [0xFF, 0xFE, 0x00]);

        Assert.That((response.Status, response.Message), Is.EqualTo((400, $"{FirstLine()}\nThe body: expected UTF-8 text, found a byte that is not, at offset 0 (json)")));
    }

    [TestCase("text/plain", "text/plain")]
    [TestCase("application/json+x", "application/json+x")]
    [TestCase(null, "none")]
    public async Task Wrong_content_type_is_rejected(string? mediaType, string found)
    {
        JsonResponse response = await PostAsync(Request().ToString(), mediaType: mediaType);

        Assert.That(
            (response.Status, response.Message),
            Is.EqualTo((400, $"{FirstLine()}\nheader/Content-Type: expected application/json, found {found} (content)")));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("Bearer")]
    [TestCase("Bearer  ")]
    [TestCase("Basic abc")]
    [TestCase("any")]
    public async Task Nothing_else_is_validated_without_a_key(string? key)
    {
        JsonResponse response = await PostAsync("not even JSON", key);

        Assert.That(response.Status, Is.EqualTo(401));
        Assert.That(response.Message, Is.EqualTo(Example("401")["message"]!.Value<string>()));
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
    public async Task Unknown_URL_is_not_found(string method, string path)
    {
        JsonResponse response = await SendAsync(new HttpMethod(method), path, null);

        Assert.That(response.Status, Is.EqualTo(404));
        Assert.That(response.Body["path"]!.Value<string>(), Is.EqualTo(path.Split('?')[0]));
    }

    [Test]
    public async Task Image_that_does_not_exist_is_said_to_be_no_image()
    {
        JsonResponse response = await SendAsync(HttpMethod.Get, "/images/x.jpeg", null);

        Assert.That((response.Status, response.Message), Is.EqualTo((404, "There is no image at this URL.")));
    }

    [Test]
    public async Task Error_is_the_example_with_the_values_of_the_request()
    {
        JsonResponse one = await PostAsync("{}");
        JsonResponse other = await PostAsync("{}");

        Assert.That(one.MediaType, Is.EqualTo("application/json"));
        Assert.That(one.Body.Properties().Select(property => property.Name), Is.EquivalentTo(Example("400").Properties().Select(property => property.Name)));
        Assert.That(one.Body["statusCode"]!.Value<int>(), Is.EqualTo(400));
        Assert.That(one.Body["path"]!.Value<string>(), Is.EqualTo(Operation.Path));
        Assert.That(DateTimeOffset.Parse(one.Body["timestamp"]!.Value<string>()!, CultureInfo.InvariantCulture), Is.EqualTo(Now));
        Assert.That(Guid.TryParse(one.Body["requestId"]!.Value<string>(), out _), Is.True);
        Assert.That(one.Body["requestId"]!.Value<string>(), Is.Not.EqualTo(other.Body["requestId"]!.Value<string>()));
    }

    private JObject Example(string status) =>
        (JObject)Operation.Responses.Single(documented => documented.Status == status).Contents.Single().Examples.Values.First();

    private string FirstLine() => Example("400")["message"]!.Value<string>()!.Split('\n')[0];
}
