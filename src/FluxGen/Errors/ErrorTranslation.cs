using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FluxGen.Runtime;
using Newtonsoft.Json;

namespace FluxGen.Errors;

// Turns what a generated client throws into the exceptions of the library, which say what became of the request.
internal sealed class ErrorTranslation(string apiKey, WireText wireText, TimeProvider timeProvider)
{
    private const string MayBeBilled = "The request may have been carried out and billed.";

    // Handlers can throw anything. Before the body was read, two kinds are mistakes of the caller: a request that JSON cannot express, and
    // a client that has been disposed.
    public static bool CanTranslate(Exception failure, SendOnce? once) =>
        failure is ApiException or HttpRequestException or TimeoutException or OperationCanceledException { InnerException: UnreadableResponseException }
        || (once is not null && failure is not OperationCanceledException && (once.MayBeSent || failure is not (ObjectDisposedException or JsonException)));

    public FluxException Translate(Exception failure, SendOnce? once)
    {
        // The failure of an attempt that was not the only one says so.
        string remark = once?.Prevented is { } prevented && prevented != failure ? $" {prevented.Message}" : "";
        return failure switch
        {
            UnreadableResponseException unreadable => TranslateUnreadable(unreadable, remark),
            OperationCanceledException { InnerException: UnreadableResponseException received } => TranslateUnreadable(received, remark),
            ApiException api => TranslateStatus(api, remark),
            HttpRequestException broken => TranslateConnection(broken, once, remark),
            TimeoutException => new FluxTimeoutException(wireText.Clean($"{failure.Message} The request may still be carried out and billed.{remark}"), failure),
            _ => TranslateHandler(failure, once),
        };
    }

    // A cancellation stays one, because callers tell it by its type and its token.
    public static Exception ForCaller(FluxException translated, Exception failure) => failure is OperationCanceledException cancelled
        ? new OperationCanceledException(cancelled.Message, translated, cancelled.CancellationToken)
        : translated;

    private FluxConnectionException TranslateConnection(HttpRequestException failure, SendOnce? once, string remark) => failure.HttpRequestError switch
    {
        _ when failure.IsUnconnected() && once is { MayBeSent: true } => Connection(
            $"A handler of the HttpClient sent the request more than once or to another URL, where it found no connection: {failure.Message} {MayBeBilled}{remark}", Delivery.Unknown, failure),
        _ when failure.IsUnconnected() => Connection($"No connection to the service could be made, and nothing was sent: {failure.Message}", Delivery.NotSent, failure),
        HttpRequestError.ConfigurationLimitExceeded => Connection(
            $"The service responded, but the headers of the response are larger than the HTTP client allows: {failure.Message} {MayBeBilled}{remark}", Delivery.Unknown, failure),
        _ => Connection($"The connection broke before the response arrived: {failure.Message} {MayBeBilled}{remark}", Delivery.Unknown, failure),
    };

    private FluxConnectionException Connection(string message, Delivery delivery, HttpRequestException failure) =>
        new(wireText.Clean(message), delivery, wireText.Keep(failure));

    private FluxHandlerException TranslateHandler(Exception failure, SendOnce? once)
    {
        bool isSent = once is not { MayBeSent: false };
        string first = failure is RequestAlreadySentException { EndedAfter: null }
            ? $" The response to the first attempt is not known; a {nameof(SendOnceHandler)} as the innermost handler keeps it."
            : "";
        return new(
            wireText.Clean($"A handler of the HttpClient ended the call: {failure.Message}{first} {(isSent ? MayBeBilled : "Nothing was sent.")}"),
            isSent ? Delivery.Unknown : Delivery.NotSent,
            wireText.Keep(failure));
    }

    private FluxUnreadableResponseException TranslateUnreadable(UnreadableResponseException failure, string remark) =>
        failure.Body.Span.IndexOf(Encoding.ASCII.GetBytes(apiKey)) >= 0 || wireText.ShowsKey(failure.ToString())
            ? new($"The service responded with {Status(failure)}, but the body cannot be read. It repeats the API key, so no more of it is shown.{remark}", failure, innerException: null)
            : new(wireText.Clean($"{failure.Message}{remark}"), failure, failure);

    private FluxApiException TranslateStatus(ApiException failure, string remark)
    {
        ErrorEnvelope? envelope = (failure as ApiException<ErrorEnvelope>)?.Error ?? ReadEnvelope(failure);
        string message = wireText.Clean($"{Explain(failure, envelope)}{remark}");
        return failure.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new FluxAuthenticationException(message, envelope, failure),
            HttpStatusCode.Forbidden => new FluxCreditsException(message, envelope, failure),
            HttpStatusCode.TooManyRequests => new FluxRateLimitException(message, envelope, failure, RetryAfter(failure)),
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

    private static string Explain(ApiException failure, ErrorEnvelope? envelope)
    {
        string id = envelope?.RequestId is { Length: > 0 } requestId ? $" (request {requestId})" : "";
        string reason = envelope?.Message is { Length: > 0 } told ? $": {told}{(char.IsPunctuation(told[^1]) ? "" : ".")}" : ".";
        string redirect = failure.Headers.TryGetValue("Location", out IReadOnlyList<string>? location)
            ? $" It refers to '{location[0]}'. A request is not sent on to another URL; if the service has moved, change {nameof(FluxClientOptions.BaseAddress)}."
            : "";
        return $"The service responded with {Status(failure)}{id}{reason}{redirect}{(FluxApiException.DeliveryOf(failure.StatusCode) == Delivery.Unknown ? $" {MayBeBilled}" : "")}";
    }

    private static string Status(ApiException failure) => $"{(int)failure.StatusCode} ({failure.StatusCode})";

    private TimeSpan? RetryAfter(ApiException failure)
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
