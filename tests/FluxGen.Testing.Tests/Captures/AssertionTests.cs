using NUnit.Framework.Constraints;

namespace FluxGen.Testing.Tests.Captures;

[CancelAfter(60_000)]
public sealed class AssertionTests : OwnServer
{
    [Test]
    public async Task Number_of_requests_can_be_asserted()
    {
        await Flux.GenerateAsync(Order);

        Assert.That(() => Server.ShouldHaveReceived(1), Throws.Nothing);
        Assert.That(() => Server.ShouldHaveReceived(2), Fails("Expected 2 requests, but received 1.", "Received requests:", "  #1 POST /v1/images/generations -> 201 (fits, success)"));
    }

    [Test]
    public async Task Condition_of_a_request_can_be_asserted()
    {
        await Flux.GenerateAsync(new() { Prompt = "x", NumImages = 2 });

        Assert.That(() => Server.ShouldHaveReceived(request => request.Generation!.NumImages == 2), Throws.Nothing);
        Assert.That(() => Server.ShouldHaveReceived(request => request.Generation!.NumImages == 3, times: 0), Throws.Nothing);
        Assert.That(
            () => Server.ShouldHaveReceived(request => request.Generation!.NumImages == 3),
            Fails("Expected a request with request => request.Generation!.NumImages == 3, but received 0.", "Received requests:", "  #1 POST /v1/images/generations -> 201 (fits, success)"));
    }

    [TestCase(0, "0 requests")]
    [TestCase(1, "1 request")]
    [TestCase(3, "3 requests")]
    public async Task Number_of_requests_with_a_condition_is_exact(int times, string expected)
    {
        await Flux.GenerateAsync(new() { Prompt = "one" });
        await Flux.GenerateAsync(new() { Prompt = "one" });
        await Flux.GenerateAsync(new() { Prompt = "other" });

        Assert.That(() => Server.ShouldHaveReceived(request => request.Generation!.Prompt == "one", times: 2), Throws.Nothing);
        Assert.That(
            () => Server.ShouldHaveReceived(request => request.Generation!.Prompt == "one", times),
            Throws.TypeOf<FluxApiAssertionException>().With.Message.StartsWith($"Expected {expected} with request => request.Generation!.Prompt == \"one\", but received 2."));
        Assert.That(() => Server.ShouldHaveReceived(3), Throws.Nothing);
        Assert.That(() => Server.ShouldHaveReceived(times == 3 ? 4 : times), Throws.TypeOf<FluxApiAssertionException>().With.Message.Contains("but received 3."));
    }

    [Test]
    public void Failed_assertion_says_when_there_were_no_requests() =>
        Assert.That(() => Server.ShouldHaveReceived(1), Fails("Expected 1 request, but received 0.", "No requests were received."));

    [Test]
    public async Task Failed_assertion_lists_only_the_last_requests()
    {
        await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => Flux.GenerateAsync(Order)));

        FluxApiAssertionException exception = Assert.Throws<FluxApiAssertionException>(() => Server.ShouldHaveReceived(1));

        string[] lines = exception.Message.Split(Environment.NewLine);
        Assert.That((lines.Length, lines[1], lines[^1]), Is.EqualTo((22, "Received requests (last 20 of 25):", "  #25 POST /v1/images/generations -> 201 (fits, success)")));
    }

    [Test]
    public async Task Server_can_fail_the_test_for_violations_when_it_is_disposed()
    {
        FluxApiServer server = await FluxApiServer.StartAsync(new FluxApiServerOptions { FailOnViolations = true });
        await SendWithoutKeyAsync(server);

        FluxApiAssertionException exception = await Expect.ThrowAsync<FluxApiAssertionException>(async () => await server.DisposeAsync());

        Assert.That(exception.Message, Is.EqualTo($"Expected requests that fit the specification, but found 1 violation:{Environment.NewLine}  header/Authorization: expected 'bearer' and a key, found none (security)"));
        await Assert.ThrowsAsync<HttpRequestException>(() => SendWithoutKeyAsync(server));
        Assert.That(server.Dispose, Throws.Nothing);
    }

    [Test]
    public async Task Violations_are_kept_longer_than_requests()
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(new FluxApiServerOptions { RequestsKept = 1 });
        await SendWithoutKeyAsync(server);
        server.TakeViolations();
        using HttpClient http = new() { BaseAddress = server.BaseAddress };
        using HttpResponseMessage unknown = await http.GetAsync("/nowhere");
        using FluxClient flux = NewClient(server: server);
        await flux.GenerateAsync(Order);

        Assert.That(server.ShouldHaveNoViolations, Fails(
            "Expected requests that fit the specification, but found 1 violation:",
            "  The operation: expected GET /v2/logs, found GET /nowhere (operation)"));
    }

    [Test]
    public async Task Violations_that_were_expected_do_not_fail_the_test()
    {
        FluxApiServer server = await FluxApiServer.StartAsync(new FluxApiServerOptions { FailOnViolations = true });
        await SendWithoutKeyAsync(server);

        Assert.That(server.TakeViolations().Single().Pointer, Is.EqualTo("/Authorization"));

        Assert.That(server.Violations, Is.Empty);
        Assert.That(async () => await server.DisposeAsync(), Throws.Nothing);
    }

    private static async Task SendWithoutKeyAsync(FluxApiServer server)
    {
        using HttpClient http = new();
        using HttpResponseMessage response = await http.PostAsync(new Uri(server.BaseAddress, ImagesOperations.GenerateImages.Path), null);
    }

    private static EqualStringConstraint Fails(params string[] lines) =>
        Throws.TypeOf<FluxApiAssertionException>().With.Message.EqualTo(string.Join(Environment.NewLine, lines));
}
