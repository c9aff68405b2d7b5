using System.Net;

namespace FluxGen.Runtime.Tests.Http;

public sealed class SendOnceTests
{
    [Test]
    public async Task Without_it_a_handler_may_send_a_request_again()
    {
        await using RawServer server = new(responder => responder.RespondAsync(200, """{"name":"n"}"""));

        await SendAsync(server, call: null);

        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Second_attempt_gets_an_exception_that_says_what_to_do()
    {
        await using RawServer server = new(responder => responder.RespondAsync(200, """{"name":"n"}"""));
        SendOnce once = new(new FakeClock());

        RequestAlreadySentException prevented = await Expect.ThrowAsync<RequestAlreadySentException>(() => SendAsync(server, new() { SendOnce = once }));

        Assert.That(once.Prevented, Is.SameAs(prevented));
        Assert.That(once.MayBeSent, Is.True);
        Assert.That(prevented.Elapsed, Is.EqualTo(TimeSpan.Zero));
        Assert.That(prevented.Message, Does.Contain("retries").And.Contain("after 0.0 seconds"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Request_without_a_body_may_be_sent_again()
    {
        using StubHandler network = new(HttpStatusCode.OK, new StringContent(""));
        using HttpMessageInvoker invoker = new(new SendOnceHandler(network));
        using HttpRequestMessage request = new(HttpMethod.Get, "https://example.test/");

        await invoker.SendAsync(request, CancellationToken.None);
        await invoker.SendAsync(request, CancellationToken.None);

        Assert.That(network.RequestCount, Is.EqualTo(2));
    }

    [Test]
    public async Task Response_that_was_kept_is_disposed_of_with_the_call()
    {
        ScriptedStream body = new("""{"name":"n"}"""u8.ToArray());
        using HttpClient http = new(new SendOnceHandler(new StubHandler(ReceivedResponseTests.Respond(body))));

        using (ReceivedResponse response = await SendAsync(http, new("https://example.test"), new() { SendOnce = new() }))
        {
            Assert.That(body.IsDisposed, Is.False);
        }

        Assert.That(body.IsDisposed, Is.True);
    }

    [Test]
    public async Task Response_that_nobody_takes_is_disposed_of_when_the_call_is_cancelled()
    {
        ScriptedStream body = new("""{"name":"n"}"""u8.ToArray());
        using CancellationTokenSource cancellation = new();
        using HttpClient http = new(new CancellingHandler(new SendOnceHandler(new StubHandler(ReceivedResponseTests.Respond(body))), cancellation));

        await Expect.CatchAsync<OperationCanceledException>(() => SendAsync(http, new("https://example.test"), new() { SendOnce = new() }, cancellation.Token));

        Assert.That(body.IsDisposed, Is.True);
    }

    private static async Task SendAsync(RawServer server, ApiCallOptions? call)
    {
        using HttpClient http = new(new TwiceHandler());
        using ReceivedResponse response = await SendAsync(http, server.Address, call);
    }

    private static async Task<ReceivedResponse> SendAsync(HttpClient http, Uri url, ApiCallOptions? call, CancellationToken cancellationToken = default)
    {
        ApiSender sender = new(http, new(), url.AbsoluteUri);
        using HttpRequestMessage request = sender.CreateRequest(HttpMethod.Post, "v1/styles");
        request.Content = new JsonRequestContent<Style>(new() { Name = "n" }, StyleJsonConverter.Instance, "application/json");
        return await sender.SendAsync(request, call, cancellationToken);
    }

    private sealed class TwiceHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using (HttpResponseMessage first = await base.SendAsync(request, cancellationToken))
            {
                await first.Content.ReadAsStringAsync(cancellationToken);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class CancellingHandler(HttpMessageHandler inner, CancellationTokenSource cancellation) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            await cancellation.CancelAsync();
            throw new InvalidOperationException("It gave up.");
        }
    }
}
