using Newtonsoft.Json.Linq;

namespace FluxGen.Tests.Client;

/// <summary>Answers as they are not documented, and may come all the same.</summary>
public sealed class AnswerShapeTests
{
    private const string Base64 = "iVBORw0KGgo=";

    [Test]
    public async Task AnEntryWithNothingButUnknownMembersIsNoImage()
    {
        using StubService service = StubService.Answering(200, """{"data":[{"url":null,"b64_json":null,"revised_prompt":"x"}]}""");
        using FluxClient client = service.CreateClient();

        ImageGeneration result = await client.GenerateAsync(Sample.Request());

        Assert.That(result.Images, Is.Empty);
    }

    [Test]
    public async Task PicturesOfAllFormsInOneAnswerAreAllFound()
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
    public async Task BrokenBase64FailsItsOwnPictureOnly()
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
        Assert.Multiple(() =>
        {
            Assert.That(failure.Message, Does.Contain("b64_json"));
            Assert.That(failure.Delivery, Is.EqualTo(Delivery.Completed));
        });
    }

    [Test]
    public async Task BrokenBase64DoesNotMatterWhereThereIsAnAddress()
    {
        ImageGeneration result = await ReadAsync("""{"data":[{"b64_json":"not base64!","url":"https://a.example/1.png"}]}""");

        Assert.That(result.Images.Single().Url, Is.EqualTo(new Uri("https://a.example/1.png")));
    }

    [TestCase("/relative/1.png")]
    [TestCase("relative/1.png")]
    [TestCase("ftp://a.example/1.png")]
    [TestCase("file:///etc/hostname")]
    [TestCase("data:image/png;base64,iVBORw0KGgo=")]
    public async Task AnAddressThatIsNoWebAddressFailsItsOwnPictureOnly(string url)
    {
        using StubService service = new();
        Uri good = service.Offer("good.png", Sample.Png);
        service.AnswerUrls(url, good.OriginalString);
        using FluxClient client = service.CreateClient();

        ImageGeneration result = await client.GenerateAsync(Sample.Request());

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => result.Images[0].OpenReadAsync());
        Assert.Multiple(() =>
        {
            Assert.That(failure.Message, Does.Contain(url).And.Contain("not an absolute http or https URL"));
            Assert.That(failure.Url, Is.EqualTo(result.Images[0].Url));
            Assert.That(async () => await result.Images[1].OpenReadAsync(), Throws.Nothing);
        });
    }

    [TestCase("[true]", true, null)]
    [TestCase("[false,true]", false, true)]
    [TestCase("[false,true,true]", false, true)]
    [TestCase("[]", null, null)]
    [TestCase("null", null, null)]
    public async Task ThereCanBeMoreOrFewerNsfwFlagsThanPictures(string flags, bool? first, bool? second)
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
    public async Task ThePromptIsReadInWhateverFormItComes(string prompt, string expected)
    {
        ImageGeneration result = await ReadAsync($$"""{"prompt":{{prompt}}}""");

        Assert.That(result.Prompt, Is.EqualTo(expected));
    }

    [Test]
    public async Task MembersThatNobodyKnowsAreKept()
    {
        ImageGeneration result = await ReadAsync("""{"x_new":{"a":[1,null]},"images":[{"url":"https://a.example/1","blur":0.5}],"timings":{"inference":3.25}}""");

        Assert.Multiple(() =>
        {
            Assert.That(JToken.DeepEquals(result.Raw.AdditionalProperties!["x_new"], JToken.Parse("""{"a":[1,null]}""")), Is.True);
            Assert.That(result.Raw.Images!.Single().AdditionalProperties!["blur"], Is.EqualTo(new JValue(0.5)));
            Assert.That(result.Raw.Timings!["inference"], Is.EqualTo(new JValue(3.25)));
        });
    }

    [TestCase("""{"data":[{}]}""")]
    [TestCase("""{"data":[{"url":null,"b64_json":null}]}""")]
    [TestCase("""{"images":[],"data":[],"output":{"choices":[]}}""")]
    [TestCase("""{"output":null,"images":null}""")]
    [TestCase("{}")]
    public async Task APlaceWithoutAPictureIsNoPicture(string body) =>
        Assert.That((await ReadAsync(body)).Images, Is.Empty);

    [Test]
    public async Task CreditsKeepEveryDigit()
    {
        ImageGeneration result = await ReadAsync("""{"meta":{"usage":{"credits_used":0.1000000000000000000000000001}}}""");

        Assert.That(result.CreditsUsed, Is.EqualTo(0.1000000000000000000000000001m));
    }

    private static async Task<ImageGeneration> ReadAsync(string body)
    {
        using StubService service = StubService.Answering(200, body);
        using FluxClient client = service.CreateClient();
        return await client.GenerateAsync(Sample.Request());
    }
}
