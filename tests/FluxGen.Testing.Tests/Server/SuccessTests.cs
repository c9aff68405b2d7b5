using FluxGen.Testing.Images;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;
using SkiaSharp;

namespace FluxGen.Testing.Tests.Server;

public sealed class SuccessTests : SharedServer
{
    [Test]
    public async Task Response_has_the_status_and_the_properties_of_the_documented_example()
    {
        JsonResponse response = await PostAsync(Request());

        Response documented = Operation.Responses.Single(candidate => candidate.Status == "201");
        JObject example = (JObject)documented.Contents.Single().Examples["images"];
        Assert.That(response.Status, Is.EqualTo(201));
        Assert.That(response.MediaType, Is.EqualTo("application/json"));
        Assert.That(Names(response.Body), Is.EquivalentTo(Names(example)));
        Assert.That(Names((JObject)response.Body["images"]![0]!), Is.EquivalentTo(Names((JObject)example["images"]![0]!)));
        Assert.That(response.Body["prompt"]!.Value<string>(), Is.EqualTo(Request()["prompt"]!.Value<string>()));
        Assert.That(Check.Json(response.Body.ToString(), documented.Contents.Single().Schema), Is.Empty);
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
    public async Task Every_ratio_gives_an_image_of_its_size_in_the_requested_format(string format)
    {
        foreach ((string ratio, ImageSize size) in Specification.ImageSizes)
        {
            JObject image = Images(await PostAsync(Request(("aspect_ratio", ratio), ("output_format", format)))).Single();

            (SKCodec codec, string? mediaType) = await DownloadAsync(image);
            using (codec)
            {
                string what = $"{ratio} {format}";
                (int, int, string) expected = (size.Width, size.Height, $"image/{format}");
                Assert.That(((int)image["width"]!, (int)image["height"]!, (string)image["content_type"]!), Is.EqualTo(expected), what);
                Assert.That((codec.Info.Width, codec.Info.Height, mediaType), Is.EqualTo(expected), what);
                Assert.That(codec.EncodedFormat.ToString(), Is.EqualTo(format).IgnoreCase, what);
            }
        }
    }

    [Test]
    public async Task Absent_properties_have_the_defaults_of_the_specification()
    {
        JObject image = Images(await PostAsync(Request())).Single();

        IReadOnlyDictionary<string, JToken> defaults = Operation.Requests.Single().Defaults;
        ImageSize size = Specification.ImageSizes[defaults["aspect_ratio"].Value<string>()!];
        Assert.That((image["width"]!.Value<int>(), image["height"]!.Value<int>()), Is.EqualTo((size.Width, size.Height)));
        Assert.That(image["content_type"]!.Value<string>(), Is.EqualTo($"image/{defaults["output_format"]}"));
    }

    [TestCase(1)]
    [TestCase(4)]
    public async Task There_are_as_many_images_as_requested_and_they_differ(int count)
    {
        JsonResponse response = await PostAsync(Request(("num_images", count), ("seed", 7)));

        byte[][] images = await Task.WhenAll(Images(response).Select(image => Http.GetByteArrayAsync((string?)image["url"])));

        Assert.That(images, Has.Length.EqualTo(count).And.Unique);
        Assert.That(response.Body["has_nsfw_concepts"]!.Values<bool>(), Is.EqualTo(Enumerable.Repeat(false, count)));
    }

    [TestCase(1)]
    [TestCase(1661789076)]
    [TestCase(long.MaxValue)]
    public async Task Seed_is_returned_and_gives_the_same_images_again(long seed)
    {
        JsonResponse one = await PostAsync(Request(("seed", seed), ("num_images", 2)));
        JsonResponse other = await PostAsync(Request(("seed", seed), ("num_images", 2)));

        Assert.That(one.Body["seed"]!.Value<long>(), Is.EqualTo(seed));
        Assert.That(Json.Exact(one.Body), Is.EqualTo(Json.Exact(other.Body)));
        string url = Images(one)[1]["url"]!.Value<string>()!;
        byte[] image = await Http.GetByteArrayAsync(url);
        Assert.That(await Http.GetByteArrayAsync(url), Is.EqualTo(image));
    }

    [Test]
    public async Task Requests_without_a_seed_get_different_ones()
    {
        JsonResponse[] responses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => PostAsync(Request())));

