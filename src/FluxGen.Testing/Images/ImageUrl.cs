using System.Collections.Specialized;
using System.Globalization;
using System.Web;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using SkiaSharp;

namespace FluxGen.Testing.Images;

// The URL of an image says all that is needed to draw it, so that the server has nothing to remember.
internal static class ImageUrl
{
    public const string Folder = "/images/";

    private static readonly SKEncodedImageFormat[] Formats = [SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp];

    public static Uri Of(MockImage image, Uri server) => new(server, string.Create(
        CultureInfo.InvariantCulture,
        $"{Folder}{image.Seed}.{Name(image.Format)}?ratio={Uri.EscapeDataString(image.Ratio)}&prompt={Uri.EscapeDataString(Caption.Legible(image.Prompt))}"
        + $"&size={new ImageSize(image.Width, image.Height)}&file-size={image.FileSize}"));

    public static string MediaType(SKEncodedImageFormat format) => $"image/{Name(format)}";

    // Null when no image has this URL.
    public static MockImage? Parse(string path, string query, IReadOnlyDictionary<string, ImageSize> sizes)
    {
        NameValueCollection parameters = HttpUtility.ParseQueryString(query);
        string ratio = parameters["ratio"] ?? string.Empty;
        return path[Folder.Length..].Split('.') is [string seedText, string formatText]
            && long.TryParse(seedText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seed)
            && FindFormat(formatText) is { } format
            && sizes.TryGetValue(ratio, out ImageSize defaultSize)
            && ImageSize.TryParse(parameters["size"] ?? defaultSize.ToString(), out ImageSize size)
            && int.TryParse(parameters["file-size"] ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out int fileSize)
            && fileSize <= ImageOptions.MaxFileSize
                ? new MockImage(size.Width, size.Height, format, seed, ratio, parameters["prompt"] ?? string.Empty) { FileSize = fileSize }
                : null;
    }

    public static SKEncodedImageFormat? FindFormat(string name) =>
        Formats.Where(format => Name(format).Equals(name, StringComparison.OrdinalIgnoreCase)).Cast<SKEncodedImageFormat?>().FirstOrDefault();

    private static string Name(SKEncodedImageFormat format) => format.ToString().ToLowerInvariant();
}
