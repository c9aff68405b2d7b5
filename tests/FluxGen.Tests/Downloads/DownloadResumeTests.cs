using System.IO.Compression;
using FluxGen.Tests.Images;

namespace FluxGen.Tests.Downloads;

public sealed class DownloadResumeTests : ImageTests
{
    private const int Cut = 20;
    private const string Tag = "ETag: \"v1\"\r\n";

    private static readonly int Length = Sample.Png.Length;
    private static readonly string RestRange = $"Content-Range: bytes {Cut}-{Length - 1}/{Length}\r\n";

    [TestCase(true)]
    [TestCase(false)]
    public async Task Download_that_breaks_off_is_resumed_if_the_image_is_still_the_same(bool isStream)
    {
        await using RawServer server = Serve(responder => responder.RespondAsync(206, Sample.Png[Cut..], RestRange + Tag));

        Assert.That(await (isStream ? ReadAsync(server) : SaveAsync(server)), Is.EqualTo(Sample.Png));
        Assert.That(server.Requests[0], Does.Not.Contain("Range"));
        Assert.That(server.Requests[1], Does.Contain($"Range: bytes={Cut}-\r\n").And.Contain("If-Range: \"v1\"\r\n"));
    }

    [Test]
    public async Task Rest_can_come_in_parts()
    {
        const int next = Cut + 10;
        await using RawServer server = Serve(responder => responder.Number == 2
            ? responder.RespondAsync(206, Sample.Png[Cut..next], $"Content-Range: bytes {Cut}-{next - 1}/{Length}\r\n{Tag}")
            : responder.RespondAsync(206, Sample.Png[next..], $"Content-Range: bytes {next}-{Length - 1}/{Length}\r\n{Tag}"));

        Assert.That(await SaveAsync(server), Is.EqualTo(Sample.Png));
        Assert.That(server.Requests[2], Does.Contain($"Range: bytes={next}-\r\n"));
    }

    [TestCase("Content-Range: bytes 19-69/70\r\nETag: \"v1\"\r\n", Description = "another position")]
    [TestCase("Content-Range: items 20-69/70\r\nETag: \"v1\"\r\n", Description = "another unit")]
    [TestCase("Content-Range: bytes 20-69/70\r\nETag: \"v2\"\r\n", Description = "another image")]
    [TestCase("ETag: \"v1\"\r\n", Description = "no position")]
    public async Task Rest_that_does_not_fit_makes_the_download_begin_again(string headers)
    {
        await using RawServer server = Serve(responder => responder.Number == 2
            ? responder.RespondAsync(206, Sample.Jpeg, headers)
            : responder.RespondAsync(200, Sample.Png, Tag));

        Assert.That(await SaveAsync(server), Is.EqualTo(Sample.Png));
        Assert.That(server.Requests[2], Does.Not.Contain("Range"));
    }

