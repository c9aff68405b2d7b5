using Newtonsoft.Json.Linq;
using Refit;

namespace FluxGen.Benchmarks.Orders;

internal interface IRefitOrders
{
    [Headers("Accept: application/json")]
    [Get("/v1/customers/{customerId}/orders")]
    Task<FloorOrderList> ListOrdersAsync(string customerId, int? limit, string? status);
}

internal sealed class RefitOrderContender : OrderContender
{
    private readonly IRefitOrders _orders;

    public RefitOrderContender(HttpMessageHandler handler, Uri baseAddress)
    {
        HttpClient client = CreateHttpClient(handler);
        client.BaseAddress = baseAddress;
        _orders = RestService.ForGenerated<IRefitOrders>(client, FloorOrderJson.Default);
    }

    public override Task SendAsync() => _orders.ListOrdersAsync(CustomerId, Limit, Status);

    public override JToken ReadResponse(Task sent) => FloorOrderContender.Read(((Task<FloorOrderList>)sent).Result);
}
