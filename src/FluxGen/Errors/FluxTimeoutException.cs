namespace FluxGen;

/// <summary>There was no response within <see cref="FluxClientOptions.Timeout"/>. The service may still be working on the request.</summary>
public sealed class FluxTimeoutException : FluxException
{
    internal FluxTimeoutException(string message, Exception innerException)
        : base(message, Delivery.Unknown, innerException)
    {
    }
}
