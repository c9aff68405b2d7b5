using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
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
    public async Task Form_has_as_many_pictures_of_the_size_that_the_scenario_says(Scenario form)
    {
        Server.Play(form.WithCount(3).WithSize(Width, Height));

        ImageGeneration result = await Flux.GenerateAsync(Order);

        Assert.That(result.Images, Has.Count.EqualTo(3));
        foreach (GeneratedImage image in result.Images)
        {
            await using Stream stream = await image.OpenReadAsync();
            using SKCodec codec = SKCodec.Create(stream);
            Assert.That((codec.Info.Width, codec.Info.Height), Is.EqualTo((Width, Height)));
        }
    }

    [TestCaseSource(nameof(Forms))]
    public async Task Form_draws_what_the_request_asks_for(Scenario form)
    {
        Server.Play(form);

        ImageGeneration result = await Flux.GenerateAsync(new() { Prompt = "x", NumImages = 2, OutputFormat = OutputFormat.Png, AspectRatio = AspectRatio.Ratio1x1, Seed = 5 });

        ImageSize size = (await Specification.LoadAsync()).ImageSizes["1:1"];
        Assert.That(result.Images, Has.Count.EqualTo(2));
        await using Stream stream = await result.Images[1].OpenReadAsync();
        using SKCodec codec = SKCodec.Create(stream);
        Assert.That((codec.EncodedFormat, codec.Info.Width, codec.Info.Height), Is.EqualTo((SKEncodedImageFormat.Png, size.Width, size.Height)));
    }

    [TestCaseSource(nameof(Forms))]
    public async Task Members_are_those_of_the_example_in_the_specification(Scenario form)
    {
        using HttpClient http = new();

        JObject served = await PostAsync(http, form.WithSize(Width, Height));

        Assert.That(
            Examples(),
            Has.Some.EqualTo(Names(served)),
            "No example of the specification has the members that were served.");
    }

    [Test]
    public async Task No_data_is_an_answer_without_pictures()
    {
        Server.Play(Scenario.NoData());

        ImageGeneration result = await Flux.GenerateAsync(Order);

        Assert.That((result.Images.Count, result.Raw.Data), Is.EqualTo((0, (IList<ImageData>?)null)));
    }

    [TestCaseSource(nameof(Forms))]
    public async Task File_is_as_large_as_the_scenario_says_and_still_a_picture(Scenario form)
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
    public async Task Job_says_how_many_it_drew_and_of_what()
    {
        Server.Play(Scenario.Job().WithCount(2).WithSize(Width, Height));

        ImageGeneration result = await Flux.GenerateAsync(Order);

        Assert.Multiple(() =>
        {
            Assert.That(result.Prompt, Is.EqualTo(Order.Prompt));
            Assert.That((result.Raw.NumReturns, result.Raw.Args?.N, result.Raw.Args?.Prompt), Is.EqualTo((2, 2, Order.Prompt)));
            Assert.That(result.Raw.Args?.Size, Is.EqualTo($"{Width}x{Height}"));
        });
    }

    private async Task<JObject> PostAsync(HttpClient http, Scenario scenario)
    {
        Operation operation = (await Specification.LoadAsync()).Operations.Single();
        using HttpRequestMessage request = new(new HttpMethod(operation.Method), new Uri(Server.BaseAddress, operation.Path));
        request.Headers.Add("Authorization", "Bearer any");
        request.Headers.Add(Scenario.HeaderName, scenario.ToString());
        request.Content = new StringContent(operation.Requests[0].Examples.Values.First().ToString(), null, operation.Requests[0].MediaType);
        using HttpResponseMessage response = await http.SendAsync(request);
        return JObject.Parse(await response.Content.ReadAsStringAsync());
    }

    private static List<string> Examples() =>
        ResponseCase.Of(SpecText.Read()).Select(response => response.Example).OfType<JObject>().Select(Names).ToList();

    // With those of the first item of every array, and with what is null.
    private static string Names(JToken token) => token switch
    {
        JObject value => $"{{{string.Join(",", value.Properties().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}:{Names(member.Value)}"))}}}",
        JArray { First: { } first } => $"[{Names(first)}]",
        { Type: JTokenType.Null } => "null",
        _ => "value",
    };
}
