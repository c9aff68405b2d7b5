using System.Net;

namespace FluxGen.Testing.Tests.Scenarios;

// The server calls code of the test: conditions and OnRequest.
[CancelAfter(60_000)]
public sealed class CallbackTests : OwnServer
{
    [Test]
    public async Task Exception_of_a_condition_is_in_the_response_and_in_the_captured_request()
    {
        Server.PlayWhen(_ => throw new FormatException("no such poster"), Scenario.Job());

        FluxServerException exception = await Expect.ThrowAsync<FluxServerException>(() => Flux.GenerateAsync(Order));

        CapturedRequest request = Server.Requests.Single();
        Assert.That(exception.BodyText, Is.EqualTo("The mock server failed. FormatException: no such poster"));
        Assert.That((request.Failure?.Message, request.Status), Is.EqualTo(("no such poster", (HttpStatusCode?)HttpStatusCode.InternalServerError)));
        Assert.That(request.ToString(), Does.EndWith("-> 500 (failed, FormatException: no such poster)"));
        Assert.That(Server.Violations, Is.Empty);
    }

    [Test]
    public async Task Exception_of_OnRequest_is_in_the_captured_request()
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(new FluxApiServerOptions { OnRequest = _ => throw new InvalidOperationException("full") });
        using FluxClient flux = NewClient(server: server);

        await Assert.ThrowsAsync<FluxServerException>(() => flux.GenerateAsync(Order));

        Assert.That((server.Requests.Single().Failure?.Message, server.Requests.Single().Status), Is.EqualTo(("full", (HttpStatusCode?)HttpStatusCode.InternalServerError)));
    }

    [Test]
    public async Task Condition_can_use_the_number_of_the_request()
    {
        Server.PlayWhen(request => request.Number == 2, Scenario.Parse("503"));

        await Flux.GenerateAsync(Order);
        await Assert.ThrowsAsync<FluxServerException>(() => Flux.GenerateAsync(Order));
        await Flux.GenerateAsync(Order);

        Server.ShouldHaveReceived(3);
    }

    [Test]
    public async Task Request_is_captured_before_its_response_is_ready(CancellationToken cancel)
    {
        TaskCompletionSource responding = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.PlayWhen(_ => responding.Task.Wait(TimeSpan.FromSeconds(30)), Scenario.Job());
        Task<ImageGeneration> call = Flux.GenerateAsync(Order, cancel);

        CapturedRequest request = await Server.WaitForRequestAsync(cancellationToken: cancel);

        Assert.That((request.Number, request.Status), Is.EqualTo((1, (HttpStatusCode?)null)));
        responding.SetResult();
        await call;
        Assert.That(request.Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Waiting_for_a_request_ends_with_the_server()
    {
        FluxApiServer server = await FluxApiServer.StartAsync();
        Task<CapturedRequest> wait = server.WaitForRequestAsync(3);

        await server.DisposeAsync();

        FluxApiAssertionException exception = await Expect.ThrowAsync<FluxApiAssertionException>(() => wait);
        Assert.That(exception.Message, Is.EqualTo("The server was disposed of before request 3 was received."));
    }
}
