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
        : base(message, (int)response.StatusCode is >= 400 and < 500 ? Delivery.Refused : Delivery.Unknown, response)
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
}
