using System.Net;
using FluxGen.Testing;

namespace FluxGen.ContractTests.Faults.Rows;

// The errors that the mock server sends.
internal static class ErrorRows
{
    public static IReadOnlyList<FaultRow> All { get; } =
    [
        Wire.Of(Scenario.Status(HttpStatusCode.BadRequest)).RefusedAs<FluxApiException>("refusal") with { Says = ["400 (BadRequest)"] },
        Wire.Of(Scenario.Status(HttpStatusCode.Unauthorized)).RefusedAs<FluxAuthenticationException>("wrong key") with { Says = ["401 (Unauthorized)"] },
        Wire.Of(Scenario.Status(HttpStatusCode.Forbidden)).RefusedAs<FluxCreditsException>("no credits") with { Says = ["403 (Forbidden)"] },
        Wire.Of(Scenario.RateLimited()).RefusedAs<FluxRateLimitException>("rate limit") with { Says = ["429 (TooManyRequests)"] },
        Wire.Of(Scenario.RateLimited().WithRetryAfter(TimeSpan.FromSeconds(7))).RefusedAs<FluxRateLimitException>("rate limit with seconds") with
        {
            Says = ["429 (TooManyRequests)"],
            Tells = ["It may be sent again after 7 seconds."],
        },
        Wire.Of(Scenario.RateLimited().WithRetryAfter(DateTimeOffset.UnixEpoch)).RefusedAs<FluxRateLimitException>("rate limit with a date in the past") with
        {
            Says = ["429 (TooManyRequests)"],
            Tells = ["It may be sent again after 0 seconds."],
        },
        Wire.Of(Scenario.RateLimited().WithRetryAfter(TimeSpan.Zero)).RefusedAs<FluxRateLimitException>("rate limit that does not end, with two retries") with
        {
            MaxRetries = 2,
            Requests = 3,
            Says = ["429 (TooManyRequests)"],
        },
        Wire.Of(Scenario.Status(HttpStatusCode.InternalServerError)).UnknownAs<FluxServerException>("failure") with { Says = ["500 (InternalServerError)", "may have been carried out and billed."] },
        Wire.Of(Scenario.Status(HttpStatusCode.InternalServerError)).UnknownAs<FluxServerException>("failure, with two retries") with
        {
            MaxRetries = 2,
            Says = ["500 (InternalServerError)"],
        },
        Wire.Of(Scenario.Html(HttpStatusCode.BadGateway)).UnknownAs<FluxServerException>("page of a gateway") with { Says = ["502 (BadGateway)"] },
        Wire.Of(Scenario.Html(HttpStatusCode.ServiceUnavailable)).UnknownAs<FluxServerException>("page of a gateway that is busy") with { Says = ["503 (ServiceUnavailable)"] },
        Wire.Of(Scenario.Status(HttpStatusCode.ServiceUnavailable).WithEmptyBody()).UnknownAs<FluxServerException>("gateway without a body") with { Says = ["503 (ServiceUnavailable)"] },
        Wire.Of(Scenario.Status(HttpStatusCode.GatewayTimeout).Truncated()).UnknownAs<FluxServerException>("error cut short") with { Says = ["504 (GatewayTimeout)"] },
        Wire.Of(Scenario.Status(HttpStatusCode.InternalServerError).BrokenOff()).UnknownAs<FluxServerException>("error that breaks off") with { Says = ["500 (InternalServerError)"] },
        Wire.Of(Scenario.Status(HttpStatusCode.InternalServerError).WithMediaType("image/png")).UnknownAs<FluxServerException>("error of another type") with { Says = ["500 (InternalServerError)"] },
        Wire.Of(Scenario.Status(HttpStatusCode.Unauthorized).BrokenOff()).RefusedAs<FluxAuthenticationException>("wrong key, and the response breaks off") with { Says = ["401 (Unauthorized)"] },
    ];
}
