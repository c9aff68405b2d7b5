using FluxGen.Testing;

namespace FluxGen.ContractTests.Faults;

// What a server does with the requests of one call. The text is for readers.
internal abstract record Wire(string Text)
{
    public static Wire Nobody { get; } = new DeadWire();

    // Null where no mock server does it.
    public virtual Scenario? Generation => null;

    public abstract Task<IFaultServer> StartAsync(FaultRun run);

    // What the mock server can do is done by the mock server.
    public static Wire Of(Scenario generation, Scenario? download = null) => new ScenarioWire(generation, download);

    // An image is requested under any path. Each download takes the next response; the last one serves all others.
    public static Wire Of(RawResponse generation, params RawResponse[] downloads) => new RawWire(generation, downloads);

    private sealed record DeadWire() : Wire("nobody listens")
    {
        public override async Task<IFaultServer> StartAsync(FaultRun run) => new FaultServer(await RawServer.FindDeadAddressAsync());
    }

    private sealed record ScenarioWire(Scenario Played, Scenario? Download)
        : Wire(Download is null ? $"mock server: `{Played}`" : $"mock server: `{Played}`; image: `{Download}`")
    {
        public override Scenario Generation => Played;

        public override async Task<IFaultServer> StartAsync(FaultRun run)
        {
            FluxApiServer server = await FluxApiServer.StartAsync();
            server.PlayAlways(Played);
            if (Download is not null)
            {
                server.PlayForDownloads(Download);
            }

            return new FaultServer(server.BaseAddress, () => server.Requests.Count, () => server.Downloads.Count, server);
        }
    }

    private sealed record RawWire(RawResponse Response, RawResponse[] Downloads)
        : Wire(string.Join("; image: ", ((RawResponse[])[Response, .. Downloads]).Select(response => response.Text)))
    {
        public override Task<IFaultServer> StartAsync(FaultRun run)
        {
            int next = 0;
            RawServer? server = null;
            server = new(responder =>
            {
                RawResponse response = IsGeneration(responder.Request) ? Response : Downloads[Math.Min(Interlocked.Increment(ref next), Downloads.Length) - 1];
                return response.SendAsync(responder, server!.Address, run);
            });
            return Task.FromResult<IFaultServer>(new FaultServer(
                server.Address,
                () => server.Requests.Count(IsGeneration),
                () => server.Requests.Count(request => !IsGeneration(request)),
                server));
        }

        private static bool IsGeneration(string request) => request.StartsWith("POST ", StringComparison.Ordinal);
    }

    private sealed class FaultServer(Uri baseAddress, Func<int>? requests = null, Func<int>? downloads = null, IAsyncDisposable? server = null) : IFaultServer
    {
        public Uri BaseAddress => baseAddress;

        public int Requests => requests?.Invoke() ?? 0;

        public int Downloads => downloads?.Invoke() ?? 0;

        public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
