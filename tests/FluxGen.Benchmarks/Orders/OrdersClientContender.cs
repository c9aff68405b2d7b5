using Newtonsoft.Json.Linq;

namespace FluxGen.Benchmarks.Orders;

internal sealed class OrdersClientContender(HttpMessageHandler handler, Uri baseAddress) : OrderContender
{
    private readonly OrdersClient _client = new(CreateHttpClient(handler), new() { BaseAddress = baseAddress });

    public override Task SendAsync() => _client.ListOrdersAsync(CustomerId, Limit, Status);

    public override JToken ReadResponse(Task sent) => JToken.FromObject(((Task<OrderList>)sent).Result);
}
