namespace FluxGen;

/// <summary>One image of a generation could not be downloaded or read, or is not whole.</summary>
public sealed class FluxImageException : FluxException
{
    internal FluxImageException(string message, Uri? url, Exception? innerException = null)
        : base(message, Delivery.Completed, innerException) => Url = url;

    /// <summary>The URL of the image, or null if the response has none.</summary>
    public Uri? Url { get; }

    /// <summary>
    /// The file with the bytes that arrived, where these are not a whole image; its name ends in <c>.part</c>. Null if nothing was
    /// saved.
    /// </summary>
    public string? Path { get; private init; }

    // Whether the bytes that have arrived should be kept in a file.
    internal bool IsWorthKeeping { get; init; }

    internal FluxImageException KeptIn(string path) => new($"{Message} What arrived of it is in '{path}'.", Url, InnerException) { Path = path };
}
