using System.Text.Json;
using FluxGen.Benchmarks.Orders;
using Newtonsoft.Json.Linq;

// In the namespace of the generated client, whose names are those of FluxGen too.
namespace FluxGen.Benchmarks.Peers.OrdersSystemTextJson;

internal sealed class NSwagSystemTextOrderContender(HttpMessageHandler handler, Uri baseAddress) : OrderContender
{
    private readonly NSwagClient _client = new(CreateHttpClient(handler)) { BaseUrl = baseAddress.AbsoluteUri };

    public override Task SendAsync() => _client.ListOrdersAsync(CustomerId, Limit, Status);

    public override JToken ReadResponse(Task sent) => JToken.Parse(JsonSerializer.Serialize(((Task<OrderList>)sent).Result));
}
