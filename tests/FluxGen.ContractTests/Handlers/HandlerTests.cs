using System.Net;
using FluxGen.Runtime;

namespace FluxGen.ContractTests.Handlers;

// A host can have handlers for all of its HTTP clients that send a request again. None of them may pay for it twice.
[CancelAfter(60_000)]
public sealed class HandlerTests
{
    private static readonly ImageGenerationRequest Request = new() { Prompt = "A T-Rex." };

    private static IEnumerable<TestCaseData> Cases() =>
        from handlers in HandlerCase.All
        from hasSendOnceHandler in (bool[])[true, false]
        select new TestCaseData(handlers, hasSendOnceHandler).SetArgDisplayNames($"{handlers}", hasSendOnceHandler ? "SendOnceHandler" : "bare");

    private static IEnumerable<TestCaseData> Readers() => HandlerSet.Readers.Select(reader => new TestCaseData(reader).SetArgDisplayNames($"{reader}"));

    [TestCaseSource(nameof(Cases))]
    public async Task Service_sees_one_request_and_the_caller_gets_its_response(object given, bool hasSendOnceHandler)
    {
        HandlerCase fault = (HandlerCase)given;
        Outcome expected = hasSendOnceHandler ? fault.Kept : fault.Bare;
        await using Host host = new(fault.Handlers, hasSendOnceHandler, fault.Respond);

        (ImageGeneration? result, FluxException? failure) = await GenerateAsync(host);

        Assert.That(host.PostCount, Is.EqualTo(1), failure?.ToString());
        Assert.That(failure?.GetType(), Is.EqualTo(expected.Exception), failure?.ToString());
        Assert.That(failure?.Delivery, Is.EqualTo(expected.Delivery), failure?.ToString());
        foreach (string says in failure is null ? [] : expected.Says)
        {
            Assert.That(failure.Message, Does.Contain(says));
        }

        Assert.That(result is null || result.Images.Count == 1, "The success has its image.");
        Assert.That($"{failure}", Does.Not.Contain(Host.Key));
    }

    [TestCaseSource(nameof(Readers))]
    public async Task Handler_that_reads_the_body_is_not_in_the_way(object reader)
    {
        await using Host host = new((HandlerSet)reader, hasSendOnceHandler: false, (responder, _) => responder.RespondAsync(200, """{"data":null}"""));

        Assert.That((await GenerateAsync(host)).Failure, Is.Null);
        Assert.That(host.PostCount, Is.EqualTo(1));
    }

    [Test]
    public async Task Handler_that_reads_the_body_hides_no_second_attempt_from_the_innermost_handler(
        [ValueSource(typeof(HandlerSet), nameof(HandlerSet.Readers))] object reader, [Values] bool isBeforeRetry)
    {
        HandlerSet handlers = isBeforeRetry ? ((HandlerSet)reader).Then(HandlerSet.Resilience) : HandlerSet.Resilience.Then((HandlerSet)reader);
        await using Host host = new(handlers, hasSendOnceHandler: true, (responder, _) => responder.RespondAsync(500, ""));

        FluxException? failure = (await GenerateAsync(host)).Failure;

        Assert.That(failure, Is.TypeOf<FluxServerException>());
        Assert.That(host.PostCount, Is.EqualTo(1));
        Assert.That(host.Attempts.Count, Is.EqualTo(2), "the attempts of the handlers");
    }

    // The limit that the documentation of SendOnce names. Whatever does not buffer the body is harmless here, too.
    [TestCaseSource(nameof(Readers))]
    public async Task Without_the_innermost_handler_one_that_buffers_the_body_hides_a_second_attempt(object given)
    {
        HandlerSet reader = (HandlerSet)given;
        await using Host host = new(HandlerSet.Resilience.Then(reader), hasSendOnceHandler: false, (responder, _) => responder.RespondAsync(500, ""));

        await GenerateAsync(host);

        Assert.That(host.PostCount, Is.EqualTo(reader.IsBuffering ? 2 : 1));
    }

    [Test]
    public async Task Attempt_that_found_no_connection_may_be_repeated([Values] bool hasSendOnceHandler)
    {
        await using Host host = new(HandlerSet.Resilience, hasSendOnceHandler, (responder, _) => responder.RespondAsync(200, """{"data":null}"""));
        Uri dead = await RawServer.FindDeadAddressAsync();
        using HttpClient http = new(new RepeatingHandler(hasSendOnceHandler ? new SendOnceHandler(new RoutingHandler(deadAttempt: 1, dead)) : new RoutingHandler(deadAttempt: 1, dead)));
        using FluxClient flux = new(http, new FluxClientOptions { ApiKey = Host.Key, BaseAddress = host.Address });

        ImageGeneration result = await flux.GenerateAsync(Request);

        Assert.That((result.Remark, host.PostCount), Is.EqualTo(((string?)null, 1)));
    }

    // The framework follows a redirect of a POST on its own, and what then finds no connection is not the request that was paid for.
    [Test]
    public async Task Redirect_to_where_nobody_listens_does_not_look_as_if_nothing_was_sent([Values(302, 303, 307, 308)] int status, [Values] bool hasSendOnceHandler)
    {
        Uri dead = await RawServer.FindDeadAddressAsync();
        await using RawServer server = new(responder => responder.RespondAsync(status, "", $"Location: {dead}there\r\n"));
        using HttpClient http = new(hasSendOnceHandler ? new SendOnceHandler(new HttpClientHandler()) : new HttpClientHandler());
        using FluxClient flux = new(http, new FluxClientOptions { ApiKey = Host.Key, BaseAddress = server.Address, MaxRetries = 2, MaxRetryDelay = TimeSpan.Zero });

        FluxApiException failure = await Expect.ThrowAsync<FluxApiException>(() => flux.GenerateAsync(Request));

        Assert.That((failure.Delivery, server.Requests.Count), Is.EqualTo((Delivery.Unknown, 1)));
        Assert.That(failure.Message, Does.Contain($"'{dead}there'"));
    }

