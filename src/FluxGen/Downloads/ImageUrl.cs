namespace FluxGen.Downloads;

internal static class ImageUrl
{
    public static bool IsHttp(Uri url) => url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    public static bool CanBeRead(Uri url) => IsHttp(url) || IsInline(url);

    // Whether the bytes are in the URL.
    public static bool IsInline(Uri url) => DataUrl.IsDataUrl(url.OriginalString);

    // Resolves a URL of the response. On Unix, .NET 8 takes one that begins with a slash for the path of a file.
    public static Uri Resolve(Uri? baseUrl, Uri url)
    {
        if (url.IsAbsoluteUri && !url.OriginalString.StartsWith('/'))
        {
            return url;
        }

        string directory = baseUrl?.AbsoluteUri ?? ImagesOperations.ServerUrl;
        return Uri.TryCreate(new Uri(directory.TrimEnd('/') + '/'), url.OriginalString, out Uri? resolved) ? resolved : url;
    }
}
