using Newtonsoft.Json.Linq;
using Refit;

namespace FluxGen.Benchmarks.Contenders;

internal interface IRefitImages
{
    [Headers("Accept: application/json")]
    [Post("/" + Contender.Path)]
    Task<FloorResponse> GenerateImagesAsync([Body] FloorRequest request);
}

internal sealed class RefitContender : Contender
{
    private readonly FloorRequest _request = FloorContender.CreateRequest();
    private readonly IRefitImages _images;

    public RefitContender(HttpMessageHandler handler, Uri baseAddress)
    {
        HttpClient client = CreateHttpClient(handler);
        client.BaseAddress = baseAddress;
        _images = RestService.ForGenerated<IRefitImages>(client, FloorJson.Default);
    }

    public override Task SendAsync() => _images.GenerateImagesAsync(_request);

    public override JToken ReadResponse(Task sent) => FloorContender.Read(((Task<FloorResponse>)sent).Result);
}
