using System.Net;
using System.Text;

namespace FluxGen.Testing.Tests.Captures;

[CancelAfter(60_000)]
public sealed class CaptureTests : OwnServer
{
    private const string Key = "the-secret-key";

    [Test]
    public async Task Request_is_kept_as_it_was_sent()
    {
        const string Body = """{"prompt": "Größe",  "model":"flux/kontext-max/text-to-image", "num_images":2}""";
        using HttpRequestMessage message = new(HttpMethod.Post, ImagesOperations.GenerateImages.Path);
        message.Headers.Add("X-Several", ["one", "two"]);
        message.Content = new StringContent(Body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await Http.SendAsync(message);

        CapturedRequest request = Server.Requests.Single();

        Assert.That(request.BodyText, Is.EqualTo(Body));
        Assert.That(request.Body.ToArray(), Is.EqualTo(Encoding.UTF8.GetBytes(Body)));
        Assert.That((request.Generation?.Prompt, request.Generation?.NumImages, request.Generation?.Seed), Is.EqualTo(("Größe", (int?)2, (long?)null)));
        Assert.That(request.Headers["authorization"], Is.EqualTo((string[])[$"Bearer {Key}"]));
        Assert.That(request.Headers["X-Several"].SelectMany(value => value.Split(", ")), Is.EqualTo((string[])["one", "two"]));
        Assert.That((request.Number, request.Method, request.Path, request.Query), Is.EqualTo((1, "POST", "/v1/images/generations", "")));
        Assert.That((request.OperationId, request.Status, request.Violations.Count), Is.EqualTo(("generateImages", (HttpStatusCode?)HttpStatusCode.Created, 0)));
    }

    [Test]
    public async Task Defaults_of_the_service_are_not_part_of_the_captured_request()
    {
        await Flux.GenerateAsync(Order);

        ImageGenerationRequest sent = Server.Requests.Single().Generation!;
        Assert.That((sent.AspectRatio, sent.NumImages, sent.OutputFormat), Is.EqualTo(((AspectRatio?)null, (int?)null, (OutputFormat?)null)));
    }

    [Test]
    public async Task Malformed_body_is_kept()
    {
        await SendAsync("{ \"prompt\": [");

        CapturedRequest request = Server.Requests.Single();
        Assert.That((request.Generation, request.BodyText), Is.EqualTo(((ImageGenerationRequest?)null, "{ \"prompt\": [")));
        Assert.That(request.Violations.Single().Keyword, Is.EqualTo("json"));
    }

    [Test]
    public async Task Request_as_text_tells_the_result_and_no_secret()
    {
        Server.Play(Scenario.Parse("429; retry-after=2"));
        await SendAsync(GenerationBody, $"/v1/images/generations?key={Key}");
        await SendAsync(GenerationBody);
        await SendAsync("{}", "/v1/image/generations");

        Assert.That(Server.Requests.Select(request => request.ToString()), Is.EqualTo((string[])
        [
            "#1 POST /v1/images/generations -> 400 (query/key: expected no parameter, found another (additionalProperties))",
            "#2 POST /v1/images/generations -> 429 (fits, 429; retry-after=2)",
            "#3 POST /v1/image/generations -> 404 (The operation: expected POST /v1/images/generations, found POST /v1/image/generations (operation))",
        ]));
    }

    [Test]
    public async Task Download_as_text_says_that_it_is_one()
    {
        ImageGeneration generation = await Flux.GenerateAsync(Order);
        await using Stream image = await generation.Images[0].OpenReadAsync();

        Assert.That($"{Server.Requests.Single()}", Does.StartWith("#1 POST "));
        Assert.That($"{Server.Downloads.Single()}", Does.StartWith("download #1 GET /images/"));
    }

    [Test]
    public async Task Request_as_text_is_always_one_line()
    {
        await SendAsync("{}", "/x%0A%1B[31mFAKE");
        await SendAsync($$"""{ "a\nb\u001b": 1, "{{new string('x', 20_000)}}": 2 }""");

        Assert.That(Server.Requests.Select(request => request.ToString()), Is.All.Not.Contain("\n").And.All.Not.Contain("\u001b").And.All.Length.LessThan(2_000));
    }

    [Test]
    public async Task Request_as_text_lists_a_limited_number_of_violations()
    {
        await SendAsync($$"""{ {{string.Join(", ", Enumerable.Range(0, 5_000).Select(index => $"\"m{index}\": 1"))}} }""");

        Assert.That(Server.Requests.Single().ToString(), Does.EndWith("; and 4952 more)"));
        Assert.That(Server.Violations, Has.Count.EqualTo(5_002));
    }

    [TestCase("GET")]
    [TestCase("DELETE")]
    public async Task Body_is_kept_for_every_method(string method)
    {
        using HttpRequestMessage message = new(new HttpMethod(method), "/v1/images/generations") { Content = new StringContent("odd") };
        using HttpResponseMessage response = await Http.SendAsync(message);

        Assert.That(Server.Requests.Single().BodyText, Is.EqualTo("odd"));
    }

    [Test]
    public async Task Request_can_be_awaited_before_and_after_it_is_received(CancellationToken cancel)
    {
        Task<CapturedRequest> second = Server.WaitForRequestAsync(2, cancellationToken: cancel);
        await Flux.GenerateAsync(Order, cancel);
        Assert.That(second.IsCompleted, Is.False);

        await Flux.GenerateAsync(new() { Prompt = "second" }, cancel);

        Assert.That((await second).Generation!.Prompt, Is.EqualTo("second"));
        Assert.That((await Server.WaitForRequestAsync(1, cancellationToken: cancel)).Generation!.Prompt, Is.EqualTo(Order.Prompt));
    }

    [Test]
    public async Task Timeout_of_a_wait_lists_the_received_requests()
    {
        await Flux.GenerateAsync(Order);

        FluxApiAssertionException exception = await Expect.ThrowAsync<FluxApiAssertionException>(
            () => Server.WaitForRequestAsync(2, TimeSpan.FromMilliseconds(20)));

        Assert.That(exception.Message, Does.StartWith("Request 2 was not received within 0.02 s.").And.Contain("#1 POST /v1/images/generations -> 201"));
    }

    [Test]
    public async Task Waiting_for_a_request_can_be_cancelled()
    {
        using CancellationTokenSource cancellation = new();
        Task<CapturedRequest> wait = Server.WaitForRequestAsync(cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.CatchAsync<OperationCanceledException>(() => wait);
    }

    [Test]
    public async Task Parallel_requests_are_all_kept_and_numbered()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(index => Flux.GenerateAsync(new() { Prompt = $"{index}" })));

        Assert.That(Server.Requests.Select(request => request.Number), Is.EqualTo(Enumerable.Range(1, 100)));
        Assert.That(Server.Requests.Select(request => request.Generation!.Prompt), Is.EquivalentTo(Enumerable.Range(0, 100).Select(index => $"{index}")));
    }

