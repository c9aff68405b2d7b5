using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FluxGen.Runtime;

namespace FluxGen;

/// <summary>
/// The service answered with a success that cannot be read: it breaks off, is too large, or is not what the API
/// description says. It was paid for, so all that came of it is kept here.
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
    /// The body, up to <see cref="FluxClientOptions.MaxResponseBytes"/>. Where images went to <see cref="Files"/>, short
    /// placeholders stand for them.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Every http or https URL in the body, in order; among them those of the pictures. The last can be cut off.</summary>
    public IReadOnlyList<Uri> ImageUrls => _imageUrls ??= FindUrls(Encoding.UTF8.GetString(Body.Span));

    /// <summary>
    /// The files into which <see cref="FluxClient.GenerateToDirectoryAsync"/> had put images by then. A name that ends in
    /// <c>.part</c> is that of an image that broke off.
    /// </summary>
    /// <value>Empty for calls that keep images in memory.</value>
    public IReadOnlyList<string> Files { get; internal set; } = [];

    private static Uri[] FindUrls(string text)
    {
        // The two ways in which JSON may write what URLs are made of.
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
