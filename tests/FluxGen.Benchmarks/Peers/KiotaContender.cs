using FluxGen.Benchmarks.Contenders;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Newtonsoft.Json.Linq;

// In the namespace of the generated models, whose names are those of FluxGen too.
namespace FluxGen.Benchmarks.Peers.Kiota.Models;

internal sealed class KiotaContender(HttpMessageHandler handler, Uri baseAddress) : Contender
{
    private readonly KiotaClient _client = new(
        new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: CreateHttpClient(handler)) { BaseUrl = baseAddress.AbsoluteUri.TrimEnd('/') });

    private readonly ImageGenerationRequest _request = new()
    {
        Model = ImageModel.FluxKontextMaxTextToImage,
        Prompt = Prompt,
        AspectRatio = AspectRatio.TwoOneNine,
        NumImages = Images,
        OutputFormat = OutputFormat.Png,
        GuidanceScale = GuidanceScale,
        SafetyTolerance = SafetyTolerance.Three,
        Seed = Seed,
    };

    public override Task SendAsync() => _client.V1.Images.Generations.PostAsync(_request);

    public override JToken ReadResponse(Task sent) =>
        JToken.Parse(KiotaJsonSerializer.SerializeAsStringAsync(((Task<ImageGenerationResponse?>)sent).Result!).GetAwaiter().GetResult());
}
