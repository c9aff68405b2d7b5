using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace FluxGen.ContractTests.Handlers;

// The handlers that a host adds to all of its HTTP clients. Their times are short; what they do is what they do by default.
internal sealed record HandlerSet(string Name, Action<IHttpClientBuilder> Add)
{
    public static HandlerSet None { get; } = new("no handler", _ => { });

    public static HandlerSet Resilience { get; } = new("AddStandardResilienceHandler", client => client.AddStandardResilienceHandler(ShortenTimes));

    public static HandlerSet Hedging { get; } = new("AddStandardHedgingHandler", client => client.AddStandardHedgingHandler().Configure(options =>
        options.Hedging.Delay = TimeSpan.FromMilliseconds(10)));

    // How a body can be read without sending it.
    public static IReadOnlyList<HandlerSet> Readers { get; } =
    [
        Reading("ReadAsStringAsync", content => content.ReadAsStringAsync()),
        Reading("ReadAsByteArrayAsync", content => content.ReadAsByteArrayAsync()),
        Reading("LoadIntoBufferAsync", content => content.LoadIntoBufferAsync()),
        Reading("ReadAsStreamAsync", async content => await (await content.ReadAsStreamAsync()).CopyToAsync(Stream.Null)),
        Reading("CopyToAsync a stream in memory", content => content.CopyToAsync(new MemoryStream())),
        Reading("CopyToAsync another stream", content => content.CopyToAsync(new BufferedStream(Stream.Null))),
    ];

    public bool IsBuffering => Name is "ReadAsStringAsync" or "ReadAsByteArrayAsync" or "LoadIntoBufferAsync";

    public HandlerSet Then(HandlerSet inner) => new($"{Name}, then {inner.Name}", client =>
    {
        Add(client);
        inner.Add(client);
    });

    public override string ToString() => Name;

    private static HandlerSet Reading(string name, Func<HttpContent, Task> read) =>
        new(name, client => client.AddHttpMessageHandler(() => new ReadingHandler(read)));

    private static void ShortenTimes(HttpStandardResilienceOptions options)
    {
        options.Retry.BackoffType = DelayBackoffType.Constant;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.AttemptTimeout.Timeout = TimeSpan.FromSeconds(2);
    }

    private sealed class ReadingHandler(Func<HttpContent, Task> read) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
            {
                await read(content);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
