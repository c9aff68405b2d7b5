namespace FluxGen;

/// <summary>
/// A handler of the <see cref="HttpClient"/> that was passed to the <see cref="FluxClient"/> ended the call: with an exception of its own,
/// such as one for a timeout or an open circuit, or because it tried to send the request again, which was prevented. The
/// <see cref="Exception.InnerException"/> is what it threw.
/// </summary>
/// <remarks>
/// <see cref="FluxException.Delivery"/> is <see cref="Delivery.NotSent"/> if nothing has read the body of the request, and otherwise
/// <see cref="Delivery.Unknown"/>.
/// </remarks>
public sealed class FluxHandlerException : FluxException
{
    internal FluxHandlerException(string message, Delivery delivery, Exception? innerException)
        : base(message, delivery, innerException)
    {
    }
}
