using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FluxGen.Runtime;

namespace FluxGen;

/// <summary>
/// The service responded with a success that cannot be read: it breaks off, is too large, or does not follow the
/// specification. It was paid for, so everything that arrived is kept.
/// </summary>
public sealed partial class FluxUnreadableResponseException : FluxException
{
    private Uri[]? _imageUrls;

    internal FluxUnreadableResponseException(string message, UnreadableResponseException response, Exception? innerException)
        : base(message, Delivery.Completed, innerException)
    {
        StatusCode = response.StatusCode;
        Body = response.Body;
    }

    /// <summary>The status code.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>
    /// The body, up to <see cref="FluxClientOptions.MaxResponseBytes"/>. It has short placeholders for images that were saved
    /// to <see cref="Files"/>.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Every http or https URL in the body, in order; those of the images are among them. The last one may be cut off.</summary>
    public IReadOnlyList<Uri> ImageUrls => _imageUrls ??= FindUrls(Encoding.UTF8.GetString(Body.Span));

    /// <summary>
    /// The files into which <see cref="FluxClient.GenerateToDirectoryAsync(ImageGenerationRequest, string, DirectoryOptions?, CancellationToken)"/>
    /// saved the images that had arrived, and last one with the body. A name that ends in <c>.part</c> is that of an image
    /// that is not whole.
    /// </summary>
    /// <value>Empty for calls that keep images in memory, and where no file can be written.</value>
    public IReadOnlyList<string> Files { get; internal set; } = [];

    private static Uri[] FindUrls(string text)
    {
        // JSON may escape the characters of a URL in two ways.
        string plain = Escape().Replace(
            text.Replace(@"\/", "/", StringComparison.Ordinal),
            escape => ((char)Convert.ToUInt16(escape.Groups[1].Value, 16)).ToString());
        return [.. Url().Matches(plain)
            .Select(match => Uri.TryCreate(match.Value, UriKind.Absolute, out Uri? url) ? url : null)
            .OfType<Uri>()
            .Distinct()];
    }

    [GeneratedRegex("""https?://[^\s"'<>\\]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
