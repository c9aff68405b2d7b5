using FluxGen.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGen.ContractTests.Handlers;

// A host that adds handlers to all of its HTTP clients, and a FluxClient over its factory.
internal sealed class Host : IAsyncDisposable
{
    public const string Key = "the-secret-key";

    private readonly ServiceProvider _services;
    private readonly RawServer _server;

    public Host(HandlerSet handlers, bool hasSendOnceHandler, Func<RawResponder, Host, Task> respond)
    {
        _server = new(responder => responder.Request.StartsWith("POST", StringComparison.Ordinal) && responder.Number == 1
            ? respond(responder, this)
            : responder.RespondAsync(200, """{"data":null}"""));
        ServiceCollection services = new();
        services.ConfigureHttpClientDefaults(handlers.Add);
        IHttpClientBuilder client = services.AddHttpClient("flux").AddHttpMessageHandler(() => new CountingHandler(Attempts));
        if (hasSendOnceHandler)
        {
            client.AddHttpMessageHandler(() => new SendOnceHandler());
        }

        _services = services.BuildServiceProvider();
        HttpClient http = _services.GetRequiredService<IHttpClientFactory>().CreateClient("flux");
        Flux = new(http, new FluxClientOptions { ApiKey = Key, BaseAddress = Address });
    }

    public FluxClient Flux { get; }

    public Uri Address => _server.Address;

    public int PostCount => _server.Requests.Count(request => request.StartsWith("POST", StringComparison.Ordinal));

    // How often the handlers have sent the request, as they see it.
    public AttemptCounter Attempts { get; } = new();

    public async ValueTask DisposeAsync()
    {
        Flux.Dispose();
        await _services.DisposeAsync();
        await _server.DisposeAsync();
    }

    public sealed class AttemptCounter
    {
        private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public Task Second => _second.Task;

        public void Add()
        {
            if (Interlocked.Increment(ref _count) == 2)
            {
                _second.SetResult();
            }
        }
    }

    private sealed class CountingHandler(AttemptCounter attempts) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            attempts.Add();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