    [Test]
    public async Task Oldest_requests_are_dropped_when_there_are_too_many()
    {
        List<string> reported = [];
        await using FluxApiServer server = await FluxApiServer.StartAsync(new FluxApiServerOptions { RequestsKept = 2, OnRequest = request => reported.Add(request.Generation!.Prompt) });
        using FluxClient flux = NewClient(server: server);
        foreach (string prompt in (string[])["one", "two", "three"])
        {
            await flux.GenerateAsync(new() { Prompt = prompt });
        }

        Assert.That(server.Requests.Select(request => request.Generation!.Prompt), Is.EqualTo((string[])["two", "three"]));
        Assert.That(server.RequestCount, Is.EqualTo(3));
        Assert.That(reported, Is.EqualTo((string[])["one", "two", "three"]));
        FluxApiAssertionException exception = await Expect.ThrowAsync<FluxApiAssertionException>(() => server.WaitForRequestAsync());
        Assert.That(exception.Message, Does.Contain("only the last 2 are kept"));
    }

    [Test]
    public async Task Downloads_are_captured_separately()
    {
        GeneratedImage image = (await Flux.GenerateAsync(Order)).Images.Single();
        await using Stream stream = await image.OpenReadAsync();

        Server.ShouldHaveReceived(1);
        Assert.That(Server.Downloads.Single().Path, Is.EqualTo(image.Url!.AbsolutePath));
    }

    private async Task SendAsync(string body, string? path = null)
    {
        using HttpResponseMessage response = await PostAsync(body, path);
    }
}
