using System.Globalization;
using System.Net;
using System.Text;

namespace FluxGen.Testing;

// The answers that depend on neither the specification nor the request.
internal static class FixedAnswer
{
    public static Answer? Find(AnswerSource source) => source switch
    {
        AnswerSource.Html html => HtmlPage((HttpStatusCode)html.Status),
        AnswerSource.Literal literal => new Answer((HttpStatusCode)literal.Status, literal.MediaType, Encoding.UTF8.GetBytes(literal.Body)),
        AnswerSource.Nothing => Answer.Nothing,
        _ => null,
    };

    private static Answer HtmlPage(HttpStatusCode status)
    {
        string title = string.Create(CultureInfo.InvariantCulture, $"{(int)status} {status}");
        string page = $"<html>\n<head><title>{title}</title></head>\n<body>\n<center><h1>{title}</h1></center>\n</body>\n</html>\n";
        return new Answer(status, "text/html", Encoding.UTF8.GetBytes(page));
    }
}
