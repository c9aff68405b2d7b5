using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FluxGen.Runtime;
using Newtonsoft.Json;

namespace FluxGen.Errors;

internal static class ErrorTranslation
{
    public static FluxException Translate(Exception failure, string apiKey, TimeProvider timeProvider) => failure switch
    {
        UnreadableResponseException unreadable => TranslateUnreadable(unreadable, apiKey),
        ApiException api => TranslateStatus(api, apiKey, timeProvider),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } unconnected =>
            new FluxConnectionException($"No connection to the service could be made, and nothing was sent: {unconnected.Message}", Delivery.NotSent, unconnected),
        HttpRequestException broken =>
            new FluxConnectionException(
                Conceal($"The connection broke before the response arrived. The request may have been carried out and billed: {broken.Message}", apiKey),
                Delivery.Unknown,
                Quotes(broken, apiKey) ? null : broken),
        _ => new FluxTimeoutException($"{failure.Message} The request may still be carried out and billed.", failure),
    };

    // The reason can quote the response, and the response can quote the key.
    private static FluxUnreadableResponseException TranslateUnreadable(UnreadableResponseException failure, string apiKey) =>
        failure.Body.Span.IndexOf(Encoding.ASCII.GetBytes(apiKey)) >= 0 || Quotes(failure, apiKey)
            ? new($"The service responded with {(int)failure.StatusCode} ({failure.StatusCode}), but the body cannot be read. It repeats the API key, so no more of it is shown.", failure, innerException: null)
            : new(failure.Message, failure, failure);

    private static FluxApiException TranslateStatus(ApiException failure, string apiKey, TimeProvider timeProvider)
    {
        ErrorEnvelope? envelope = (failure as ApiException<ErrorEnvelope>)?.Error ?? ReadEnvelope(failure);
        string message = Explain(failure, envelope, apiKey);
        return failure.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new FluxAuthenticationException(message, envelope, failure),
            HttpStatusCode.Forbidden => new FluxCreditsException(message, envelope, failure),
            HttpStatusCode.TooManyRequests => new FluxRateLimitException(message, envelope, failure, RetryAfter(failure, timeProvider)),
            >= HttpStatusCode.InternalServerError => new FluxServerException(message, envelope, failure),
            _ => new FluxApiException(message, envelope, failure),
        };
    }

    // An error with a status that is not in the specification can have the same envelope.
    private static ErrorEnvelope? ReadEnvelope(ApiException failure)
    {
        try
        {
            return JsonBody.ReadTolerant(failure.Body, ErrorEnvelopeJsonConverter.Instance);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Explain(ApiException failure, ErrorEnvelope? envelope, string apiKey)
    {
        string reason = envelope?.Message is { Length: > 0 } told ? $": {told}" : ".";
        string bill = failure.StatusCode >= HttpStatusCode.InternalServerError ? " The request may have been carried out and billed." : "";
        string id = envelope?.RequestId is { Length: > 0 } requestId ? $" (request {requestId})" : "";

        // The service can quote the request.
        return Conceal($"The service responded with {(int)failure.StatusCode} ({failure.StatusCode}){id}{reason}{bill}", apiKey);
    }

    private static string Conceal(string message, string apiKey) => message.Replace(apiKey, "[API key]", StringComparison.Ordinal);

    private static bool Quotes(Exception failure, string apiKey) => failure.ToString().Contains(apiKey, StringComparison.Ordinal);

    private static TimeSpan? RetryAfter(ApiException failure, TimeProvider timeProvider)
    {
        if (!failure.Headers.TryGetValue("Retry-After", out IReadOnlyList<string>? values)
            || !RetryConditionHeaderValue.TryParse(values[0], out RetryConditionHeaderValue? header))
        {
            return null;
        }

        TimeSpan wait = header.Delta ?? (header.Date - timeProvider.GetUtcNow()) ?? TimeSpan.Zero;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
