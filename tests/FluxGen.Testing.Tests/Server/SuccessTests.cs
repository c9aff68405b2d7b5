using FluxGen.Testing;
using FluxGen.Testing.Images;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;
using SkiaSharp;

namespace FluxGen.Testing.Tests.Server;

public sealed class SuccessTests : ServerFixture
{
    [Test]
    public async Task Answer_has_the_status_and_the_members_of_the_documented_example()
    {
        Reply reply = await PostAsync(Request());

        Response documented = Operation.Responses.Single(response => response.Status == "201");
        JObject example = (JObject)documented.Contents.Single().Examples["images"];
        Assert.Multiple(() =>
        {
            Assert.That(reply.Status, Is.EqualTo(201));
            Assert.That(reply.MediaType, Is.EqualTo("application/json"));
            Assert.That(Names(reply.Body), Is.EquivalentTo(Names(example)));
            Assert.That(Names((JObject)reply.Body["images"]![0]!), Is.EquivalentTo(Names((JObject)example["images"]![0]!)));
            Assert.That(reply.Body["prompt"]!.Value<string>(), Is.EqualTo(Request()["prompt"]!.Value<string>()));
            Assert.That(Check.Json(reply.Body.ToString(), documented.Contents.Single().Schema), Is.Empty);
        });
    }

    [Test]
    public async Task Every_example_request_of_the_specification_succeeds()
    {
        foreach ((string name, JToken example) in Operation.Requests.Single().Examples)
        {
            Assert.That((await PostAsync(example)).Status, Is.EqualTo(201), name);
        }
    }

    [TestCase("jpeg")]
    [TestCase("png")]
    public async Task Every_ratio_gives_a_picture_of_its_size_in_the_format_that_was_asked_for(string format)
    {
        foreach ((string ratio, ImageSize size) in Spec.ImageSizes)
        {
            JObject image = Images(await PostAsync(Request(("aspect_ratio", ratio), ("output_format", format)))).Single();

            (SKCodec codec, string? mediaType) = await DownloadAsync(image);
            using (codec)
            {
                string what = $"{ratio} {format}";
                Assert.That(image["width"]!.Value<int>(), Is.EqualTo(size.Width), what);
                Assert.That(image["height"]!.Value<int>(), Is.EqualTo(size.Height), what);
                Assert.That(image["content_type"]!.Value<string>(), Is.EqualTo($"image/{format}"), what);
                Assert.That(mediaType, Is.EqualTo($"image/{format}"), what);
                Assert.That((codec.Info.Width, codec.Info.Height), Is.EqualTo((size.Width, size.Height)), what);
                Assert.That(codec.EncodedFormat.ToString(), Is.EqualTo(format).IgnoreCase, what);
            }
        }
    }

    [Test]
    public async Task What_is_left_out_has_the_default_of_the_specification()
    {
        JObject image = Images(await PostAsync(Request())).Single();

        IReadOnlyDictionary<string, JToken> defaults = Operation.Requests.Single().Defaults;
        ImageSize size = Spec.ImageSizes[defaults["aspect_ratio"].Value<string>()!];
        Assert.Multiple(() =>
        {
            Assert.That((image["width"]!.Value<int>(), image["height"]!.Value<int>()), Is.EqualTo((size.Width, size.Height)));
            Assert.That(image["content_type"]!.Value<string>(), Is.EqualTo($"image/{defaults["output_format"]}"));
        });
    }

    [TestCase(1)]
    [TestCase(4)]
    public async Task As_many_pictures_come_as_were_asked_for_and_they_differ(int count)
    {
        Reply reply = await PostAsync(Request(("num_images", count), ("seed", 7)));

        List<byte[]> pictures = [];
        foreach (JObject image in Images(reply))
        {
            pictures.Add(await Http.GetByteArrayAsync(image["url"]!.Value<string>()));
        }

        Assert.Multiple(() =>
        {
            Assert.That(pictures, Has.Count.EqualTo(count).And.Unique);
            Assert.That(reply.Body["has_nsfw_concepts"]!.Values<bool>(), Is.EqualTo(Enumerable.Repeat(false, count)));
        });
    }