    [Test]
    public async Task Host_that_refuses_the_range_is_asked_for_the_whole_image()
    {
        await using RawServer server = Serve(responder => responder.Number == 2 ? responder.RespondAsync(416, "") : responder.RespondAsync(200, Sample.Png, Tag));

        Assert.That(await SaveAsync(server), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Image_that_has_changed_begins_again()
    {
        await using RawServer server = Serve(responder => responder.RespondAsync(200, Sample.Jpeg, "ETag: \"v2\"\r\n"));

        Assert.That(await SaveAsync(server), Is.EqualTo(Sample.Jpeg));
    }

    [TestCase("ETag: W/\"v1\"\r\n")]
    [TestCase("Last-Modified: Tue, 11 Mar 2025 07:13:27 GMT\r\n")]
    [TestCase("")]
    public async Task Without_a_strong_validator_the_download_begins_again(string headers)
    {
        await using RawServer server = Serve(responder => responder.RespondAsync(200, Sample.Png), headers);

        Assert.That(await SaveAsync(server), Is.EqualTo(Sample.Png));
        Assert.That(server.Requests[1], Does.Not.Contain("Range"));
    }

    [TestCase("")]
    [TestCase(Tag)]
    public async Task Stream_that_cannot_be_resumed_breaks_off(string headers)
    {
        await using RawServer server = Serve(responder => responder.RespondAsync(200, Sample.Png, headers), headers);

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => ReadAsync(server));

        Assert.That(failure.Message, Does.Contain($"broke off after {Cut} bytes").And.Contain("can be repeated"));
    }

    [TestCase("gzip")]
    [TestCase("deflate")]
    [TestCase("br")]
    public async Task Image_that_its_host_compresses_is_decoded_and_begins_again_if_it_breaks_off(string encoding)
    {
        byte[] encoded = Encode(encoding, Sample.Png);
        string headers = $"Content-Encoding: {encoding}\r\n{Tag}";
        await using RawServer server = new(async responder =>
        {
            if (responder.Number == 1)
            {
                await responder.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: {encoded.Length}\r\n{headers}\r\n");
                await responder.WriteAsync(encoded[..^10]);
                await responder.CloseAsync();
                return;
            }

            await responder.RespondAsync(200, encoded, headers);
        });

        Assert.That(await SaveAsync(server), Is.EqualTo(Sample.Png));
        Assert.That(server.Requests, Has.All.Contain("Accept-Encoding: identity\r\n").And.All.Not.Contain("Range"));
    }

    [Test]
    public async Task Size_is_that_of_the_decoded_bytes()
    {
        byte[] bomb = Encode("gzip", [.. Sample.Png, .. new byte[1_000_000]]);
        await using RawServer server = new(responder => responder.RespondAsync(200, bomb, "Content-Encoding: gzip\r\n"));
        using StubServer limited = Limit(maxBytes: 500_000);

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(async () => await (await limited.GetImageAsync(server.Address)).SaveAsync(Output.Path));

        Assert.That(bomb, Has.Length.LessThan(500_000));
        Assert.That(failure.Message, Does.Contain("larger than 500000 bytes"));
        Assert.That(Output.Files, Is.Empty);
    }

    [Test]
    public async Task Length_that_is_too_large_is_refused_before_anything_is_read()
    {
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 500001\r\n\r\n");
            await responder.HangAsync();
        });
        using StubServer limited = Limit(maxBytes: 500_000);

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(async () => await (await limited.GetImageAsync(server.Address)).OpenReadAsync());

        Assert.That(failure.Message, Does.Contain("larger than 500000 bytes"));
    }

    [Test]
    public async Task Progress_continues_where_a_download_is_resumed_and_falls_back_where_it_begins_again()
    {
        ImmediateProgress progress = new();
        await using RawServer server = Serve(async responder =>
        {
            if (responder.Number == 2)
            {
                await responder.WriteAsync($"HTTP/1.1 206 Partial\r\nContent-Length: {Length - Cut}\r\n{RestRange}{Tag}\r\n");
                await responder.ResetAsync();
                return;
            }

            await responder.RespondAsync(200, Sample.Png, "ETag: \"v2\"\r\n");
        });

        await GenerateToDirectoryAsync($$"""{"images":[{"url":"{{server.Address}}"}]}""", new() { Progress = progress });

        Assert.That(progress.Reports, Is.EqualTo(new ImageProgress[] { new(1, 0, Length), new(1, Cut, Length), new(1, 0, Length), new(1, Length, Length) }));
    }

    // Breaks the first response off after some bytes.
    private static RawServer Serve(Func<RawResponder, Task> respond, string headers = Tag) => new(async responder =>
    {
        if (responder.Number > 1)
        {
            await respond(responder);
            return;
        }

        await responder.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: {Length}\r\n{headers}\r\n");
        await responder.WriteAsync(Sample.Png[..Cut]);
        await responder.CloseAsync();
    });

    private static StubServer Limit(long maxBytes) => new(options: url => new()
    {
        ApiKey = Sample.Key,
        BaseAddress = url,
        AllowedDownloadHosts = StubServer.ThisMachine,
        MaxDownloadBytes = maxBytes,
    });

    private static byte[] Encode(string encoding, byte[] bytes)
    {
        using MemoryStream encoded = new();
        using (Stream encoder = encoding switch
        {
            "gzip" => new GZipStream(encoded, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(encoded, CompressionLevel.Fastest),
            _ => new BrotliStream(encoded, CompressionLevel.Fastest),
        })
        {
            encoder.Write(bytes);
        }

        return encoded.ToArray();
    }

    private async Task<byte[]> SaveAsync(RawServer server) =>
        await File.ReadAllBytesAsync(await (await Stub.GetImageAsync(server.Address)).SaveAsync(Output.Path));

    private async Task<byte[]> ReadAsync(RawServer server)
    {
        using MemoryStream copy = new();
        await using Stream stream = await (await Stub.GetImageAsync(server.Address)).OpenReadAsync();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
