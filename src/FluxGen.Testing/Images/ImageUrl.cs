using System.Collections.Specialized;
using System.Globalization;
using System.Web;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using SkiaSharp;

namespace FluxGen.Testing.Images;

// The address of a picture says all that is needed to draw it, so that the server has nothing to remember.
internal static class ImageUrl
{
    public const string Folder = "/pictures/";

    private const string RatioParameter = "ratio";
    private const string PromptParameter = "prompt";
    private const string SizeParameter = "size";
    private const string FileSizeParameter = "file-size";

    private static readonly SKEncodedImageFormat[] Formats = [SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp];

    public static Uri Of(MockImage picture, Uri server)
    {
        string query = $"{RatioParameter}={Uri.EscapeDataString(picture.Ratio)}&{PromptParameter}={Uri.EscapeDataString(Caption.Legible(picture.Prompt))}";
        ImageSize size = new(picture.Width, picture.Height);
        string fileSize = picture.FileSize == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"&{FileSizeParameter}={picture.FileSize}");
        string file = string.Create(CultureInfo.InvariantCulture, $"{picture.Seed}.{picture.Format}").ToLowerInvariant();
        return new Uri(server, $"{Folder}{file}?{query}&{SizeParameter}={size}{fileSize}");
    }

    public static string MediaType(SKEncodedImageFormat format) => $"image/{format.ToString().ToLowerInvariant()}";

    // Null when no picture has this address.
    public static MockImage? Parse(string path, string query, IReadOnlyDictionary<string, ImageSize> sizes)
    {
        NameValueCollection parameters = HttpUtility.ParseQueryString(query);
        string[] file = path[Folder.Length..].Split('.');
        if (file.Length == 2
            && long.TryParse(file[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seed)
            && TryParseFormat(file[1], out SKEncodedImageFormat format)
            && parameters[RatioParameter] is { } ratio
            && sizes.TryGetValue(ratio, out ImageSize usual)
            && TryParse(parameters[SizeParameter], ImageSize.TryParse, usual, out ImageSize size)
            && TryParse(parameters[FileSizeParameter], TryParseFileSize, 0, out int fileSize))
        {
            return new MockImage(size.Width, size.Height, format, seed, ratio, parameters[PromptParameter] ?? string.Empty) { FileSize = fileSize };
        }

        return null;
    }

    public static bool TryParseFormat(string name, out SKEncodedImageFormat format)
    {
        format = Array.Find(Formats, known => known.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));
        return Formats.Contains(format);
    }

    private delegate bool Parser<T>(string text, out T value);

    private static bool TryParse<T>(string? text, Parser<T> parser, T usual, out T value)
    {
        value = usual;
        return text is null || parser(text, out value);
    }

    private static bool TryParseFileSize(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= ImageOptions.MaxFileSize;
}
