using Newtonsoft.Json.Linq;

namespace FluxGen.Benchmarks.Contenders;

// Sends always the same request. The task that it returns is the contender's own, so that none pays for a wrapper.
internal abstract class Contender
{
    public const string ApiKey = "key";

    public const string Path = "v1/images/generations";

    public const string Prompt = "A T-Rex relaxing on a beach, lying on a sun lounger and wearing sunglasses.";

    public const int Images = 4;

    public const double GuidanceScale = 3.5;

    public const long Seed = 1661789076;

    public abstract Task SendAsync();

    public abstract JToken ReadResponse(Task sent);

    protected static HttpClient CreateHttpClient(HttpMessageHandler handler)
    {
        HttpClient client = new(handler, disposeHandler: false);
        client.DefaultRequestHeaders.Authorization = new("Bearer", ApiKey);
        return client;
    }
}
