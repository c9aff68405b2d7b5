using System.Net;
using FluxGen.Errors;
using FluxGen.Runtime;

namespace FluxGen;

/// <summary>
/// The service responded with a success that cannot be read: it breaks off, is too large, or does not follow the
/// specification. It was paid for, so everything that arrived is kept.
/// </summary>
public sealed class FluxUnreadableResponseException : FluxException
{
    private readonly bool _isBodyCut;
    private Uri[]? _imageUrls;

    internal FluxUnreadableResponseException(string message, UnreadableResponseException response, Exception? innerException)
        : base(message, Delivery.Completed, innerException)
    {
        StatusCode = response.StatusCode;
        Body = response.Body;
        _isBodyCut = response.IsBodyTruncated;
    }

    /// <summary>The status code.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>
    /// The body, up to <see cref="FluxClientOptions.MaxResponseBytes"/>. It has short placeholders for images that were saved
    /// to <see cref="Files"/>.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>
    /// Every http or https URL in the body, in order; those of the images are among them. One that the end of the body cuts off is
    /// left out.
    /// </summary>
    public IReadOnlyList<Uri> ImageUrls => _imageUrls ??= UrlFinder.Find(Body.Span, _isBodyCut);

    /// <summary>
    /// The files into which <see cref="FluxClient.GenerateToDirectoryAsync(ImageGenerationRequest, string, DirectoryOptions?, CancellationToken)"/>
    /// saved the images that had arrived, and last one with the body. A name that ends in <c>.part</c> is that of an image
    /// that is not whole.
    /// </summary>
    /// <value>Empty for calls that keep images in memory, and where no file can be written.</value>
    public IReadOnlyList<string> Files { get; internal set; } = [];
}
