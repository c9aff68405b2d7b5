using System.Collections.Specialized;
using System.Web;
using FluxGen.Testing.Http;

namespace FluxGen.Testing.OpenApi;

// The named values of a request, outside of the body and the path.
internal sealed class RequestValues(ReceivedRequest request)
{
    private readonly NameValueCollection _query = HttpUtility.ParseQueryString(request.Query);

    public IEnumerable<string?> QueryNames => _query.AllKeys;

    public IReadOnlyList<string> Of(RequestPart part, string name) => part switch
    {
        RequestPart.Query => _query.GetValues(name) ?? [],
        RequestPart.Header => Headers(name),
        _ => Cookies(name),
    };

    private IReadOnlyList<string> Headers(string name) => request.Headers.TryGetValue(name, out IReadOnlyList<string>? values) ? values : [];

    // A client may spread them over several headers.
    private string[] Cookies(string name) =>
    [
        .. Headers("Cookie")
            .SelectMany(header => header.Split(';', StringSplitOptions.TrimEntries))
            .Where(cookie => cookie.StartsWith($"{name}=", StringComparison.Ordinal))
            .Select(cookie => cookie[(name.Length + 1)..]),
    ];
}
