using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Newtonsoft.Json;

namespace FluxGen.Tests.Client;

public sealed class LifetimeTests
{
    [Test]
    public async Task Injected_client_is_used_and_not_changed()
    {
        using StubHandler handler = new((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StringContent(Sample.Success, Encoding.UTF8, "application/json") }));
        using HttpClient httpClient = new(handler);
        FluxClient client = new(httpClient, new FluxClientOptions { ApiKey = Sample.Key });

        await client.GenerateAsync(Sample.Request());
        client.Dispose();

        Assert.That(handler.RequestCount, Is.EqualTo(1));
        Assert.That(handler.IsDisposed, Is.False);
        Assert.That(httpClient.DefaultRequestHeaders, Is.Empty);
        Assert.That(httpClient.BaseAddress, Is.Null);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Disposed_client_sends_nothing(bool isInjected)
    {
        using StubServer stub = new();
        using HttpClient httpClient = new();
        FluxClientOptions options = new() { ApiKey = Sample.Key, BaseAddress = stub.Url };
        FluxClient client = isInjected ? new(httpClient, options) : new(options);

        client.Dispose();
        client.Dispose();

        await Expect.ThrowAsync<ObjectDisposedException>(() => client.GenerateAsync(Sample.Request()));
        Assert.That(stub.Requests, Is.Empty);
    }

    [Test]
    public async Task Disposing_the_client_ends_a_call()
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using RawServer server = new(responder =>
        {
            arrived.SetResult();
            return responder.HangAsync();
        });
        FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });

        Task<ImageGeneration> call = client.GenerateAsync(Sample.Request());
        await arrived.Task;
        client.Dispose();

        await Expect.ThrowAsync<ObjectDisposedException>(() => call);
    }

    [Test]
    public async Task One_client_serves_many_calls_at_once()
    {
        ConcurrentQueue<string> prompts = new();
        await using RawServer server = new(responder => responder.RespondAsync(200, $$"""{"prompt":{{JsonConvert.ToString(PromptOf(responder.Request))}}}"""));
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });
        string[] sent = [.. Enumerable.Range(0, 50).Select(number => $"Prompt {number}, {new string('x', number * 10)}")];

        await Parallel.ForEachAsync(sent, new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (prompt, token) =>
            prompts.Enqueue((await client.GenerateAsync(Sample.Request(prompt), token)).Prompt == prompt ? prompt : "the response of another call"));

        Assert.That(prompts, Is.EquivalentTo(sent));
        Assert.That(server.Requests, Has.Count.EqualTo(50));
    }

    [TestCase(200, Sample.Success)]
    [TestCase(429, "{}")]
    [TestCase(500, "")]
    public async Task Request_of_the_caller_is_not_changed(int status, string body)
    {
        using StubServer stub = new(status, body);
        ImageGenerationRequest request = Sample.Request();
        request.Seed = 7;
        string before = JsonConvert.SerializeObject(request);

        try
        {
            await stub.Client.GenerateAsync(request);
        }
        catch (FluxApiException)
        {
            // The statuses of errors are among the cases.
        }

        Assert.That(JsonConvert.SerializeObject(request), Is.EqualTo(before));
        Assert.That(stub.Requests.Single().Body, Is.EqualTo(before), "what was sent is what the request says");
    }

    [Test]
    public async Task Properties_that_are_not_set_are_not_sent()
    {
        using StubServer stub = new();

        await stub.Client.GenerateAsync(Sample.Request());

        Dictionary<string, object> sent = JsonConvert.DeserializeObject<Dictionary<string, object>>(stub.Requests.Single().Body!)!;
        Assert.That(sent.Keys, Is.EquivalentTo(ImagesOperations.GenerateImages.RequestProperties.Where(property => property.IsRequired).Select(property => property.Name)));
    }

    [Test]
    public async Task Call_goes_to_the_path_of_the_specification_below_the_base_address()
    {
        HttpRequestMessage? sent = null;
        using HttpClient httpClient = new(new StubHandler((request, _) =>
        {
            sent = request;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Sample.Success) });
        }));
        using FluxClient proxied = new(httpClient, new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = new Uri("https://proxy.example/flux/") });
        using FluxClient direct = new(httpClient, new FluxClientOptions { ApiKey = Sample.Key });

        await proxied.GenerateAsync(Sample.Request());
        Uri? throughProxy = sent?.RequestUri;
        await direct.GenerateAsync(Sample.Request());

        Assert.That(throughProxy, Is.EqualTo(new Uri("https://proxy.example/flux/" + ImagesOperations.GenerateImages.Path)));
        Assert.That(sent?.RequestUri, Is.EqualTo(new Uri($"{ImagesOperations.ServerUrl}/{ImagesOperations.GenerateImages.Path}")));
        Assert.That(sent?.Method.Method, Is.EqualTo(ImagesOperations.GenerateImages.Method));
    }

    private static string PromptOf(string request) =>
        JsonConvert.DeserializeObject<ImageGenerationRequest>(request[request.IndexOf('{', StringComparison.Ordinal)..])!.Prompt;
}
