using Newtonsoft.Json.Linq;

namespace FluxGen.Tests.Client;

// Responses that are not documented.
public sealed class ResponseShapeTests
{
    private const string Base64 = "iVBORw0KGgo=";

    [Test]
    public async Task Entry_with_additional_properties_only_is_not_an_image()
    {
        using StubServer stub = new(200, """{"data":[{"url":null,"b64_json":null,"revised_prompt":"x"}]}""");

        ImageGeneration result = await stub.Client.GenerateAsync(Sample.Request());

        Assert.That(result.Images, Is.Empty);
    }

    [Test]
    public async Task Images_of_all_shapes_are_found_in_one_response()
    {
        ImageGeneration result = await ReadAsync($$$"""
            {
              "output": {"choices":[{"image_base64":"{{{Base64}}}"}]},
              "data": [{"b64_json":"{{{Base64}}}"},{"url":"https://a.example/2.png"}],
              "images": [{"url":"https://a.example/1.png","width":2}]
            }
            """);

        Assert.That(
            result.Images.Select(image => image.Url?.AbsolutePath ?? "bytes"),
            Is.EqualTo(new[] { "/1.png", "bytes", "/2.png", "bytes" }));
    }

    [Test]
    public async Task Malformed_base64_fails_its_own_image_only()
    {
        ImageGeneration result = await ReadAsync($$"""{"data":[{"b64_json":"{{Base64}}"},{"b64_json":"not base64!"},{"url":"https://a.example/3.png"}]}""");

        Assert.Multiple(() =>
        {
            Assert.That(result.Images, Has.Count.EqualTo(3));
            Assert.That(result.Images[0].Bytes, Is.Not.Null);
            Assert.That(result.Images[1].Bytes, Is.Null);
            Assert.That(result.Images[2].Url, Is.Not.Null);
            Assert.That(result.Raw.Data!.ElementAt(1).AdditionalProperties!["b64_json"], Is.EqualTo(new JValue("not base64!")));
        });
        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => result.Images[1].OpenReadAsync());
        Assert.That(failure.Message, Does.Contain("b64_json"));
        Assert.That(failure.Delivery, Is.EqualTo(Delivery.Completed));
    }

    [Test]
    public async Task Malformed_base64_does_not_matter_beside_a_URL()
    {
        ImageGeneration result = await ReadAsync("""{"data":[{"b64_json":"not base64!","url":"https://a.example/1.png"}]}""");

        Assert.That(result.Images.Single().Url, Is.EqualTo(new Uri("https://a.example/1.png")));
    }

    [TestCase("ftp://a.example/1.png")]
    [TestCase("file:///etc/hostname")]
    [TestCase("javascript:alert(1)")]
    public async Task URL_that_cannot_be_read_fails_its_own_image_only(string url)
    {
        using StubServer stub = new();
        Uri good = stub.Offer(Sample.Png);
        stub.RespondWithUrls(url, good.OriginalString);

        ImageGeneration result = await stub.Client.GenerateAsync(Sample.Request());

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => result.Images[0].OpenReadAsync());
        Assert.That(failure.Message, Does.Contain(url).And.Contain("not an http, https or data URL"));
        Assert.That(failure.Url, Is.EqualTo(result.Images[0].Url));
        Assert.That(async () => await result.Images[1].OpenReadAsync(), Throws.Nothing);
    }

    [TestCase("[true]", true, null)]
    [TestCase("[false,true]", false, true)]
    [TestCase("[false,true,true]", false, true)]
    [TestCase("[]", null, null)]
    [TestCase("null", null, null)]
    public async Task There_can_be_more_or_fewer_NSFW_flags_than_images(string flags, bool? first, bool? second)
    {
        ImageGeneration result = await ReadAsync($$"""{"images":[{"url":"https://a.example/1"},{"url":"https://a.example/2"}],"has_nsfw_concepts":{{flags}}}""");

        Assert.That(result.Images.Select(image => image.IsNsfw), Is.EqualTo(new[] { first, second }));
    }

    [TestCase("\"One text\"", "One text")]
    [TestCase("[\"One text\"]", "One text")]
    [TestCase("[\"One\",\"Two\"]", "One\nTwo")]
    [TestCase("[]", Sample.Prompt)]
    [TestCase("null", Sample.Prompt)]
    [TestCase("{\"text\":\"One\"}", Sample.Prompt)]
    [TestCase("\"2025-03-11T07:13:27Z\"", "2025-03-11T07:13:27Z")]
    public async Task Prompt_is_read_from_every_JSON_type(string prompt, string expected)
    {
        ImageGeneration result = await ReadAsync($$"""{"prompt":{{prompt}}}""");

        Assert.That(result.Prompt, Is.EqualTo(expected));
    }

    [Test]
    public async Task Additional_properties_are_kept()
    {
        ImageGeneration result = await ReadAsync("""{"x_new":{"a":[1,null]},"images":[{"url":"https://a.example/1","blur":0.5}],"timings":{"inference":3.25}}""");

        Assert.That(JToken.DeepEquals(result.Raw.AdditionalProperties!["x_new"], JToken.Parse("""{"a":[1,null]}""")), Is.True);
        Assert.That(result.Raw.Images!.Single().AdditionalProperties!["blur"], Is.EqualTo(new JValue(0.5)));
        Assert.That(result.Raw.Timings!["inference"], Is.EqualTo(new JValue(3.25)));
    }

    [TestCase("""{"data":[{}]}""")]
    [TestCase("""{"data":[{"url":null,"b64_json":null}]}""")]
    [TestCase("""{"images":[],"data":[],"output":{"choices":[]}}""")]
    [TestCase("""{"output":null,"images":null}""")]
    [TestCase("{}")]
    public async Task Response_without_an_image_has_no_images(string body) =>
        Assert.That((await ReadAsync(body)).Images, Is.Empty);

    [Test]
    public async Task Credits_keep_every_digit()
    {
        ImageGeneration result = await ReadAsync("""{"meta":{"usage":{"credits_used":0.1000000000000000000000000001}}}""");

        Assert.That(result.CreditsUsed, Is.EqualTo(0.1000000000000000000000000001m));
    }

    private static async Task<ImageGeneration> ReadAsync(string body)
    {
        using StubServer stub = new(200, body);
        return await stub.Client.GenerateAsync(Sample.Request());
    }
}
