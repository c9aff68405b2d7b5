using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

/// <summary>
/// The service answered with a success whose body cannot be read: it breaks off, is too large, is not what the API
/// description says, or comes with a status that the description does not know. The work was done; what came of the
/// body is in <see cref="ApiException.Body"/>, and the reason in <see cref="Exception.InnerException"/>.
/// </summary>
public sealed class UnreadableResponseException : ApiException
{
    internal UnreadableResponseException(ResponseSnapshot response, Exception reason)
        : base(response, $", but the body cannot be read: {reason.Message.TrimEnd('.')}", reason)
    {
    }
}
