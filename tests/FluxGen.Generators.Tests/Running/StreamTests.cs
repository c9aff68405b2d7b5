using System.Net;
using System.Text;
using Everything;
using FluxGen.Runtime;
using FluxGen.TestUtils;
using Newtonsoft.Json.Linq;

namespace FluxGen.Generators.Tests.Running;

public sealed class StreamTests
{
    private const string Chat = "data: {\"name\":\"a\"}\n\n: still here\n\ndata: {\"name\":\ndata: \"b\"}\nid: 7\nretry: 5\n\ndata: [DONE]\n\ndata: {\"name\":\"c\"}\n\n";

    [Test]
    public async Task Events_come_until_the_end_marker()
    {
        List<Node> nodes = await Client(Chat).ChatStreamingAsync(new() { Text = "t" }).ToListAsync();

        Assert.That(nodes.Select(node => node.Name), Is.EqualTo(["a", "b"]));
    }

    [Test]
    public async Task Events_are_the_same_wherever_the_body_is_cut([Values("\n", "\r\n", "\r")] string lineEnd, [Values("", "\uFEFF")] string mark)
    {
        byte[] body = Encoding.UTF8.GetBytes(mark + "event: x\ndata: {\"name\":\"\u00E4\U0001F600\"}\n\ndata:{\"name\":\"b\"}\n\ndata: [DONE]\n\n".Replace("\n", lineEnd, StringComparison.Ordinal));
        for (int cut = 1; cut <= body.Length; cut++)
        {
            ScriptedStream stream = new(body, firstPiece: cut, otherPieces: body.Length);
            List<Node> nodes = await Client(stream, "text/event-stream").ChatStreamingAsync(new() { Text = "t" }).ToListAsync();

            Assert.That(nodes.Select(node => node.Name), Is.EqualTo(["\u00E4\U0001F600", "b"]), $"cut at {cut}");
            Assert.That(stream.IsDisposed, $"cut at {cut}");
        }
    }

    [Test]
    public async Task Events_come_one_by_one_as_they_arrive()
    {
        using CancellationTokenSource cancellation = new();
        ScriptedStream stream = new("data: {\"name\":\"a\"}\n\ndata: {"u8.ToArray(), ScriptedStream.NeverAsync, firstPiece: 100);
        await using IAsyncEnumerator<Node> nodes = Client(stream, "text/event-stream").ChatStreamingAsync(new() { Text = "t" }).GetAsyncEnumerator(cancellation.Token);

        Assert.That(await nodes.MoveNextAsync());
        Assert.That(nodes.Current.Name, Is.EqualTo("a"));
        Task<bool> next = nodes.MoveNextAsync().AsTask();
        await stream.Drained;
        await cancellation.CancelAsync();

        OperationCanceledException cancelled = (await Assert.CatchAsync<OperationCanceledException>(() => next))!;
        Assert.That(cancelled.CancellationToken.IsCancellationRequested);
        Assert.That(stream.IsDisposed, "the connection is given back");
    }

    [Test]
    public async Task Who_stops_to_enumerate_gives_the_connection_back()
    {
        ScriptedStream stream = new(Encoding.UTF8.GetBytes(Chat), ScriptedStream.NeverAsync);
        await foreach (Node node in Client(stream, "text/event-stream").ChatStreamingAsync(new() { Text = "t" }))
        {
            Assert.That(node.Name, Is.EqualTo("a"));
            break;
        }

        Assert.That(stream.IsDisposed);
    }

    [Test]
    public async Task The_request_is_sent_when_the_enumeration_starts_with_the_flag_in_a_copy()
    {
        CapturingHandler handler = new(200, Chat, "text/event-stream");
        ResponsesClient client = new(new(handler), new());
        Prompt prompt = new() { Text = "t" };

        IAsyncEnumerable<Node> nodes = client.ChatStreamingAsync(prompt);
        Assert.That(handler.Request, Is.Null);
        await nodes.ToListAsync();

        Assert.That(handler.Body, Is.EqualTo("""{"text":"t","stream":true}"""));
        Assert.That(handler.Request!.Headers.Accept.ToString(), Is.EqualTo("text/event-stream"));
        Assert.That(prompt.Stream, Is.Null);
    }