    [Test]
    public async Task Second_attempt_that_finds_no_connection_does_not_look_as_if_nothing_was_sent([Values] bool hasSendOnceHandler)
    {
        await using RawServer server = new(responder => responder.ResetAsync());
        Uri dead = await RawServer.FindDeadAddressAsync();
        HttpMessageHandler network = new RoutingHandler(deadAttempt: 2, dead);
        using HttpClient http = new(new RepeatingHandler(hasSendOnceHandler ? new SendOnceHandler(network) : network));
        using FluxClient flux = new(http, new FluxClientOptions { ApiKey = Host.Key, BaseAddress = server.Address, MaxRetries = 2, MaxRetryDelay = TimeSpan.Zero });

        FluxException failure = await Expect.CatchAsync<FluxException>(() => flux.GenerateAsync(Request));

        Assert.That((failure.Delivery, server.Requests.Count), Is.EqualTo((Delivery.Unknown, 1)), $"{failure}");
    }

    // Without the innermost handler, the body cannot tell that the first attempt is under way: see the documentation of SendOnce.
    [Test]
    public async Task Two_attempts_at_a_time_with_one_token_are_told_apart_by_the_innermost_handler()
    {
        Host.AttemptCounter attempts = new();
        await using RawServer server = new(async responder =>
        {
            await attempts.Second;
            await responder.RespondAsync(200, """{"images":[{"url":"https://a.example/1.png"}]}""");
        });
        using HttpClient http = new(new TwiceHandler(attempts, new SendOnceHandler(new HttpClientHandler())));
        using FluxClient flux = new(http, new FluxClientOptions { ApiKey = Host.Key, BaseAddress = server.Address });

        Assert.That((await flux.GenerateAsync(Request)).Images, Has.Count.EqualTo(1));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("JsonException")]
    [TestCase("ObjectDisposedException")]
    [TestCase("OperationCanceledException")]
    public async Task Whatever_a_handler_throws_after_the_request_was_sent_says_that_it_may_have_been_billed(string type)
    {
        Exception thrown = type switch
        {
            "JsonException" => new Newtonsoft.Json.JsonSerializationException("It broke."),
            "ObjectDisposedException" => new ObjectDisposedException("It"),
            _ => new OperationCanceledException("It gave up."),
        };
        using HttpClient http = new(new StubHandler(async (request, cancellationToken) =>
        {
            await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            throw thrown;
        }));
        using FluxClient flux = new(http, new FluxClientOptions { ApiKey = Host.Key });

        FluxException failure = await Expect.CatchAsync<FluxException>(() => flux.GenerateAsync(Request));

        Assert.That(failure.Delivery, Is.EqualTo(Delivery.Unknown));
        Assert.That(failure.Message, Does.Contain("handler"));
    }

    [Test]
    public async Task Success_that_a_handler_discards_is_not_lost()
    {
        await using RawServer server = new(responder => responder.RespondAsync(200, """{"images":[{"url":"https://a.example/1.png"}]}"""));
        using HttpClient http = new(new RepeatingHandler(new SendOnceHandler(new HttpClientHandler()), isSuccessRepeated: true));
        using FluxClient flux = new(http, new FluxClientOptions { ApiKey = Host.Key, BaseAddress = server.Address });

        ImageGeneration result = await flux.GenerateAsync(Request);

        Assert.That((result.Images.Count, server.Requests.Count), Is.EqualTo((1, 1)));
        Assert.That(result.Remark, Does.Contain("prevented"));
    }

    [Test]
    public async Task Handler_that_throws_before_the_request_is_sent_has_sent_nothing()
    {
        using HttpClient http = new(new StubHandler((_, _) => throw new NotSupportedException("The circuit is open.")));
        using FluxClient flux = new(http, new FluxClientOptions { ApiKey = Host.Key });

        FluxHandlerException failure = await Expect.ThrowAsync<FluxHandlerException>(() => flux.GenerateAsync(Request));

        Assert.That(failure.Delivery, Is.EqualTo(Delivery.NotSent));
        Assert.That(failure.Message, Does.Contain("The circuit is open.").And.Contain("Nothing was sent."));
        Assert.That(failure.InnerException, Is.TypeOf<NotSupportedException>());
    }

    [Test]
    public async Task Body_that_is_a_copy_is_refused_by_the_innermost_handler()
    {
        using StubHandler network = new(HttpStatusCode.OK, new StringContent("{}"));
        using HttpClient http = new(new CopyingHandler(new SendOnceHandler(network)));
        using FluxClient flux = new(http, new FluxClientOptions { ApiKey = Host.Key });

        FluxHandlerException failure = await Expect.ThrowAsync<FluxHandlerException>(() => flux.GenerateAsync(Request));

        Assert.That(failure.Message, Does.Contain("ByteArrayContent").And.Contain("SendOnceHandler"));
        Assert.That(network.RequestCount, Is.Zero);
    }

    private static async Task<(ImageGeneration? Result, FluxException? Failure)> GenerateAsync(Host host)
    {
        try
        {
            return (await host.Flux.GenerateAsync(Request), null);
        }
        catch (FluxException failure)
        {
            return (null, failure);
        }
    }
}