    [TestCase(1)]
    [TestCase(1661789076)]
    [TestCase(long.MaxValue)]
    public async Task Seed_is_echoed_and_gives_the_same_pictures_again(long seed)
    {
        Reply one = await PostAsync(Request(("seed", seed), ("num_images", 2)));
        Reply other = await PostAsync(Request(("seed", seed), ("num_images", 2)));

        Assert.That(one.Body["seed"]!.Value<long>(), Is.EqualTo(seed));
        Assert.That(JToken.DeepEquals(one.Body, other.Body), Is.True);
        string address = Images(one)[1]["url"]!.Value<string>()!;
        byte[] picture = await Http.GetByteArrayAsync(address);
        Assert.That(await Http.GetByteArrayAsync(address), Is.EqualTo(picture));
    }

    [Test]
    public async Task Without_a_seed_each_request_gets_its_own()
    {
        List<long> seeds = [];
        for (int attempt = 0; attempt < 5; attempt++)
        {
            seeds.Add((await PostAsync(Request())).Body["seed"]!.Value<long>());
        }

        Assert.That(seeds, Is.Unique.And.All.GreaterThan(0));
    }

    [TestCase("{\"a\":1} & ?seed=2#x, 100% + ;'\\")]
    [TestCase("Ünï 😀 \u2028 漢字")]
    [TestCase("...")]
    public async Task Any_prompt_gives_a_picture_that_can_be_downloaded(string prompt)
    {
        Reply reply = await PostAsync(Request(("prompt", prompt)));

        (SKCodec codec, _) = await DownloadAsync(Images(reply).Single());
        codec.Dispose();
        Assert.That(reply.Body["prompt"]!.Value<string>(), Is.EqualTo(prompt));
    }

    [Test]
    public async Task Picture_shows_the_prompt_that_its_address_carries()
    {
        const string prompt = "50% off, 1+1=3 & more;";
        JObject image = Images(await PostAsync(Request(("prompt", prompt), ("seed", 3), ("output_format", "png")))).Single();

        byte[] drawn = await Http.GetByteArrayAsync(image["url"]!.Value<string>());

        string ratio = Operation.Requests.Single().Defaults["aspect_ratio"].Value<string>()!;
        ImageSize size = Spec.ImageSizes[ratio];
        Assert.That(drawn, Is.EqualTo(new MockImage(size.Width, size.Height, SKEncodedImageFormat.Png, 3, ratio, prompt).Render()));
    }

    [TestCase("application/json; charset=utf-8", "Bearer any")]
    [TestCase("APPLICATION/JSON", "bearer any")]
    public async Task Headers_may_be_written_in_any_legal_way(string mediaType, string key) =>
        Assert.That((await PostAsync(Request().ToString(), key, mediaType)).Status, Is.EqualTo(201));

    [TestCase("num_images", "2.0")]
    [TestCase("num_images", "2e0")]
    public async Task Whole_number_may_be_written_in_any_legal_way(string member, string value)
    {
        string body = Request((member, "@")).ToString().Replace("\"@\"", value);

        Assert.That(Images(await PostAsync(body)), Has.Count.EqualTo(2));
    }

    private static IEnumerable<string> Names(JObject json) => json.Properties().Select(property => property.Name);

    private static List<JObject> Images(Reply reply) => [.. reply.Body["images"]!.Cast<JObject>()];

    private async Task<(SKCodec Codec, string? MediaType)> DownloadAsync(JObject image)
    {
        using HttpResponseMessage response = await Http.GetAsync(image["url"]!.Value<string>());
        response.EnsureSuccessStatusCode();
        byte[] bytes = await response.Content.ReadAsByteArrayAsync();
        return (SKCodec.Create(new MemoryStream(bytes)), response.Content.Headers.ContentType?.MediaType);
    }
}
