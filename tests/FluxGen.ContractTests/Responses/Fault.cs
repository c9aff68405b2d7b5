using System.Net;
using FluxGen.Testing;

namespace FluxGen.ContractTests.Responses;

// Everything that can go wrong with a response, the exception that the client throws, and what became of the money.
internal sealed record Fault(string Name, Scenario Scenario, Type Exception, Delivery Delivery)
{
    public static IEnumerable<Fault> All { get; } =
    [
        Of<FluxApiException>("refusal", Scenario.Status(HttpStatusCode.BadRequest), Delivery.Refused),
        Of<FluxAuthenticationException>("wrong key", Scenario.Status(HttpStatusCode.Unauthorized), Delivery.Refused),
        Of<FluxCreditsException>("no credits", Scenario.Status(HttpStatusCode.Forbidden), Delivery.Refused),
        Of<FluxRateLimitException>("rate limit", Scenario.RateLimited(), Delivery.Refused),
        Of<FluxRateLimitException>("rate limit with seconds", Scenario.RateLimited().WithRetryAfter(TimeSpan.Zero), Delivery.Refused),
        Of<FluxRateLimitException>("rate limit with a date", Scenario.RateLimited().WithRetryAfter(DateTimeOffset.UnixEpoch), Delivery.Refused),
        Of<FluxServerException>("failure", Scenario.Status(HttpStatusCode.InternalServerError), Delivery.Unknown),
        Of<FluxServerException>("page of a gateway", Scenario.Html(HttpStatusCode.BadGateway), Delivery.Unknown),
        Of<FluxServerException>("gateway without a body", Scenario.Status(HttpStatusCode.ServiceUnavailable).WithEmptyBody(), Delivery.Unknown),
        Of<FluxServerException>("error cut short", Scenario.Status(HttpStatusCode.GatewayTimeout).Truncated(), Delivery.Unknown),
        Of<FluxServerException>("error of another type", Scenario.Status(HttpStatusCode.InternalServerError).WithMediaType("image/png"), Delivery.Unknown),
        Of<FluxUnreadableResponseException>("success cut short", Scenario.Images().Truncated(), Delivery.Completed),
        Of<FluxUnreadableResponseException>("success without a body", Scenario.Images().WithEmptyBody(), Delivery.Completed),
        Of<FluxUnreadableResponseException>("success that is a page", Scenario.Html(HttpStatusCode.OK), Delivery.Completed),
        Of<FluxUnreadableResponseException>("success that breaks off", Scenario.Images().BrokenOff(), Delivery.Completed),
        Of<FluxUnreadableResponseException>("chunks that break off", Scenario.Images().Chunked().BrokenOff(), Delivery.Completed),
        Of<FluxUnreadableResponseException>("gzip cut short", Scenario.Images().Gzipped().BrokenOff(), Delivery.Completed),
        Of<FluxConnectionException>("reset", Scenario.ConnectionReset(), Delivery.Unknown),
    ];

    public override string ToString() => Name;

    private static Fault Of<T>(string name, Scenario scenario, Delivery delivery)
        where T : FluxException =>
        new(name, scenario, typeof(T), delivery);
}
