namespace FluxGen;

/// <summary>A generation or a picture of it failed. The derived types tell why.</summary>
public abstract class FluxException : Exception
{
    private protected FluxException(string message, Delivery delivery, Exception? innerException = null)
        : base(message, innerException) => Delivery = delivery;

    /// <summary>What became of the request.</summary>
    public Delivery Delivery { get; }

    /// <summary>The service's name for the request, where it told one; support asks for it.</summary>
    public string? RequestId { get; private protected init; }
}
