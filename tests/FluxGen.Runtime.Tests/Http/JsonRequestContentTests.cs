using System.Buffers;
using System.Text;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Http;

public sealed class JsonRequestContentTests
{
    [Test]
    public async Task Body_has_its_length_and_media_type()
    {
        using JsonRequestContent<Style> content = Content("ä😀");
        byte[] expected = Encoding.UTF8.GetBytes("""{"name":"ä😀"}""");
        byte[] body = await content.ReadAsByteArrayAsync();

        Assert.That(body, Is.EqualTo(expected));
        Assert.That(content.Headers.ContentLength, Is.EqualTo(expected.Length));
        Assert.That(content.Headers.ContentType?.ToString(), Is.EqualTo("application/json"));
    }

    [Test]
    public void Media_type_may_have_parameters()
    {
        using JsonRequestContent<Style> content = new(new() { Name = "n" }, StyleJsonConverter.Instance, "application/json; charset=utf-8");

        Assert.That(content.Headers.ContentType?.ToString(), Is.EqualTo("application/json; charset=utf-8"));
    }

    [Test]
    public async Task Body_can_be_sent_twice()
    {
        using JsonRequestContent<Style> content = Content("n");
        using MemoryStream stream = new();
        await content.CopyToAsync(stream);
        await content.CopyToAsync(stream);

        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo("""{"name":"n"}{"name":"n"}"""));
    }

    [Test]
    public async Task Body_is_what_the_value_was_when_it_was_made()
    {
        Style style = new() { Name = "before" };
        using JsonRequestContent<Style> content = new(style, StyleJsonConverter.Instance, "application/json");
        style.Name = "after";

        Assert.That(await content.ReadAsStringAsync(), Is.EqualTo("""{"name":"before"}"""));
    }

    [Test]
    public void Value_that_JSON_cannot_express_is_reported_before_anything_is_sent() =>
        Assert.That(() => new JsonRequestContent<Style>(new() { Name = "n", Weight = double.NaN }, StyleJsonConverter.Instance, "application/json"),
            Throws.InstanceOf<JsonException>().With.Message.EqualTo("NaN cannot be expressed in JSON. Path 'weight'."));

    [Test]
    public async Task Disposing_during_a_write_does_not_change_what_is_written()
    {
        string name = new('n', 40_000);
        JsonRequestContent<Style> content = Content(name);
        using BlockingStream stream = new();
        Task writing = content.CopyToAsync(stream);
        await stream.Entered;

        content.Dispose();
        for (int size = 1024; size <= 1 << 20; size *= 2)
        {
            ArrayPool<byte>.Shared.Rent(size).AsSpan().Fill((byte)'!');
        }

        stream.Release();
        await writing;

        Assert.That(stream.Text, Is.EqualTo($$"""{"name":"{{name}}"}"""));
    }

    [Test]
    public async Task After_a_broken_write_the_body_is_still_whole()
    {
        using JsonRequestContent<Style> content = Content("n");
        Assert.That(async () => await content.CopyToAsync(new MemoryStream(new byte[3], writable: true)), Throws.Exception);

        using MemoryStream stream = new();
        await content.CopyToAsync(stream);

        Assert.That(stream.ToArray(), Has.Length.EqualTo(content.Headers.ContentLength));
    }

    [Test]
    public void Disposed_body_is_not_sent()
    {
        JsonRequestContent<Style> content = Content("n");
        content.Dispose();
        content.Dispose();

        Assert.That(async () => await content.CopyToAsync(Stream.Null), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void Write_that_begins_while_the_body_is_disposed_fails_and_sends_nothing() =>
        Parallel.For(0, 200, _ =>
        {
            JsonRequestContent<Style> content = Content(new string('n', 3000));
            using MemoryStream stream = new();
            Task writing = Task.Run(() => content.CopyToAsync(stream));
            content.Dispose();
            ArrayPool<byte>.Shared.Rent(4096).AsSpan().Fill((byte)'!');

            try
            {
                writing.GetAwaiter().GetResult();
                Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo($$"""{"name":"{{new string('n', 3000)}}"}"""));
            }
            catch (Exception failure) when (failure is ObjectDisposedException or { InnerException: ObjectDisposedException })
            {
                Assert.That(stream.Length, Is.Zero);
            }
        });

    private static JsonRequestContent<Style> Content(string name) => new(new() { Name = name }, StyleJsonConverter.Instance, "application/json");

    private sealed class BlockingStream : MemoryStream
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Entered => _entered.Task;

        public string Text => Encoding.UTF8.GetString(ToArray());

        public void Release() => _released.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _entered.SetResult();
            await _released.Task;
            Write(buffer.Span);
        }
    }
}
