using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Newtonsoft.Json;

namespace FluxGen.Tests.Client;

public sealed class LifetimeTests
{
    [Test]
    public async Task AnInjectedClientIsUsedAndLeftAsItWas()
    {
        using StubHandler handler = new((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StringContent(Sample.Success, Encoding.UTF8, "application/json") }));
        using HttpClient httpClient = new(handler);
        FluxClient client = new(httpClient, new FluxClientOptions { ApiKey = Sample.Key });

        await client.GenerateAsync(Sample.Request());
        client.Dispose();

        Assert.Multiple(() =>
        {
            Assert.That(handler.RequestCount, Is.EqualTo(1));
            Assert.That(handler.IsDisposed, Is.False);
            Assert.That(httpClient.DefaultRequestHeaders, Is.Empty);
            Assert.That(httpClient.BaseAddress, Is.Null);
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task ADisposedClientSendsNothing(bool isInjected)
    {
        using StubService service = StubService.Answering(200, Sample.Success);
        using HttpClient httpClient = new();
        FluxClientOptions options = new() { ApiKey = Sample.Key, BaseAddress = service.Address };
        FluxClient client = isInjected ? new(httpClient, options) : new(options);

        client.Dispose();
        client.Dispose();

        await Expect.ThrowAsync<ObjectDisposedException>(() => client.GenerateAsync(Sample.Request()));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task ACallThatIsCutOffByDisposingSaysSo()
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using RawServer server = new(exchange =>
        {
            arrived.SetResult();
            return exchange.HangAsync();
        });
        FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });

        Task<ImageGeneration> call = client.GenerateAsync(Sample.Request());
        await arrived.Task;
        client.Dispose();

        await Expect.ThrowAsync<ObjectDisposedException>(() => call);
    }

    [Test]
    public async Task OneClientServesManyCallsAtOnce()
    {
        ConcurrentQueue<string> prompts = new();
        await using RawServer server = new(exchange => exchange.AnswerAsync(200, $$"""{"prompt":{{JsonConvert.ToString(PromptOf(exchange.Request))}}}"""));
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });
        string[] sent = [.. Enumerable.Range(0, 50).Select(number => $"Prompt {number}, {new string('x', number * 10)}")];

        await Parallel.ForEachAsync(sent, new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (prompt, token) =>
            prompts.Enqueue((await client.GenerateAsync(Sample.Request(prompt), token)).Prompt == prompt ? prompt : "another's answer"));

        Assert.Multiple(() =>
        {
            Assert.That(prompts, Is.EquivalentTo(sent));
            Assert.That(server.Requests, Has.Count.EqualTo(50));
        });
    }

    [TestCase(200, Sample.Success)]
    [TestCase(429, "{}")]
    [TestCase(500, "")]
    public async Task TheRequestOfTheCallerIsNotChanged(int status, string body)
    {
        using StubService service = StubService.Answering(status, body);
        using FluxClient client = service.CreateClient();
        ImageGenerationRequest request = Sample.Request();
        request.Seed = 7;
        string before = JsonConvert.SerializeObject(request);

        try
        {
            await client.GenerateAsync(request);
        }
        catch (FluxApiException)
        {
            // Whatever comes of it.
        }

        Assert.Multiple(() =>
        {
            Assert.That(JsonConvert.SerializeObject(request), Is.EqualTo(before));
            Assert.That(service.Requests.Single().Body, Is.EqualTo(before), "what was sent is what the request says");
        });
    }

    [Test]
    public async Task WhatIsNotSetIsNotSent()
    {
        using StubService service = StubService.Answering(200, Sample.Success);
        using FluxClient client = service.CreateClient();

        await client.GenerateAsync(Sample.Request());

        Dictionary<string, object> sent = JsonConvert.DeserializeObject<Dictionary<string, object>>(service.Requests.Single().Body!)!;
        Assert.That(sent.Keys, Is.EquivalentTo(ImagesOperations.GenerateImages.RequestProperties.Where(member => member.IsRequired).Select(member => member.Name)));
    }

    [Test]
    public async Task ACallGoesToThePathOfTheDescriptionBelowTheBaseAddress()
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

        Assert.Multiple(() =>
        {
            Assert.That(throughProxy, Is.EqualTo(new Uri("https://proxy.example/flux/" + ImagesOperations.GenerateImages.Path)));
            Assert.That(sent?.RequestUri, Is.EqualTo(new Uri($"{ImagesOperations.ServerAddress}/{ImagesOperations.GenerateImages.Path}")));
            Assert.That(sent?.Method.Method, Is.EqualTo(ImagesOperations.GenerateImages.Method));
        });
    }

    private static string PromptOf(string request) =>
        JsonConvert.DeserializeObject<ImageGenerationRequest>(request[request.IndexOf('{', StringComparison.Ordinal)..])!.Prompt;
}
