using System.IO.Compression;
using System.Net;
using System.Text;

namespace FluxGen.Runtime.Tests.Http;

public sealed class ResponseBodyTests
{
    private const string Name = "a name that is long enough to be worth a compression, a compression, a compression";

    private static readonly byte[] Good = Encoding.UTF8.GetBytes($$"""{"name":"{{Name}}"}""");

    [TestCase("gzip")]
    [TestCase("x-gzip")]
    [TestCase("GZip")]
    [TestCase("deflate")]
    [TestCase("br")]
    [TestCase("gzip, br")]
    [TestCase("br,deflate,gzip")]
    [TestCase("identity")]
    [TestCase("utf-8")]
    public async Task Encoded_body_is_decoded(string encoding)
    {
        byte[] body = encoding.Split(',', StringSplitOptions.TrimEntries).Aggregate(Good, Encode);
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(body, encoding));

        Assert.That((await response.ReadAsync(StyleJsonConverter.Instance, default)).Name, Is.EqualTo(Name));
    }

    [TestCase("gzip")]
    [TestCase("deflate")]
    [TestCase("br")]
    [TestCase("gzip, br")]
    public async Task Body_without_the_encoding_that_its_header_says_is_read_as_it_is(string encoding)
    {
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(Good, encoding));

        Assert.That((await response.ReadAsync(StyleJsonConverter.Instance, default)).Name, Is.EqualTo(Name));
    }

    [TestCase("gzip")]
    [TestCase("deflate")]
    [TestCase("br")]
    public async Task Bytes_that_cannot_be_decoded_are_kept_as_they_came(string encoding)
    {
        byte[] noise = [.. Enumerable.Repeat((byte)0xFF, 30_000)];
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(noise, encoding));

        Assert.That((await ReceivedResponseTests.ReadUnreadableAsync(response)).Body.ToArray(), Is.EqualTo(noise));
    }

    [Test]
    public async Task Encoded_body_that_is_cut_off_keeps_what_could_be_decoded()
    {
        byte[] name = new byte[100_000];
        new Random(1).NextBytes(name);
        byte[] body = Encode(Encoding.UTF8.GetBytes($$"""{"name":"{{Convert.ToHexString(name)}}"}"""), "gzip");
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(body[..(body.Length / 2)], "gzip"));

        UnreadableResponseException unreadable = await ReceivedResponseTests.ReadUnreadableAsync(response);

        Assert.That(unreadable.BodyText, Does.StartWith($$"""{"name":"{{Convert.ToHexString(name[..1000])}}"""));
    }

    // The header of gzip has a name, which can go on for ever.
    [Test]
    public async Task Encoded_body_of_which_nothing_can_be_decoded_is_not_kept_for_ever()
    {
        byte[] endless = [0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 3, .. Enumerable.Repeat((byte)'n', 1_000_000)];
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(endless, "gzip"), new() { MaxResponseBytes = 100_000 });

        Assert.That((await ReceivedResponseTests.ReadUnreadableAsync(response)).Body.ToArray(), Is.EqualTo(endless[..100_000]));
    }

    [TestCase("""{"name":"brackets } ] in a \" string \\"}""", "brackets } ] in a \" string \\")]
    [TestCase(""" {"name":"n"}""", "n")]
    public async Task Body_with_a_malformed_length_ends_where_its_JSON_does(string json, string name)
    {
        ScriptedStream open = new(Encoding.UTF8.GetBytes(json), ScriptedStream.NeverAsync);
        using ReceivedResponse response = await StubbedCall.SendAsync(WithMalformedLength(open));

        Assert.That((await response.ReadAsync(StyleJsonConverter.Instance, default)).Name, Is.EqualTo(name));
    }

    [Test]
    public async Task Body_with_a_malformed_length_that_is_no_JSON_ends_with_the_connection()
    {
        using ReceivedResponse response = await StubbedCall.SendAsync(WithMalformedLength(new ScriptedStream("<html>"u8.ToArray())));

        Assert.That((await ReceivedResponseTests.ReadUnreadableAsync(response)).BodyText, Is.EqualTo("<html>"));
    }

    [Test]
    public async Task Error_with_a_malformed_length_that_is_no_JSON_is_not_waited_for()
    {
        HttpResponseMessage page = WithMalformedLength(new ScriptedStream("<html>"u8.ToArray(), ScriptedStream.NeverAsync));
        page.StatusCode = HttpStatusCode.BadGateway;
        using ReceivedResponse response = await StubbedCall.SendAsync(page);

        Assert.That((await response.ReadErrorAsync(StyleJsonConverter.Instance, default)).BodyText, Is.EqualTo("<html>"));
    }

    // Decoders inside one another would end the process.
    [Test]
    public async Task Thousands_of_encodings_are_not_taken_off()
    {
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(Good, string.Join(',', Enumerable.Repeat("gzip", 12_000))));

        Assert.That(await response.ReadTextAsync("text/plain", CancellationToken.None), Is.EqualTo(Encoding.UTF8.GetString(Good)));
    }

    [TestCase("utf-7")]
    [TestCase("x-unknown")]
    public async Task A_charset_that_cannot_be_read_is_UTF8(string charset)
    {
        using HttpResponseMessage received = Respond(Encoding.UTF8.GetBytes("\u00e4"), "identity");
        received.Content.Headers.TryAddWithoutValidation("Content-Type", $"text/plain; charset={charset}");
        using ReceivedResponse response = await StubbedCall.SendAsync(received);

        Assert.That(await response.ReadTextAsync("text/plain", CancellationToken.None), Is.EqualTo("\u00e4"));
    }

    private static HttpResponseMessage WithMalformedLength(Stream body)
    {
        HttpResponseMessage response = ReceivedResponseTests.Respond(body);
        response.Content.Headers.TryAddWithoutValidation("Content-Length", "-1");
        return response;
    }

    private static HttpResponseMessage Respond(byte[] body, string encoding)
    {
        HttpResponseMessage response = ReceivedResponseTests.Respond(new ScriptedStream(body));
        response.StatusCode = HttpStatusCode.OK;
        response.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return response;
    }

    private static byte[] Encode(byte[] body, string encoding)
    {
        using MemoryStream encoded = new();
        using (Stream encoder = encoding.ToUpperInvariant() switch
        {
            "GZIP" or "X-GZIP" => new GZipStream(encoded, CompressionMode.Compress, leaveOpen: true),
            "DEFLATE" => new ZLibStream(encoded, CompressionMode.Compress, leaveOpen: true),
            "BR" => new BrotliStream(encoded, CompressionMode.Compress, leaveOpen: true),
            _ => new BufferedStream(encoded),
        })
        {
            encoder.Write(body);
            encoder.Flush();
            return encoder is BufferedStream ? encoded.ToArray() : Finish(encoder, encoded);
        }
    }

    private static byte[] Finish(Stream encoder, MemoryStream encoded)
    {
        encoder.Dispose();
        return encoded.ToArray();
    }
}
