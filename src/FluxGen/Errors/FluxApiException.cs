using System.Net;
using FluxGen.Runtime;

namespace FluxGen;

/// <summary>
/// The service responded with an error. The message has the service's own words; the <see cref="Exception.InnerException"/>
/// is an <see cref="ApiException"/> with the whole response and its headers.
/// </summary>
public class FluxApiException : FluxException
{
    internal FluxApiException(string message, ErrorEnvelope? envelope, ApiException response)
        : base(message, DeliveryOf(response.StatusCode), response)
    {
        StatusCode = response.StatusCode;
        Envelope = envelope;
        RequestId = envelope?.RequestId;
        BodyText = response.BodyText;
    }

    /// <summary>The status code.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The error as the service describes it, or null if the body is something else, such as a gateway's HTML.</summary>
    public ErrorEnvelope? Envelope { get; }

    /// <summary>The body as text, or the beginning of it if it is long.</summary>
    public string BodyText { get; }

    // With 408 and 499, which nginx made up, a gateway says that the request or its response was late, and not that nothing was done.
    internal static Delivery DeliveryOf(HttpStatusCode status) =>
        status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout and not (HttpStatusCode)499
            ? Delivery.Refused
            : Delivery.Unknown;
}
