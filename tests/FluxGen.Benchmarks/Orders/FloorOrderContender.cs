using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Benchmarks.Orders;

internal sealed class FloorOrderContender : OrderContender
{
    private readonly HttpClient _client;
    private readonly Uri _address;

    public FloorOrderContender(HttpMessageHandler handler, Uri baseAddress)
    {
        _client = CreateHttpClient(handler);
        _client.DefaultRequestHeaders.Accept.Add(new("application/json"));
        _address = baseAddress;
    }

    public static JToken Read(FloorOrderList response) => JToken.Parse(JsonSerializer.Serialize(response, FloorOrderJson.Default.FloorOrderList));

    public override Task SendAsync() => CallAsync(CustomerId, Limit, Status);

    public override JToken ReadResponse(Task sent) => Read(((Task<FloorOrderList>)sent).Result);

    private async Task<FloorOrderList> CallAsync(string customerId, int limit, string status)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"v1/customers/{Uri.EscapeDataString(customerId)}/orders?limit={limit}&status={Uri.EscapeDataString(status)}");
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(_address, path));
        using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(FloorOrderJson.Default.FloorOrderList).ConfigureAwait(false))!;
    }
}

internal sealed class FloorOrderList
{
    public required IList<FloorOrder> Orders { get; set; }

    public string? Next { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

internal sealed class FloorOrder
{
    public required string Id { get; set; }

    public required double Total { get; set; }

    public int? Items { get; set; }

    public bool? Paid { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FloorOrderList))]
internal sealed partial class FloorOrderJson : JsonSerializerContext;
