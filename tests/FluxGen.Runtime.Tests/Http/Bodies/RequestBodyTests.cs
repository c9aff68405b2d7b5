using System.Text;

namespace FluxGen.Runtime.Tests.Http.Bodies;

public sealed class RequestBodyTests
{
    private static readonly string[] Kinds = ["text", "stream", "url-encoded", "multipart"];

    [TestCaseSource(nameof(Kinds))]
    public async Task A_body_reaches_the_network_once_if_the_call_says_so(string kind)
    {
        await using RawServer server = new(responder => responder.RespondAsync(200, "{}"));
        using HttpClient http = new(new SendsTwice { InnerHandler = new SocketsHttpHandler() });
        ApiSender sender = new(http, new(), server.Address.AbsoluteUri);
        using HttpRequestMessage request = sender.CreateRequest(HttpMethod.Post, "once");
        request.Content = Content(kind);
        SendOnce once = new(new FakeClock());

        await Expect.ThrowAsync<RequestAlreadySentException>(() => sender.SendAsync(request, new() { SendOnce = once }, CancellationToken.None).AsTask());

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task A_body_can_be_sent_again_otherwise(string kind)
    {
        using HttpContent content = Content(kind);
        using MemoryStream first = new();
        using MemoryStream second = new();

        await content.CopyToAsync(first);
        await content.CopyToAsync(second);

        Assert.That(second.ToArray(), Is.EqualTo(first.ToArray()));
        Assert.That(content.Headers.ContentLength, Is.EqualTo(first.Length));
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task A_handler_can_read_the_body_before_it_is_sent(string kind)
    {
        using HttpContent content = Content(kind);
        using MemoryStream sent = new();
        await using Stream read = await content.ReadAsStreamAsync();
        using MemoryStream copy = new();
        await read.CopyToAsync(copy);

        await content.CopyToAsync(sent);

        Assert.That(copy.ToArray(), Is.EqualTo(sent.ToArray()));
    }

    [Test]
    public async Task A_stream_that_cannot_seek_is_sent_once_and_without_a_length()
    {
        using OneWayStream stream = new("abc"u8.ToArray());
        using StreamRequestContent content = new(stream, "image/png");
        using MemoryStream sent = new();

        await content.CopyToAsync(sent);

        Assert.That(Encoding.UTF8.GetString(sent.ToArray()), Is.EqualTo("abc"));
        Assert.That(content.Headers.ContentLength, Is.Null);
        Assert.That(() => content.CopyToAsync(sent), Throws.InvalidOperationException.With.Message.Contains("cannot be sent again"));
    }

    [Test]
    public async Task A_large_file_is_sent_as_it_is_read()
    {
        const int Size = 64 * 1024 * 1024;
        using ScriptedLength stream = new(Size);
        using MultipartRequestContent content = new("multipart/form-data");
        content.File("file", new(stream, "large.bin"));
        long before = GC.GetAllocatedBytesForCurrentThread();

        await content.CopyToAsync(Stream.Null);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(Size / 2), "bytes allocated on this thread, which does all of it");
        Assert.That(stream.Position, Is.EqualTo(Size));
        Assert.That(content.Headers.ContentLength, Is.GreaterThan(Size));
    }

    [Test]
    public void A_disposed_stream_is_told_at_once()
    {
        MemoryStream stream = new();
        stream.Dispose();

        Assert.That(() => new ApiFile(stream), Throws.ArgumentException.With.Message.Contains("cannot be read"));
        Assert.That(() => new StreamRequestContent(stream, "image/png"), Throws.ArgumentException.With.Message.Contains("cannot be read"));
    }

    [Test]
    public async Task Several_calls_can_send_the_same_bytes_at_a_time()
    {
        ApiFile file = new([1, 2, 3]);
        using StreamRequestContent first = new(file, "image/png");
        using StreamRequestContent second = new(file, "image/png");
        using MemoryStream sent = new();
        GatedStream gate = new();

        Task blocked = first.CopyToAsync(gate);
        await second.CopyToAsync(sent);
        gate.Open();
        await blocked;

        Assert.That(sent.ToArray(), Is.EqualTo((byte[])[1, 2, 3]));
        Assert.That(gate.ToArray(), Is.EqualTo((byte[])[1, 2, 3]));
    }

    [Test]
    public async Task A_stream_that_another_call_is_sending_is_refused()
    {
        ApiFile file = new(new OtherStream([1, 2, 3]));
        using StreamRequestContent first = new(file, "image/png");
        using StreamRequestContent second = new(file, "image/png");
        using MemoryStream sent = new();
        GatedStream gate = new();

        Task blocked = first.CopyToAsync(gate);
        await Expect.ThrowAsync<InvalidOperationException>(() => second.CopyToAsync(sent));
        gate.Open();
        await blocked;
        await second.CopyToAsync(sent);

        Assert.That(sent.ToArray(), Is.EqualTo((byte[])[1, 2, 3]));
        Assert.That(gate.ToArray(), Is.EqualTo((byte[])[1, 2, 3]));
    }

    [TestCase("image")]
    [TestCase("image/png\r\nX-Admin: true")]
    [TestCase("")]
    public void A_media_type_that_is_none_is_told(string mediaType) =>
        Assert.That(() => new ApiFile([], mediaType: mediaType), Throws.ArgumentException.With.Message.Contains("is not a media type"));

    [Test]
    public void Half_of_a_surrogate_pair_is_no_text() =>
        Assert.That(() => new TextRequestContent("\ud800", "text/plain"), Throws.InstanceOf<ArgumentException>());

    private static RequestContent Content(string kind)
    {
        switch (kind)
        {
            case "text":
                return new TextRequestContent("ä", "text/plain");
            case "stream":
                return new StreamRequestContent(new MemoryStream([1, 2, 3]), "application/octet-stream");
            case "url-encoded":
                UrlEncodedRequestContent form = new("application/x-www-form-urlencoded");
                form.Value("a", "b c");
                return form;
            default:
                MultipartRequestContent parts = new("multipart/form-data");
                parts.Value("a", 1);
                parts.File("f", new(new MemoryStream([1, 2, 3])));
                return parts;
        }
    }

    // Like a handler that retries whatever comes back.
    private sealed class SendsTwice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }

    // Takes nothing until it is opened.
    private sealed class GatedStream : MemoryStream
    {
        private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open() => _opened.SetResult();

        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await _opened.Task;
            await base.WriteAsync(buffer.AsMemory(offset, count), cancellationToken);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _opened.Task;
            Write(buffer.Span);
        }
    }

    // A MemoryStream itself is copied at once.
    private sealed class OtherStream(byte[] bytes) : MemoryStream(bytes);

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class ScriptedLength(long length) : MemoryStream
    {
        private long _position;

        public override long Length => length;

        public override long Position
        {
            get => _position;
            set => _position = value;
        }

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            byte[] buffer = new byte[bufferSize];
            while (_position < length)
            {
                int count = (int)Math.Min(buffer.Length, length - _position);
                destination.Write(buffer, 0, count);
                _position += count;
            }

            return Task.CompletedTask;
        }
    }
}
