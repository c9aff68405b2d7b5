using System.Globalization;
using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Scenarios;

// Where a response is taken from.
internal abstract record ResponseSource
{
    private ResponseSource()
    {
    }

    // Null where the response depends on the specification or the request.
    public virtual MockResponse? FixedResponse => null;

    public sealed record Success : ResponseSource;

    public sealed record Images(SuccessForm Form) : ResponseSource;

    public sealed record Documented(HttpStatusCode Status) : ResponseSource;

    public sealed record Example(string Name) : ResponseSource;

    public sealed record Html(HttpStatusCode Status) : ResponseSource
    {
        private string Title => string.Create(CultureInfo.InvariantCulture, $"{(int)Status} {Status}");

        public override MockResponse FixedResponse => MockResponse.FromText(
            Status, "text/html", $"<html>\n<head><title>{Title}</title></head>\n<body>\n<center><h1>{Title}</h1></center>\n</body>\n</html>\n");
    }

    public sealed record Literal(HttpStatusCode Status, string MediaType, string Body) : ResponseSource
    {
        public override MockResponse FixedResponse => MockResponse.FromText(Status, MediaType, Body);
    }

    public sealed record ConnectionReset : ResponseSource
    {
        public override MockResponse FixedResponse => MockResponse.ConnectionReset;
    }
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
