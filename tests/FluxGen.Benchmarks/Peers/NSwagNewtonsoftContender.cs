using FluxGen.Benchmarks.Contenders;
using Newtonsoft.Json.Linq;

// In the namespace of the generated client, whose names are those of FluxGen too.
namespace FluxGen.Benchmarks.Peers.NewtonsoftJson;

internal sealed class NSwagNewtonsoftContender(HttpMessageHandler handler, Uri baseAddress) : Contender
{
    private readonly NSwagClient _client = new(CreateHttpClient(handler)) { BaseUrl = baseAddress.AbsoluteUri };

    private readonly ImageGenerationRequest _request = new()
    {
        Prompt = Prompt,
        Aspect_ratio = AspectRatio.Ratio21x9,
        Num_images = Images,
        Output_format = OutputFormat.Png,
        Guidance_scale = GuidanceScale,
        Safety_tolerance = SafetyTolerance.Level3,
        Seed = Seed,
    };

    public override Task SendAsync() => _client.GenerateImagesAsync(_request);

    public override JToken ReadResponse(Task sent) => JToken.FromObject(((Task<ImageGenerationResponse>)sent).Result);
}
