using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;

namespace FluxGen.Testing.Tests.Wire;

// Byte by byte, because a client that reads chunked and unchunked responses alike proves neither.
[CancelAfter(60_000)]
public sealed class ResponseBytesTests : WireTests
{
    // It has more bytes than characters, so that a length in characters is noticed.
    private const string Text = """{ "größe": "für wahr, 21:9, und noch ein paar Wörter, damit auch ein Viertel davon etwas ist" }""";

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Text);

    private static Scenario Ordinary { get; } = Scenario.Literal(HttpStatusCode.OK, Text);

    [Test]
    public async Task Ordinary_response_announces_its_length_and_has_no_chunks(CancellationToken cancel)
    {
        RawResponse response = await PlayAsync(Ordinary, cancel);

        Assert.That(response.StatusLine, Is.EqualTo("HTTP/1.1 200 OK"));
        Assert.That(response.Body, Is.EqualTo(Bytes));
        AssertLength(response, Bytes.Length);
        Assert.That(response.Header("Content-Type"), Is.EqualTo((string[])["application/json"]));
        Assert.That(response.Header("Content-Encoding"), Is.Empty);
        Assert.That(response.Header("Retry-After"), Is.Empty);
    }

    [TestCase(0, "0")]
    [TestCase(2, "2")]
    [TestCase(2.1, "3")]
    [TestCase(86400, "86400")]
    public async Task Retry_delay_is_sent_in_whole_seconds(double seconds, string header, CancellationToken cancel)
    {
        RawResponse response = await PlayAsync(Scenario.RateLimited().WithRetryAfter(TimeSpan.FromSeconds(seconds)), cancel);

        Assert.That(response.StatusLine, Is.EqualTo("HTTP/1.1 429 Too Many Requests"));
        Assert.That(response.Header("Retry-After"), Is.EqualTo((string[])[header]));
    }

    [TestCase("2026-10-21T07:28:00.9Z")]
    [TestCase("2026-10-21T09:28:00+02:00")]
    public async Task Retry_date_is_sent_in_Greenwich_time(string date, CancellationToken cancel)
    {
        DateTimeOffset time = DateTimeOffset.Parse(date, CultureInfo.InvariantCulture);

        RawResponse response = await PlayAsync(Scenario.RateLimited().WithRetryAfter(time), cancel);

        Assert.That(response.Header("Retry-After"), Is.EqualTo((string[])["Wed, 21 Oct 2026 07:28:00 GMT"]));
    }

    [TestCase(1)]
    [TestCase(0.5)]
    public async Task Compressed_response_is_the_kept_body_in_gzip_and_says_so(double kept, CancellationToken cancel)
    {
        RawResponse response = await PlayAsync(Ordinary.Truncated(kept).Gzipped(), cancel);

        Assert.That(response.Header("Content-Encoding"), Is.EqualTo((string[])["gzip"]));
        Assert.That(response.Header("Content-Type"), Is.EqualTo((string[])["application/json"]));
        AssertLength(response, response.Body.Length);
        Assert.That(Unzip(response.Body), Is.EqualTo(Bytes[..(int)(Bytes.Length * kept)]));
    }

    [Test]
    public async Task Compressed_response_can_be_chunked(CancellationToken cancel)
    {
        RawResponse response = await PlayAsync(Ordinary.Gzipped().Chunked(), cancel);

        (byte[] content, bool isComplete) = response.ReadChunks();
        Assert.That(isComplete, Is.True);
        Assert.That(response.Header("Content-Encoding"), Is.EqualTo((string[])["gzip"]));
        Assert.That(Unzip(content), Is.EqualTo(Bytes));
    }

    [TestCase(1)]
    [TestCase(0.5)]
    public async Task Chunked_response_has_no_length_but_a_last_chunk(double kept, CancellationToken cancel)
    {
        RawResponse response = await PlayAsync(Ordinary.Truncated(kept).Chunked(), cancel);

        Assert.That(response.Header("Transfer-Encoding"), Is.EqualTo((string[])["chunked"]));
        Assert.That(response.Header("Content-Length"), Is.Empty);
        Assert.That(response.ReadChunks(), Is.EqualTo((Bytes[..(int)(Bytes.Length * kept)], true)));
    }

    [TestCase("text/plain")]
    [TestCase("application/problem+json; charset=utf-8")]
    public async Task Media_type_is_that_of_the_scenario_and_the_body_is_unchanged(string mediaType, CancellationToken cancel)
    {
        RawResponse response = await PlayAsync(Ordinary.WithMediaType(mediaType), cancel);

        Assert.That(response.Header("Content-Type"), Is.EqualTo((string[])[mediaType]));
        Assert.That(response.Body, Is.EqualTo(Bytes));
    }

    [TestCase(HttpStatusCode.OK, "200 OK")]
    [TestCase(HttpStatusCode.BadGateway, "502 Bad Gateway")]
    [TestCase(HttpStatusCode.ServiceUnavailable, "503 Service Unavailable")]
    public async Task Page_of_a_gateway_is_HTML_with_the_status(HttpStatusCode status, string line, CancellationToken cancel)
    {
        RawResponse response = await PlayAsync(Scenario.Html(status), cancel);

        Assert.That(response.StatusLine, Is.EqualTo($"HTTP/1.1 {line}"));
        Assert.That(response.Header("Content-Type"), Is.EqualTo((string[])["text/html"]));
        Assert.That(Encoding.UTF8.GetString(response.Body), Does.StartWith("<html>").And.Contain($"<h1>{(int)status} ").And.EndWith("</html>\n"));
        AssertLength(response, response.Body.Length);
    }

    [TestCase(0)]
    [TestCase(0.25)]
    [TestCase(0.5)]
    [TestCase(1)]
    public async Task Truncated_response_announces_what_it_sends(double fraction, CancellationToken cancel)
    {
        byte[] sent = Bytes[..(int)(Bytes.Length * fraction)];

        RawResponse response = await PlayAsync(Ordinary.Truncated(fraction), cancel);

        Assert.That(response.Body, Is.EqualTo(sent));
        AssertLength(response, sent.Length);
    }

    [Test]
    public async Task Empty_body_is_announced_as_one(CancellationToken cancel)
    {
        RawResponse response = await PlayAsync(Scenario.Images().WithEmptyBody(), cancel);

        Assert.That(response.StatusLine, Is.EqualTo("HTTP/1.1 201 Created"));
        Assert.That(response.Body, Is.Empty);
        AssertLength(response, 0);
    }

    [TestCase(HttpStatusCode.NoContent)]
    [TestCase(HttpStatusCode.NotModified)]
    public async Task Status_that_has_no_body_is_sent_without_one(HttpStatusCode status, CancellationToken cancel)
    {
        RawResponse response = await PlayAsync(Scenario.Literal(status, Text), cancel);

        Assert.That(response.StatusLine, Does.StartWith($"HTTP/1.1 {(int)status} "));
        Assert.That(response.Body, Is.Empty);
        Assert.That(response.Header("Transfer-Encoding"), Is.Empty);
    }

    private static byte[] Unzip(byte[] compressed)
    {
        using GZipStream gzip = new(new MemoryStream(compressed), CompressionMode.Decompress);
        using MemoryStream body = new();
        gzip.CopyTo(body);
        return body.ToArray();
    }

    private static void AssertLength(RawResponse response, int length)
    {
        Assert.That(response.Header("Content-Length"), Is.EqualTo((string[])[length.ToString(CultureInfo.InvariantCulture)]));
        Assert.That(response.Header("Transfer-Encoding"), Is.Empty);
    }
}