        Assert.That(responses.Select(response => (long)response.Body["seed"]!), Is.Unique.And.All.GreaterThan(0));
    }

    [TestCase("{\"a\":1} & ?seed=2#x, 100% + ;'\\")]
    [TestCase("Ünï 😀 \u2028 漢字")]
    [TestCase("...")]
    public async Task Any_prompt_gives_an_image_that_can_be_downloaded(string prompt)
    {
        JsonResponse response = await PostAsync(Request(("prompt", prompt)));

        (SKCodec codec, _) = await DownloadAsync(Images(response).Single());
        codec.Dispose();
        Assert.That(response.Body["prompt"]!.Value<string>(), Is.EqualTo(prompt));
    }

    [Test]
    public async Task Image_shows_the_prompt_in_its_URL()
    {
        const string prompt = "50% off, 1+1=3 & more;";
        JObject image = Images(await PostAsync(Request(("prompt", prompt), ("seed", 3), ("output_format", "png")))).Single();

        byte[] downloaded = await Http.GetByteArrayAsync(image["url"]!.Value<string>());

        string ratio = Operation.Requests.Single().Defaults["aspect_ratio"].Value<string>()!;
        ImageSize size = Specification.ImageSizes[ratio];
        Assert.That(downloaded, Is.EqualTo(new MockImage(size.Width, size.Height, SKEncodedImageFormat.Png, 3, ratio, prompt).Render()));
    }

    [TestCase("application/json; charset=utf-8", "Bearer any")]
    [TestCase("APPLICATION/JSON", "bearer any")]
    public async Task Headers_may_be_written_in_any_legal_way(string mediaType, string key) =>
        Assert.That((await PostAsync(Request().ToString(), key, mediaType)).Status, Is.EqualTo(201));

    [TestCase("num_images", "2.0")]
    [TestCase("num_images", "2e0")]
    public async Task Whole_number_may_be_written_in_any_legal_way(string property, string value)
    {
        string body = Request((property, "@")).ToString().Replace("\"@\"", value);

        Assert.That(Images(await PostAsync(body)), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Client_gets_images_and_saves_them()
    {
        using TemporaryDirectory directory = new();
        using FluxClient flux = new(new FluxClientOptions { ApiKey = "any", BaseAddress = Server.BaseAddress });

        ImageGeneration result = await flux.GenerateAsync(new() { Prompt = "A T-Rex", AspectRatio = AspectRatio.Ratio21x9, NumImages = 2, Seed = 42 });

        ImageSize size = Specification.ImageSizes["21:9"];
        Assert.That(result.Seed, Is.EqualTo(42));
        Assert.That(result.Images.Select(image => image.Bytes), Is.All.Null);
        Assert.That(result.Images.Select(image => (image.Width, image.Height)), Is.EqualTo(Enumerable.Repeat(((int?)size.Width, (int?)size.Height), 2)));
        string path = await result.Images[1].SaveAsync(directory.File("t-rex.jpg"));
        using SKCodec codec = SKCodec.Create(path);
        Assert.That((codec.EncodedFormat, codec.Info.Width, codec.Info.Height), Is.EqualTo((SKEncodedImageFormat.Jpeg, size.Width, size.Height)));
    }

    private static IEnumerable<string> Names(JObject json) => json.Properties().Select(property => property.Name);

    private static List<JObject> Images(JsonResponse response) => [.. response.Body["images"]!.Cast<JObject>()];

    private async Task<(SKCodec Codec, string? MediaType)> DownloadAsync(JObject image)
    {
        using HttpResponseMessage response = await Http.GetAsync(image["url"]!.Value<string>());
        response.EnsureSuccessStatusCode();
        byte[] bytes = await response.Content.ReadAsByteArrayAsync();
        return (SKCodec.Create(new MemoryStream(bytes)), response.Content.Headers.ContentType?.MediaType);
    }
}
