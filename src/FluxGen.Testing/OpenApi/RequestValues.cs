using System.Net.Http.Headers;
using FluxGen.Testing.Http;

namespace FluxGen.Testing.OpenApi;

// The named values of a request outside the body.
internal sealed class RequestValues(ReceivedRequest request, PathTemplate path)
{
    public const string ContentType = "Content-Type";

    private readonly (string Name, string Value)[] _query =
    [
        .. request.Query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Decode(pair[0]), pair.ElementAtOrDefault(1) ?? string.Empty)),
    ];

    public IEnumerable<string> QueryNames => _query.Select(pair => pair.Name).Distinct();

    public static string Decode(string query) => Uri.UnescapeDataString(query.Replace('+', ' '));

    public IReadOnlyList<string> Of(RequestPart part, string name) => part switch
    {
        RequestPart.Query => [.. Written(part, name).Select(Decode)],
        RequestPart.Path => path.Values(request.Path, name),
        RequestPart.Header => request.Headers.GetValueOrDefault(name, []),
        _ => Cookies(name),
    };

    // As it stands in the request. Of these parts, only the query is still encoded.
    public IReadOnlyList<string> Written(RequestPart part, string name) =>
        part == RequestPart.Query ? [.. _query.Where(pair => pair.Name == name).Select(pair => pair.Value)] : Of(part, name);

    // The media type of the body in lower case, or null and a description of what was found.
    public string? ReadMediaType(out string found)
    {
        IReadOnlyList<string> headers = Of(RequestPart.Header, ContentType);

        // The framework's parser does not accept a semicolon at the end, which HTTP allows.
        string? text = headers is [var header] ? header.TrimEnd(' ', '\t', ';') : null;
        string? mediaType = MediaTypeHeaderValue.TryParse(text, out MediaTypeHeaderValue? parsed) ? parsed.MediaType?.ToLowerInvariant() : null;
        found = mediaType ?? headers.Count switch
        {
            0 => "none",
            1 => "text that is no media type",
            _ => "more than one",
        };
        return mediaType;
    }

    // There can be several Cookie headers.
    private string[] Cookies(string name) =>
    [
        .. Of(RequestPart.Header, "Cookie")
            .SelectMany(header => header.Split(';', StringSplitOptions.TrimEntries))
            .Where(cookie => cookie.StartsWith($"{name}=", StringComparison.Ordinal))
            .Select(cookie => cookie[(name.Length + 1)..]),
    ];
}
