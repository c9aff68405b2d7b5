using System.Net.Http.Headers;

namespace FluxGen.Testing.OpenApi;

internal static class RequestMediaType
{
    public const string Header = "Content-Type";
    public const string Keyword = "content";

    private const string AnyType = "*/*";

    // The media type in small letters, or null and what is there in its place.
    public static string? Read(RequestValues values, out string found)
    {
        if (values.Of(RequestPart.Header, Header) is not [string text] headers)
        {
            found = values.Of(RequestPart.Header, Header).Count == 0 ? "none" : "more than one";
            return null;
        }

        // A semicolon may be the last character, which the framework's parser does not know.
        bool isRead = MediaTypeHeaderValue.TryParse(text.TrimEnd(' ', '\t', ';'), out MediaTypeHeaderValue? header);
        string? mediaType = isRead ? header!.MediaType?.ToLowerInvariant() : null;
        found = mediaType ?? "text that is no media type";
        return mediaType;
    }

    // The media type itself goes before a range such as image/*, and that before the range of all.
    public static Content? Choose(IEnumerable<Content> contents, string mediaType)
    {
        string[] wanted = [mediaType, $"{mediaType.Split('/')[0]}/*", AnyType];
        return wanted.Select(range => contents.FirstOrDefault(content => Name(content).Equals(range, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(content => content is not null);
    }

    public static bool IsJson(string mediaType) =>
        mediaType.EndsWith("/json", StringComparison.Ordinal) || mediaType.EndsWith("+json", StringComparison.Ordinal);

    private static string Name(Content content) => content.MediaType.Split(';')[0].Trim();
}
