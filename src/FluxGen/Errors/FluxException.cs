namespace FluxGen;

/// <summary>A generation, or one of its images, failed. The derived types tell why.</summary>
public abstract class FluxException : Exception
{
    private protected FluxException(string message, Delivery delivery, Exception? innerException = null)
        : base(message, innerException) => Delivery = delivery;

    /// <summary>How far the request got, and so whether it was billed.</summary>
    public Delivery Delivery { get; }

    /// <summary>The service's identifier of the request, which its support asks for; null if the response does not have one.</summary>
    public string? RequestId { get; private protected init; }
}
