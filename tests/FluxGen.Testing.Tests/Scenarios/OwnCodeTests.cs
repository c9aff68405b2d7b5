using System.Net;
using FluxGen.Testing;

namespace FluxGen.Testing.Tests.Scenarios;

// What the code of a test does to the server that calls it.
[CancelAfter(60_000)]
public sealed class OwnCodeTests : OwnServer
{
    [Test]
    public async Task Condition_that_throws_is_told_to_the_client_and_at_the_request()
    {
        Server.PlayWhen(_ => throw new FormatException("no such poster"), Scenario.Job());

        FluxServerException? exception = await Assert.ThrowsAsync<FluxServerException>(() => Flux.GenerateAsync(Order));

        CapturedRequest request = Server.Requests.Single();
        Assert.Multiple(() =>
        {
            Assert.That(exception!.BodyText, Is.EqualTo("The mock server failed. FormatException: no such poster"));
            Assert.That((request.Failure?.Message, request.Status), Is.EqualTo(("no such poster", (HttpStatusCode?)HttpStatusCode.InternalServerError)));
            Assert.That(request.ToString(), Does.EndWith("-> 500 (failed, FormatException: no such poster)"));
            Assert.That(Server.Violations, Is.Empty);
        });
    }

    [Test]
    public async Task Listener_that_throws_is_told_at_the_request()
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(new FluxApiServerOptions { OnRequest = _ => throw new InvalidOperationException("deaf") });
        using FluxClient flux = new(new FluxClientOptions { ApiKey = "any", BaseAddress = server.BaseAddress });

        await Assert.ThrowsAsync<FluxServerException>(() => flux.GenerateAsync(Order));

        Assert.That((server.Requests.Single().Failure?.Message, server.Requests.Single().Status), Is.EqualTo(("deaf", (HttpStatusCode?)HttpStatusCode.InternalServerError)));
    }

    [Test]
    public async Task Condition_can_go_by_the_number_of_the_request()
    {
        Server.PlayWhen(request => request.Number == 2, Scenario.Parse("503"));

        await Flux.GenerateAsync(Order);
        await Assert.ThrowsAsync<FluxServerException>(() => Flux.GenerateAsync(Order));
        await Flux.GenerateAsync(Order);

        Server.ShouldHaveReceived(3);
    }

    [Test]
    public async Task Request_is_there_before_its_answer_is_made(CancellationToken cancel)
    {
        TaskCompletionSource answering = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.PlayWhen(_ => answering.Task.Wait(TimeSpan.FromSeconds(30)), Scenario.Job());
        Task<ImageGeneration> call = Flux.GenerateAsync(Order, cancel);

        CapturedRequest request = await Server.WaitForRequestAsync(cancellationToken: cancel);

        Assert.That((request.Number, request.Status), Is.EqualTo((1, (HttpStatusCode?)null)));
        answering.SetResult();
        await call;
        Assert.That(request.Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Wait_for_a_request_ends_with_the_server()
    {
        FluxApiServer server = await FluxApiServer.StartAsync();
        Task<CapturedRequest> wait = server.WaitForRequestAsync(3);

        await server.DisposeAsync();

        FluxApiAssertionException? exception = await Assert.ThrowsAsync<FluxApiAssertionException>(() => wait);
        Assert.That(exception!.Message, Is.EqualTo("The server was disposed of before request 3 came."));
    }
}
