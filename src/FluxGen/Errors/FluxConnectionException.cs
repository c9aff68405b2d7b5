namespace FluxGen;

/// <summary>
/// No connection to the service could be made (<see cref="Delivery.NotSent"/>), or it broke before the response arrived
/// (<see cref="Delivery.Unknown"/>).
/// </summary>
public sealed class FluxConnectionException : FluxException
{
    internal FluxConnectionException(string message, Delivery delivery, Exception? innerException)
        : base(message, delivery, innerException)
    {
    }
}
