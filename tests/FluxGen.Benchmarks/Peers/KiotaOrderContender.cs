using FluxGen.Benchmarks.Orders;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Newtonsoft.Json.Linq;

// In the namespace of the generated models, whose names are those of FluxGen too.
namespace FluxGen.Benchmarks.Peers.OrdersKiota.Models;

internal sealed class KiotaOrderContender(HttpMessageHandler handler, Uri baseAddress) : OrderContender
{
    private readonly KiotaClient _client = new(
        new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: CreateHttpClient(handler)) { BaseUrl = baseAddress.AbsoluteUri.TrimEnd('/') });

    public override Task SendAsync() => _client.V1.Customers[CustomerId].Orders.GetAsync(static call =>
    {
        call.QueryParameters.Limit = Limit;
        call.QueryParameters.Status = Status;
    });

    public override JToken ReadResponse(Task sent) =>
        JToken.Parse(KiotaJsonSerializer.SerializeAsStringAsync(((Task<OrderList?>)sent).Result!).GetAwaiter().GetResult());
}
