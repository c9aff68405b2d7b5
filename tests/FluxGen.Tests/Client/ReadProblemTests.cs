namespace FluxGen.Tests.Client;

// Responses that do not follow the specification in some point. What can be had of them is had.
public sealed class ReadProblemTests
{
    private const string Good = "https://a.example/good.png";

    private static string Base64 => Convert.ToBase64String(Sample.Png);

    [Test]
    public async Task Good_image_is_readable_beside_a_bad_one_and_a_seed_that_is_a_text()
    {
        using StubServer stub = new();
        Uri good = stub.Offer(Sample.Png);
        stub.Respond(200, $$"""{"images":[{"url":7},{"url":"{{good}}","width":"wide"}],"seed":"x"}""");

        ImageGeneration result = await stub.Client.GenerateAsync(Sample.Request());

        string[] problems =
        [
            "/images/0/url: expected a string, found 7.",
            "/images/1/width: expected an integer of 64 bits, found the string \"wide\".",
            "/seed: expected an integer of 64 bits, found the string \"x\".",
        ];
        Assert.That(result.ReadProblems.Select(problem => problem.ToString()), Is.EqualTo(problems));
        Assert.That((result.Seed, result.Images.Count, result.Images[1].Width), Is.EqualTo(((long?)null, 2, (int?)null)));
        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => result.Images[0].OpenReadAsync());
        Assert.That(failure.Message, Does.Contain("in: url"));
        await using Stream image = await result.Images[1].OpenReadAsync();
        using MemoryStream bytes = new();
        await image.CopyToAsync(bytes);
        Assert.That(bytes.ToArray(), Is.EqualTo(Sample.Png));
    }

    // What became of each image: its URL, its bytes, or nothing.
    [TestCase("""{"images":[{"url":"#"},7,{"url":"#"}]}""", "url none url", "/images/1")]
    [TestCase("""{"images":[null,{"url":"#"}]}""", "none url", "/images/0")]
    [TestCase("""{"images":{"url":"#"}}""", "none", "/images")]
    [TestCase("""{"images":7,"data":[{"url":"#"}]}""", "none url", "/images")]
    [TestCase("""{"data":[{"url":"#"}],"data":7}""", "url none", "/data")]
    [TestCase("""{"data":[{"url":"#"},"#",{"b64_json":"$"}]}""", "url none bytes", "/data/1")]
    [TestCase("""{"data":[{"b64_json":["$"]},{"b64_json":"$"}]}""", "none bytes", "/data/0/b64_json")]
    [TestCase("""{"data":[{"url":"#","b64_json":7}]}""", "url", "/data/0/b64_json")]
    [TestCase("""{"output":{"choices":[{"image_base64":"$"},[]]}}""", "bytes none", "/output/choices/1")]
    [TestCase("""{"output":{"choices":"$"}}""", "none", "/output/choices")]
    [TestCase("""{"output":"#","data":[{"url":"#"}]}""", "url none", "/output")]
    [TestCase("""{"images":[1,{"url":"#"}],"images":[{"url":"#"},{"url":"#"}]}""", "none url url", "/images/0")]
    [TestCase("""{"images":[{"width":"wide"}]}""", "", "/images/0/width")]
    [TestCase("""{"data":[{"url":"#"}],"x":NaN}""", "url", "/x")]
    [TestCase("""{"data":[{"url":"#"}],"meta":{"usage":{"credits_used":1e99}}}""", "url", "/meta/usage/credits_used")]
    [TestCase("""{"data":[{"url":"#"}]} }""", "url", "")]
    [TestCase("""{"data":[{"url":"#"}],"subjobs":1}""", "url", "/subjobs")]
    public async Task Every_image_that_can_be_had_is_had(string body, string images, string place)
    {
        ImageGeneration result = await ReadAsync(body.Replace("#", Good, StringComparison.Ordinal).Replace("$", Base64, StringComparison.Ordinal));

        Assert.That(
            string.Join(' ', result.Images.Select(image => image.Bytes is { } bytes ? (bytes.Span.SequenceEqual(Sample.Png) ? "bytes" : "other bytes") : image.Url is null ? "none" : "url")),
            Is.EqualTo(images));
        Assert.That(result.ReadProblems.Select(problem => problem.Pointer), Is.EqualTo(new[] { place }));
    }

    [TestCase("""[{"url":"#"},7,{"url":"#"}]""", "[false,true,true]", "False True True")]
    [TestCase("""[{"url":"#"},{"url":"#"}]""", "[7,true]", " True")]
    [TestCase("""[null,{"url":"#"},{"url":"#"}]""", "[true,\"x\",false]", "True  False")]
    [TestCase("""[{"url":"#"}]""", "true", "")]
    public async Task Flag_of_an_image_stays_with_it(string images, string flags, string expected)
    {
        ImageGeneration result = await ReadAsync($$"""{"images":{{images.Replace("#", Good, StringComparison.Ordinal)}},"has_nsfw_concepts":{{flags}}}""");

        Assert.That(string.Join(' ', result.Images.Select(image => image.IsNsfw)), Is.EqualTo(expected));
    }

    [TestCase("data:image/png;base64,$")]
    [TestCase("$")]
    public async Task Other_forms_of_base64_are_images(string form)
    {
        string text = form.Replace("$", Base64.TrimEnd('=').Replace('+', '-').Replace('/', '_'), StringComparison.Ordinal);

        ImageGeneration result = await ReadAsync($$"""{"data":[{"b64_json":"{{text}}"}]}""");

        Assert.That(result.Images.Single().Bytes?.ToArray(), Is.EqualTo(Sample.Png));
        Assert.That(result.ReadProblems, Is.Empty);
    }

    [Test]
    public async Task Response_that_follows_the_specification_has_no_problems() =>
        Assert.That((await ReadAsync(Sample.Example("images"))).ReadProblems, Is.Empty);

    private static async Task<ImageGeneration> ReadAsync(string body)
    {
        using StubServer stub = new(200, body);
        return await stub.Client.GenerateAsync(Sample.Request());
    }
}
