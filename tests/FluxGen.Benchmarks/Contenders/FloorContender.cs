using System.Net.Http.Json;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Benchmarks.Contenders;

internal sealed class FloorContender : Contender
{
    private readonly FloorRequest _request = CreateRequest();
    private readonly HttpClient _client;
    private readonly Uri _address;

    public FloorContender(HttpMessageHandler handler, Uri baseAddress)
    {
        _client = CreateHttpClient(handler);
        _client.DefaultRequestHeaders.Accept.Add(new("application/json"));
        _address = new(baseAddress, Path);
    }

    public static FloorRequest CreateRequest() => new()
    {
        Prompt = Prompt,
        AspectRatio = FloorAspectRatio.Ratio21x9,
        NumImages = Images,
        OutputFormat = FloorOutputFormat.Png,
        GuidanceScale = GuidanceScale,
        SafetyTolerance = FloorSafetyTolerance.Level3,
        Seed = Seed,
    };

    public static JToken Read(FloorResponse response) => JToken.Parse(JsonSerializer.Serialize(response, FloorJson.Default.FloorResponse));

    public override Task SendAsync() => CallAsync();

    public override JToken ReadResponse(Task sent) => Read(((Task<FloorResponse>)sent).Result);

    private async Task<FloorResponse> CallAsync()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, _address)
        {
            Content = JsonContent.Create(_request, FloorJson.Default.FloorRequest),
        };
        using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(FloorJson.Default.FloorResponse).ConfigureAwait(false))!;
    }
}