    [Test]
    public async Task An_error_response_is_thrown_by_the_enumeration()
    {
        ResponsesClient client = ResponseTests.Client(400, """{"title":"no"}""");

        ApiException<Problem> error = (await Assert.ThrowsAsync<ApiException<Problem>>(async () => await client.ChatStreamingAsync(new() { Text = "t" }).ToListAsync()))!;

        Assert.That(error.Error.Title, Is.EqualTo("no"));
    }

    [TestCase("data: {\"error\":{\"message\":\"m\"}}\n\n", "", "{\"error\":{\"message\":\"m\"}}")]
    [TestCase("data: {\"name\"\n\n", "", "{\"name\"")]
    [TestCase("event: error\ndata: overloaded\n\n", "error", "overloaded")]
    public async Task An_event_that_does_not_fit_keeps_its_data_and_what_came_before(string last, string name, string data)
    {
        List<Node> nodes = [];

        StreamItemException error = (await Assert.ThrowsAsync<StreamItemException>(async () =>
        {
            await foreach (Node node in Client("data: {\"name\":\"a\"}\n\n" + last).ChatStreamingAsync(new() { Text = "t" }))
            {
                nodes.Add(node);
            }
        }))!;

        Assert.That(nodes.Single().Name, Is.EqualTo("a"));
        Assert.That((error.EventName == "message" ? "" : error.EventName, error.BodyText, error.StatusCode), Is.EqualTo((name, data, HttpStatusCode.OK)));
        Assert.That(error.Message, Does.StartWith("POST /v1/chat returned 200"));
    }

    [Test]
    public async Task A_stream_that_is_JSON_instead_is_unreadable()
    {
        UnreadableResponseException error = (await Assert.ThrowsAsync<UnreadableResponseException>(
            async () => await ResponseTests.Client(200, """{"name":"a"}""").ChatStreamingAsync(new() { Text = "t" }).ToListAsync()))!;

        Assert.That(error.BodyText, Is.EqualTo("""{"name":"a"}"""));
    }

    [Test]
    public async Task A_stream_that_breaks_off_is_unreadable()
    {
        ScriptedStream stream = new(Encoding.UTF8.GetBytes("data: {\"name\":\"a\"}\n\n"), _ => throw new IOException("reset"));

        UnreadableResponseException error = (await Assert.ThrowsAsync<UnreadableResponseException>(
            async () => await Client(stream, "text/event-stream").ChatStreamingAsync(new() { Text = "t" }).ToListAsync()))!;

        Assert.That(error.InnerException, Is.TypeOf<IOException>());
        Assert.That(stream.IsDisposed);
    }

    [Test]
    public async Task A_silent_stream_times_out_and_one_that_flows_does_not()
    {
        FakeClock clock = new();
        ScriptedStream stream = new(Encoding.UTF8.GetBytes("data: a\n\ndata: b\n\n"), ScriptedStream.NeverAsync, firstPiece: 9, otherPieces: 9);
        using HttpClient http = new(new StubHandler(Message(stream, "text/event-stream")));
        ResponsesClient client = new(http, new() { TimeProvider = clock, Timeout = TimeSpan.FromSeconds(30), StreamIdleTimeout = TimeSpan.FromSeconds(20) });
        await using IAsyncEnumerator<string> lines = client.LogAsync().GetAsyncEnumerator();

        Assert.That(await lines.MoveNextAsync());
        clock.Advance(TimeSpan.FromSeconds(19));
        Assert.That(await lines.MoveNextAsync());
        clock.Advance(TimeSpan.FromSeconds(19));
        Task<bool> next = lines.MoveNextAsync().AsTask();
        await stream.Drained;
        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.That((await Assert.ThrowsAsync<TimeoutException>(() => next))!.Message, Does.Contain("00:00:20"));
    }

