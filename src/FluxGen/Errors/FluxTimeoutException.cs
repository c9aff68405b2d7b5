namespace FluxGen;

/// <summary>There was no answer within <see cref="FluxClientOptions.Timeout"/>. The service may be at work still.</summary>
public sealed class FluxTimeoutException : FluxException
{
    internal FluxTimeoutException(string message, Exception innerException)
        : base(message, Delivery.Unknown, innerException)
    {
    }
}
