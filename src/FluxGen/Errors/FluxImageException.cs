namespace FluxGen;

/// <summary>One picture of a generation cannot be had: its download failed, or its bytes are not what they should be.</summary>
public sealed class FluxImageException : FluxException
{
    internal FluxImageException(string message, Uri? url, Exception? innerException = null)
        : base(message, Delivery.Completed, innerException) => Url = url;

    /// <summary>Where the picture is, or null if the service gave no address.</summary>
    public Uri? Url { get; }
}
