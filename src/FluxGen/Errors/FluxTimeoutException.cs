using System.Diagnostics.CodeAnalysis;

namespace FluxGen;

/// <summary>There was no answer within <see cref="FluxClientOptions.Timeout"/>. The service may be at work still.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only this library makes them, and never without a delivery.")]
public sealed class FluxTimeoutException : FluxException
{
    internal FluxTimeoutException(string message, Exception innerException)
        : base(message, Delivery.Unknown, innerException)
    {
    }
}
