using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing.Tests.Wire;

// What an answer is on its way, byte by byte: a client that reads both ways of an answer alike proves nothing of either.
[CancelAfter(60_000)]
public sealed class WireTests : OwnServer
{
    // Longer in bytes than in characters, so that a length that was counted in the wrong unit shows.
    private const string Text = """{ "größe": "für wahr, 21:9, und noch ein paar Wörter, damit auch ein Viertel davon etwas ist" }""";

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Text);

    private static Scenario Ordinary { get; } = Scenario.Literal(HttpStatusCode.OK, Text);

    [Test]
    public async Task Ordinary_answer_announces_its_length_and_has_no_chunks(CancellationToken cancel)
    {
        RawAnswer answer = await PlayAsync(Ordinary, cancel);

        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusLine, Is.EqualTo("HTTP/1.1 200 OK"));
            Assert.That(answer.Body, Is.EqualTo(Bytes));
            AssertLength(answer, Bytes.Length);
            Assert.That(answer.Header("Content-Type"), Is.EqualTo((string[])["application/json"]));
            Assert.That(answer.Header("Content-Encoding"), Is.Empty);
            Assert.That(answer.Header("Retry-After"), Is.Empty);
        });
    }

    [TestCase(0, "0")]
    [TestCase(2, "2")]
    [TestCase(2.1, "3")]
    [TestCase(86400, "86400")]
    public async Task Wait_is_told_in_whole_seconds(double seconds, string header, CancellationToken cancel)
    {
        RawAnswer answer = await PlayAsync(Scenario.RateLimited().WithRetryAfter(TimeSpan.FromSeconds(seconds)), cancel);

        Assert.That(answer.StatusLine, Is.EqualTo("HTTP/1.1 429 Too Many Requests"));
        Assert.That(answer.Header("Retry-After"), Is.EqualTo((string[])[header]));
    }

    [TestCase("2026-10-21T07:28:00.9Z")]
    [TestCase("2026-10-21T09:28:00+02:00")]
    public async Task Wait_is_told_as_a_date_of_Greenwich(string date, CancellationToken cancel)
    {
        DateTimeOffset time = DateTimeOffset.Parse(date, CultureInfo.InvariantCulture);

        RawAnswer answer = await PlayAsync(Scenario.RateLimited().WithRetryAfter(time), cancel);

        Assert.That(answer.Header("Retry-After"), Is.EqualTo((string[])["Wed, 21 Oct 2026 07:28:00 GMT"]));
    }

    [Test]
    public async Task Compressed_answer_is_gzip_of_the_body_and_says_so(CancellationToken cancel)
    {
        RawAnswer answer = await PlayAsync(Ordinary.Gzipped(), cancel);

        Assert.Multiple(() =>
        {
            Assert.That(answer.Header("Content-Encoding"), Is.EqualTo((string[])["gzip"]));
            Assert.That(answer.Header("Content-Type"), Is.EqualTo((string[])["application/json"]));
            AssertLength(answer, answer.Body.Length);
            Assert.That(Unzip(answer.Body), Is.EqualTo(Bytes));
        });
    }

    [Test]
    public async Task Compressed_answer_in_chunks_is_gzip_too(CancellationToken cancel)
    {
        RawAnswer answer = await PlayAsync(Ordinary.Gzipped().Chunked(), cancel);

        (byte[] content, bool isWhole) = answer.ReadChunks();
        Assert.Multiple(() =>
        {
            Assert.That(isWhole, Is.True);
            Assert.That(answer.Header("Content-Encoding"), Is.EqualTo((string[])["gzip"]));
            Assert.That(Unzip(content), Is.EqualTo(Bytes));
        });
    }

    [Test]
    public async Task Chunks_come_without_a_length_and_with_a_last_one(CancellationToken cancel)
    {
        RawAnswer answer = await PlayAsync(Ordinary.Chunked(), cancel);

        AssertChunked(answer);
        (byte[] content, bool isWhole) = answer.ReadChunks();
        Assert.That(content, Is.EqualTo(Bytes));
        Assert.That(isWhole, Is.True, "The last chunk is missing.");
    }

    [TestCase("text/plain")]
    [TestCase("application/problem+json; charset=utf-8")]
    public async Task Media_type_is_that_of_the_scenario_and_the_body_stays(string mediaType, CancellationToken cancel)
    {
        RawAnswer answer = await PlayAsync(Ordinary.WithMediaType(mediaType), cancel);

        Assert.That(answer.Header("Content-Type"), Is.EqualTo((string[])[mediaType]));
        Assert.That(answer.Body, Is.EqualTo(Bytes));
    }

    [TestCase(HttpStatusCode.OK, "200 OK")]
    [TestCase(HttpStatusCode.BadGateway, "502 Bad Gateway")]
    [TestCase(HttpStatusCode.ServiceUnavailable, "503 Service Unavailable")]
    public async Task Page_of_a_gateway_is_HTML_with_the_status(HttpStatusCode status, string line, CancellationToken cancel)
    {
        RawAnswer answer = await PlayAsync(Scenario.Html(status), cancel);

        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusLine, Is.EqualTo($"HTTP/1.1 {line}"));
            Assert.That(answer.Header("Content-Type"), Is.EqualTo((string[])["text/html"]));
            Assert.That(Encoding.UTF8.GetString(answer.Body), Does.StartWith("<html>").And.Contain($"<h1>{(int)status} ").And.EndWith("</html>\n"));
            AssertLength(answer, answer.Body.Length);
        });
    }

    [TestCase(0)]
    [TestCase(0.25)]
    [TestCase(0.5)]
    [TestCase(1)]
    public async Task Answer_that_is_cut_short_announces_what_it_sends(double fraction, CancellationToken cancel)
    {
        byte[] sent = Bytes[..(int)(Bytes.Length * fraction)];

        RawAnswer answer = await PlayAsync(Ordinary.Truncated(fraction), cancel);

        Assert.That(answer.Body, Is.EqualTo(sent));
        AssertLength(answer, sent.Length);
    }

    [Test]
    public async Task Chunks_that_are_cut_short_have_a_last_one(CancellationToken cancel)
    {
        (byte[] content, bool isWhole) = (await PlayAsync(Ordinary.Truncated().Chunked(), cancel)).ReadChunks();

        Assert.That(content, Is.EqualTo(Bytes[..(Bytes.Length / 2)]));
        Assert.That(isWhole, Is.True, "The last chunk is missing.");
    }

    [Test]
    public async Task What_was_cut_off_is_cut_off_before_it_is_compressed(CancellationToken cancel)
    {
        RawAnswer answer = await PlayAsync(Ordinary.Truncated().Gzipped(), cancel);

        Assert.That(Unzip(answer.Body), Is.EqualTo(Bytes[..(Bytes.Length / 2)]));
        AssertLength(answer, answer.Body.Length);
    }

    [Test]
    public async Task Empty_body_is_announced_as_one(CancellationToken cancel)
    {
        RawAnswer answer = await PlayAsync(Scenario.Images().WithEmptyBody(), cancel);

        Assert.That(answer.StatusLine, Is.EqualTo("HTTP/1.1 201 Created"));
        Assert.That(answer.Body, Is.Empty);
        AssertLength(answer, 0);
    }

    [TestCase(HttpStatusCode.NoContent)]
    [TestCase(HttpStatusCode.NotModified)]
    public async Task Status_that_has_no_body_is_sent_without_one(HttpStatusCode status, CancellationToken cancel)
    {
        RawAnswer answer = await PlayAsync(Scenario.Literal(status, Text), cancel);

        Assert.That(answer.StatusLine, Does.StartWith($"HTTP/1.1 {(int)status} "));
        Assert.That(answer.Body, Is.Empty);
        Assert.That(answer.Header("Transfer-Encoding"), Is.Empty);
    }

    private static byte[] Unzip(byte[] compressed)
    {
        using GZipStream gzip = new(new MemoryStream(compressed), CompressionMode.Decompress);
        using MemoryStream body = new();
        gzip.CopyTo(body);
        return body.ToArray();
    }

    private static void AssertLength(RawAnswer answer, int length)
    {
        Assert.That(answer.Header("Content-Length"), Is.EqualTo((string[])[length.ToString(CultureInfo.InvariantCulture)]));
        Assert.That(answer.Header("Transfer-Encoding"), Is.Empty);
    }

    private static void AssertChunked(RawAnswer answer)
    {
        Assert.That(answer.Header("Transfer-Encoding"), Is.EqualTo((string[])["chunked"]));
        Assert.That(answer.Header("Content-Length"), Is.Empty);
    }

    private async Task<RawAnswer> PlayAsync(Scenario scenario, CancellationToken cancel)
    {
        Server.Play(scenario);
        using RawConnection connection = await RawConnection.SendAsync(Server, cancel);
        return await connection.ReadAsync(cancel);
    }
}
