using FluxGen.Benchmarks.Contenders;

namespace FluxGen.Benchmarks.Orders;

// Sends always the same GET, with a path parameter and two query parameters.
internal abstract class OrderContender : Contender
{
    public const string CustomerId = "c-1042";

    public const int Limit = 20;

    public const string Status = "in progress";

    public static IReadOnlyList<(string Name, Func<HttpMessageHandler, Uri, Contender> Create)> All { get; } =
    [
        ("Floor", static (handler, address) => new FloorOrderContender(handler, address)),
        ("NSwagNewtonsoft", static (handler, address) => new Peers.OrdersNewtonsoftJson.NSwagNewtonsoftOrderContender(handler, address)),
        ("NSwagSystemText", static (handler, address) => new Peers.OrdersSystemTextJson.NSwagSystemTextOrderContender(handler, address)),
        ("Kiota", static (handler, address) => new Peers.OrdersKiota.Models.KiotaOrderContender(handler, address)),
        ("Refit", static (handler, address) => new RefitOrderContender(handler, address)),
        ("OrdersClient", static (handler, address) => new OrdersClientContender(handler, address)),
    ];

    public static byte[] CreateResponse() =>
        """{"orders":[{"id":"o-88","total":129.5,"items":3,"paid":true},{"id":"o-87","total":18.25,"items":1,"paid":false}],"next":"o-86"}"""u8.ToArray();
}
