using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

/// <summary>
/// The service sent a success response whose body cannot be read: it breaks off, is too large, does not follow the
/// specification, or comes with a status that the specification does not document. The service has done its work;
/// <see cref="ApiException.Body"/> has the part of the body that came, and <see cref="Exception.InnerException"/> the reason.
/// </summary>
public sealed class UnreadableResponseException : ApiException
{
    internal UnreadableResponseException(ResponseSnapshot response, Exception reason)
        : base(response, $", but the body cannot be read: {reason.Message.TrimEnd('.')}", reason)
    {
    }
}
