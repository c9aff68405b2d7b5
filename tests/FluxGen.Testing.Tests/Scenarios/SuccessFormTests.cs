using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;
using SkiaSharp;

namespace FluxGen.Testing.Tests.Scenarios;

[CancelAfter(60_000)]
public sealed class SuccessFormTests : OwnServer
{
    private const int Width = 64;
    private const int Height = 32;

    private static readonly Scenario[] Forms =
        [Scenario.Images(), Scenario.DataWithUrl(), Scenario.DataWithBase64(), Scenario.Job()];

    [TestCaseSource(nameof(Forms))]
    public async Task Form_has_the_images_that_the_scenario_says(Scenario form)
    {
        Server.Play(form.WithCount(3).WithSize(Width, Height));

        ImageGeneration result = await Flux.GenerateAsync(Order);

        Assert.That(result.Images, Has.Count.EqualTo(3));
        foreach (GeneratedImage image in result.Images)
        {
            using SKCodec codec = SKCodec.Create(await image.OpenReadAsync());
            Assert.That((codec.Info.Width, codec.Info.Height), Is.EqualTo((Width, Height)));
        }
    }

    [TestCaseSource(nameof(Forms))]
    public async Task Form_has_the_images_that_the_request_asks_for(Scenario form)
    {
        Server.Play(form);

        ImageGeneration result = await Flux.GenerateAsync(new() { Prompt = "x", NumImages = 2, OutputFormat = OutputFormat.Png, AspectRatio = AspectRatio.Ratio1x1, Seed = 5 });

        ImageSize size = (await Specification.LoadAsync()).ImageSizes["1:1"];
        Assert.That(result.Images, Has.Count.EqualTo(2));
        using SKCodec codec = SKCodec.Create(await result.Images[1].OpenReadAsync());
        Assert.That((codec.EncodedFormat, codec.Info.Width, codec.Info.Height), Is.EqualTo((SKEncodedImageFormat.Png, size.Width, size.Height)));
    }

    [TestCaseSource(nameof(Forms))]
    public async Task Properties_are_those_of_the_example_in_the_specification(Scenario form)
    {
        IEnumerable<string> documented = ResponseCase.Of(SpecText.Read()).Select(response => response.Example).OfType<JObject>().Select(Names);

        using HttpResponseMessage response = await PostAsync(GenerationBody, scenario: form.WithSize(Width, Height).ToString());

        JObject served = JObject.Parse(await response.Content.ReadAsStringAsync());
        Assert.That(documented, Has.Some.EqualTo(Names(served)), "No example of the specification has these properties.");
    }

    [Test]
    public async Task No_data_is_a_response_without_images()
    {
        Server.Play(Scenario.NoData());

        ImageGeneration result = await Flux.GenerateAsync(Order);

        Assert.That((result.Images.Count, result.Raw.Data), Is.EqualTo((0, (IList<ImageData>?)null)));
    }

    [TestCaseSource(nameof(Forms))]
    public async Task File_is_as_large_as_the_scenario_says_and_can_be_decoded(Scenario form)
    {
        const int FileSize = 300_000;
        Server.Play(form.WithSize(Width, Height).WithFileSize(FileSize));

        ImageGeneration result = await Flux.GenerateAsync(Order);

        await using Stream stream = await result.Images.Single().OpenReadAsync();
        using MemoryStream file = new();
        await stream.CopyToAsync(file);
        using SKBitmap bitmap = SKBitmap.Decode(file.ToArray());
        Assert.That((file.Length, bitmap.Width), Is.EqualTo((FileSize, Width)));
    }

    [Test]
    public async Task Flags_of_the_content_filter_are_those_of_the_scenario()
    {
        Server.Play(Scenario.Images().WithCount(3).WithNsfw(false, true));

        ImageGeneration result = await Flux.GenerateAsync(Order);

        Assert.That(result.Images.Select(image => image.IsNsfw), Is.EqualTo((bool?[])[false, true, false]));
    }

    [Test]
    public async Task Job_has_the_number_of_images_and_the_prompt()
    {
        Server.Play(Scenario.Job().WithCount(2).WithSize(Width, Height));

        ImageGeneration result = await Flux.GenerateAsync(Order);

        Assert.That(result.Prompt, Is.EqualTo(Order.Prompt));
        Assert.That((result.Raw.NumReturns, result.Raw.Args?.N, result.Raw.Args?.Prompt), Is.EqualTo((2, 2, Order.Prompt)));
        Assert.That(result.Raw.Args?.Size, Is.EqualTo($"{Width}x{Height}"));
    }

    // Includes the first item of every array, and nulls.
    private static string Names(JToken token) => token switch
    {
        JObject value => $"{{{string.Join(",", value.Properties().OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}:{Names(property.Value)}"))}}}",
        JArray { First: { } first } => $"[{Names(first)}]",
        { Type: JTokenType.Null } => "null",
        _ => "value",
    };
}
