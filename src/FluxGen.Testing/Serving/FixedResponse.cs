using System.Globalization;
using System.Net;
using System.Text;
using FluxGen.Testing.Http;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing.Serving;

// The answers that depend on neither the specification nor the request.
internal static class FixedResponse
{
    public static MockResponse? Find(ResponseSource source) => source switch
    {
        ResponseSource.Html html => HtmlPage((HttpStatusCode)html.Status),
        ResponseSource.Literal literal => new MockResponse((HttpStatusCode)literal.Status, literal.MediaType, Encoding.UTF8.GetBytes(literal.Body)),
        ResponseSource.Nothing => MockResponse.Nothing,
        _ => null,
    };

    private static MockResponse HtmlPage(HttpStatusCode status)
    {
        string title = string.Create(CultureInfo.InvariantCulture, $"{(int)status} {status}");
        string page = $"<html>\n<head><title>{title}</title></head>\n<body>\n<center><h1>{title}</h1></center>\n</body>\n</html>\n";
        return new MockResponse(status, "text/html", Encoding.UTF8.GetBytes(page));
    }
}
