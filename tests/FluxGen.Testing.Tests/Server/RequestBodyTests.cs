using System.Globalization;
using System.Text;
using FluxGen.Testing.Tests.Wire;

namespace FluxGen.Testing.Tests.Server;

[CancelAfter(60_000)]
public sealed class RequestBodyTests : OwnServer
{
    private const int MaxBytes = 100_000;

    private const string Headers = "Authorization: Bearer any\r\nContent-Type: application/json";

    private static readonly string Chunked = $"{Headers}\r\nTransfer-Encoding: chunked";

    private readonly List<string> _log = [];

    protected override FluxApiServerOptions Options => new() { MaxRequestBytes = MaxBytes, OnRequest = request => _log.Add(request.ToString()) };

    [TearDown]
    public async Task EnsureServerWorksAsync() => Assert.That((int)(await PostAsync(GenerationBody)).StatusCode, Is.EqualTo(201));

    [TestCase("zz\r\n{}\r\n0\r\n\r\n")]
    [TestCase("2\r\n{}--\r\n0\r\n\r\n")]
    [TestCase("fffffffffffffffff\r\n{}")]
    public async Task Chunks_that_are_malformed_are_a_violation(string body, CancellationToken cancel)
    {
        (string status, string text) = await SendAsync(Chunked, "", Encoding.ASCII.GetBytes(body), cancel);

        Assert.That(status, Is.EqualTo("400"));
        Assert.That(text, Does.Contain("The body: expected a body in the form of HTTP/1.1, found ").And.Not.Contain("Exception").And.Not.Contain("   at "));
        AssertRecorded("http", 400);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Body_that_is_too_large_is_a_violation_and_not_kept(bool isChunked, CancellationToken cancel)
    {
        byte[] body = Body(MaxBytes + 1);

        (string status, string text) = isChunked
            ? await SendAsync(Chunked, "", [.. Encoding.ASCII.GetBytes($"{body.Length:x}\r\n"), .. body, .. "\r\n0\r\n\r\n"u8], cancel)
            : await SendAsync(Headers, $"Content-Length: {body.Length}\r\n", body, cancel);

        Assert.That(status, Is.EqualTo("413"));
        Assert.That(text, Does.Contain($"The body: expected at most {MaxBytes} bytes, found {(isChunked ? "more" : body.Length)} (size)"));
        AssertRecorded("size", 413);
        Assert.That(Server.Requests[0].Body.IsEmpty);
    }

    [Test]
    public async Task Body_of_the_maximum_size_is_accepted_and_kept(CancellationToken cancel)
    {
        (string status, _) = await SendAsync(Headers, $"Content-Length: {MaxBytes}\r\n", Body(MaxBytes), cancel);

        Assert.That(status, Is.EqualTo("201"));
        Assert.That(Server.Requests[0].Body.Length, Is.EqualTo(MaxBytes));
    }

    private static byte[] Body(int length) => Encoding.ASCII.GetBytes(GenerationBody.PadRight(length));

    private async Task<(string Status, string Text)> SendAsync(string headers, string length, byte[] body, CancellationToken cancel)
    {
        using RawConnection connection = await RawConnection.SendAsync(Server, $"{length}{headers}", body: null, cancel);
        await connection.WriteAsync(body, cancel);
        RawResponse response = await connection.ReadAsync(cancel);
        return (response.StatusLine.Split(' ')[1], Encoding.UTF8.GetString(response.Body));
    }

    private void AssertRecorded(string keyword, int status)
    {
        CapturedRequest request = Server.Requests.Single();
        Assert.That(((int?)request.Status, request.Violations.Single().Keyword), Is.EqualTo(((int?)status, keyword)));
        Assert.That(_log.Single(), Does.StartWith(string.Create(CultureInfo.InvariantCulture, $"#1 POST /{ImagesOperations.GenerateImages.Path} -> {status} ")));
    }
}
