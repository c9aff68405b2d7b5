namespace FluxGen;

/// <summary>One image of a generation could not be downloaded or read.</summary>
public sealed class FluxImageException : FluxException
{
    internal FluxImageException(string message, Uri? url, Exception? innerException = null)
        : base(message, Delivery.Completed, innerException) => Url = url;

    /// <summary>The URL of the image, or null if the response has none.</summary>
    public Uri? Url { get; }
}
