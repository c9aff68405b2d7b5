using System.Globalization;
using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Scenarios;

// Where a response is taken from, and how the text of a scenario names it.
internal abstract record ResponseSource(string Text)
{
    public const string ExampleKind = "example";
    public const string HtmlKind = "html";

    public sealed record Success() : ResponseSource("success");

    public sealed record Images(string Text, SuccessForm Form) : ResponseSource(Text);

    public sealed record Documented(HttpStatusCode Status) : ResponseSource(Code(Status));

    public sealed record Example(string Name) : ResponseSource($"{ExampleKind}:{QuotedText.Write(Name)}");

    // A response that depends on neither the specification nor the request.
    public sealed record Fixed(string Text, HttpStatusCode Status, string MediaType, string Body) : ResponseSource(Text)
    {
        public MockResponse Response => MockResponse.FromText(Status, MediaType, Body);
    }

    public static ResponseSource ConnectionReset => new Fixed("reset", MockResponse.Reset, string.Empty, string.Empty);

    public static ResponseSource Html(HttpStatusCode status)
    {
        string title = $"{Code(status)} {status}";
        string page = $"<html>\n<head><title>{title}</title></head>\n<body>\n<center><h1>{title}</h1></center>\n</body>\n</html>\n";
        return new Fixed($"{HtmlKind}:{Code(status)}", status, "text/html", page);
    }

    public static ResponseSource Literal(HttpStatusCode status, string mediaType, string body) =>
        new Fixed($"literal:{Code(status)}", status, mediaType, body);

    private static string Code(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);
}

internal enum SuccessForm
{
    Images,
    DataWithUrl,
    DataWithBase64,
    NoData,
    Job,
}

// How the images of a response differ from those that the request asks for.
internal sealed record ImageOptions
{
    public const int MaxCount = 100;
    public const int MaxFileSize = 100 << 20;

    public int? Count { get; init; }

    public ImageSize? Size { get; init; }

    public int FileSize { get; init; }

    public IReadOnlyList<bool> Nsfw { get; init; } = [];
}
