using Newtonsoft.Json.Linq;

namespace FluxGen.Benchmarks.Contenders;

// It has a timeout of its own, and its own HTTP client would have none beside it.
internal sealed class FluxClientContender(HttpMessageHandler handler, Uri baseAddress) : Contender, IDisposable
{
    private readonly FluxClient _client = new(
        new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan },
        new() { ApiKey = ApiKey, BaseAddress = baseAddress });

    private readonly ImageGenerationRequest _request = ImagesClientContender.CreateRequest();

    public override Task SendAsync() => _client.GenerateAsync(_request);

    public override JToken ReadResponse(Task sent) => JToken.FromObject(((Task<ImageGeneration>)sent).Result.Raw);

    public void Dispose() => _client.Dispose();
}
