using System.Diagnostics.CodeAnalysis;

namespace FluxGen;

/// <summary>
/// No connection to the service could be made (<see cref="Delivery.NotSent"/>), or it broke before the answer came
/// (<see cref="Delivery.Unknown"/>).
/// </summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only this library makes them, and never without a delivery.")]
public sealed class FluxConnectionException : FluxException
{
    internal FluxConnectionException(string message, Delivery delivery, Exception? innerException)
        : base(message, delivery, innerException)
    {
    }
}