    [Test]
    public async Task An_item_can_be_no_longer_than_a_response()
    {
        ScriptedStream stream = new(Encoding.UTF8.GetBytes("data: a\n\ndata: b\n\ndata: " + new string('c', 1000)), ScriptedStream.NeverAsync, firstPiece: 9, otherPieces: 9);
        using HttpClient http = new(new StubHandler(Message(stream, "text/event-stream")));

        UnreadableResponseException error = (await Assert.ThrowsAsync<UnreadableResponseException>(
            async () => await new ResponsesClient(http, new() { MaxResponseBytes = 100 }).LogAsync().ToListAsync()))!;

        Assert.That(error.Message, Does.Contain("100 bytes"));
    }

    [Test]
    public async Task Texts_are_the_data_as_it_is() =>
        Assert.That(await Client("data: {}\n\ndata: \u00E4 b\ndata: c\n\nevent: ping\n\ndata:\n\n").LogAsync().ToListAsync(), Is.EqualTo(["{}", "\u00E4 b\nc"]));

    [TestCase("1\n2\n3\n")]
    [TestCase("\uFEFF1\r\n2\r\n\r\n 3 ")]
    [TestCase("1\n\n\n2\n3")]
    public async Task Lines_are_the_same_wherever_the_body_is_cut(string text)
    {
        byte[] body = Encoding.UTF8.GetBytes(text);
        for (int cut = 1; cut <= body.Length; cut++)
        {
            Assert.That(await Client(new ScriptedStream(body, firstPiece: cut, otherPieces: 1), "application/x-ndjson").LinesAsync().ToListAsync(), Is.EqualTo([1, 2, 3]), $"cut at {cut}");
        }
    }

    [Test]
    public async Task A_line_comes_before_the_next_one_arrives([Values] bool isSequence)
    {
        ScriptedStream stream = new(Encoding.UTF8.GetBytes(isSequence ? "\u001E[\n1]\n" : "1\n"), ScriptedStream.NeverAsync, firstPiece: 100);
        ResponsesClient client = Client(stream, isSequence ? "application/json-seq" : "application/jsonl");
        if (isSequence)
        {
            await using IAsyncEnumerator<JToken> tokens = client.SequenceAsync().GetAsyncEnumerator();
            Assert.That(await tokens.MoveNextAsync());
        }
        else
        {
            await using IAsyncEnumerator<int> numbers = client.LinesAsync().GetAsyncEnumerator();
            Assert.That(await numbers.MoveNextAsync());
        }

        Assert.That(stream.IsDisposed);
    }

    [Test]
    public async Task A_record_of_a_sequence_can_have_several_lines()
    {
        byte[] body = Encoding.UTF8.GetBytes("\u001E{\"a\":\n\"\\\"}\",\n\"b\":[1,\n2]}\n\u001E3\n\u001E\"x\"");
        for (int cut = 1; cut <= body.Length; cut++)
        {
            List<JToken> tokens = await Client(new ScriptedStream(body, firstPiece: cut, otherPieces: body.Length), "application/json-seq").SequenceAsync().ToListAsync();

            Assert.That(tokens.Select(token => token.ToString(Newtonsoft.Json.Formatting.None)), Is.EqualTo(["""{"a":"\"}","b":[1,2]}""", "3", "\"x\""]), $"cut at {cut}");
        }
    }

    [Test]
    public async Task A_line_longer_than_the_buffer_is_read()
    {
        string line = $"[\"{new string('x', 100_000)}\"]\n";

        List<JToken> tokens = await Client(new ScriptedStream(Encoding.UTF8.GetBytes(line + line), firstPiece: 10_000, otherPieces: 10_000), "application/json-seq").SequenceAsync().ToListAsync();

        Assert.That(tokens, Has.Count.EqualTo(2));
    }

    private static ResponsesClient Client(string body) => Client(new ScriptedStream(Encoding.UTF8.GetBytes(body)), "text/event-stream");

    private static ResponsesClient Client(Stream body, string mediaType) => ResponseTests.Client(Message(body, mediaType));

    private static HttpResponseMessage Message(Stream body, string mediaType)
    {
        HttpResponseMessage message = new(HttpStatusCode.OK) { Content = new StreamContent(body) };
        message.Content.Headers.ContentType = new(mediaType);
        return message;
    }
}
