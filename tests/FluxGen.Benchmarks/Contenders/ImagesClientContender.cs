using Newtonsoft.Json.Linq;

namespace FluxGen.Benchmarks.Contenders;

internal sealed class ImagesClientContender(HttpMessageHandler handler, Uri baseAddress) : Contender
{
    private readonly ImagesClient _client = new(CreateHttpClient(handler), new() { BaseAddress = baseAddress });
    private readonly ImageGenerationRequest _request = CreateRequest();

    public static ImageGenerationRequest CreateRequest() => new()
    {
        Prompt = Prompt,
        AspectRatio = AspectRatio.Ratio21x9,
        NumImages = Images,
        OutputFormat = OutputFormat.Png,
        GuidanceScale = GuidanceScale,
        SafetyTolerance = SafetyTolerance.Level3,
        Seed = Seed,
    };

    public override Task SendAsync() => _client.GenerateImagesAsync(_request);

    public override JToken ReadResponse(Task sent) => JToken.FromObject(((Task<ImageGenerationResponse>)sent).Result);
}
