using System.Collections.Specialized;
using System.Globalization;
using System.Web;
using SkiaSharp;

namespace FluxGen.Testing;

// The address of a picture says all that is needed to draw it, so that the server has nothing to remember. The pixels
// come from the ratio: nobody can ask for a picture of any other size.
internal static class PictureAddress
{
    public const string AnyPath = Folder + "*";

    private const string Folder = "/pictures/";
    private const string RatioParameter = "ratio";
    private const string PromptParameter = "prompt";

    private static readonly SKEncodedImageFormat[] Formats = [SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp];

    public static Uri Of(Picture picture, Uri server)
    {
        string query = $"{RatioParameter}={Uri.EscapeDataString(picture.Ratio)}&{PromptParameter}={Uri.EscapeDataString(Caption.Legible(picture.Prompt))}";
        string file = string.Create(CultureInfo.InvariantCulture, $"{picture.Seed}.{picture.Format}").ToLowerInvariant();
        return new Uri(server, $"{Folder}{file}?{query}");
    }

    public static string MediaType(SKEncodedImageFormat format) => $"image/{format.ToString().ToLowerInvariant()}";

    // Null when no picture has this address.
    public static Picture? Parse(string path, string query, IReadOnlyDictionary<string, PictureSize> sizes)
    {
        NameValueCollection parameters = HttpUtility.ParseQueryString(query);
        string[] file = path[Folder.Length..].Split('.');
        if (file.Length == 2
            && long.TryParse(file[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seed)
            && TryParseFormat(file[1], out SKEncodedImageFormat format)
            && parameters[RatioParameter] is { } ratio
            && sizes.TryGetValue(ratio, out PictureSize size))
        {
            return new Picture(size.Width, size.Height, format, seed, ratio, parameters[PromptParameter] ?? string.Empty);
        }

        return null;
    }

    public static bool TryParseFormat(string name, out SKEncodedImageFormat format)
    {
        format = Array.Find(Formats, known => known.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));
        return Formats.Contains(format);
    }
}
