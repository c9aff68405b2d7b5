using System.Net.NetworkInformation;
using FluxGen.Testing;

namespace FluxGen.Testing.Tests.Server;

[NonParallelizable]
[CancelAfter(120_000)]
public sealed class ManyServersTests
{
    private const int Count = 200;

    [Test]
    public async Task Two_hundred_servers_run_at_a_time_and_leave_nothing_behind()
    {
        int threads = ThreadPool.ThreadCount;
        FluxApiServer[] servers = await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => FluxApiServer.StartAsync()));
        int[] ports = [.. servers.Select(server => server.BaseAddress.Port)];
        try
        {
            await Task.WhenAll(servers.Select(GenerateAsync));
            Assert.Multiple(() =>
            {
                Assert.That(ports, Is.Unique);
                Assert.That(servers.Select(server => server.RequestCount), Is.All.EqualTo(1));
            });
        }
        finally
        {
            await Task.WhenAll(servers.Select(server => server.DisposeAsync().AsTask()));
        }

        IPGlobalProperties network = IPGlobalProperties.GetIPGlobalProperties();
        Assert.Multiple(() =>
        {
            Assert.That(network.GetActiveTcpListeners().Select(listener => listener.Port).Intersect(ports), Is.Empty, "These ports are still listened on.");
            Assert.That(
                network.GetActiveTcpConnections().Where(connection => connection.State == TcpState.Established && ports.Contains(connection.LocalEndPoint.Port)),
                Is.Empty,
                "These connections are still open.");
            Assert.That(ThreadPool.ThreadCount, Is.LessThan(threads + 20), "The servers took threads of the pool and did not give them back.");
        });
    }

    [Test]
    public async Task Server_is_forgotten_when_it_is_disposed()
    {
        WeakReference reference = await UseAsync();

        // On another thread, for the server's own end is still on the stack of this one.
        bool isForgotten = await Task.Run(() => SpinWait.SpinUntil(() => !IsAliveAfterCollection(reference), TimeSpan.FromSeconds(30)));

        Assert.That(isForgotten, Is.True, "Something still holds the server.");
    }

    private static bool IsAliveAfterCollection(WeakReference reference)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return reference.IsAlive;
    }

    private static async Task<WeakReference> UseAsync()
    {
        FluxApiServer server = await FluxApiServer.StartAsync();
        await GenerateAsync(server);
        await server.DisposeAsync();
        return new WeakReference(server);
    }

    private static async Task GenerateAsync(FluxApiServer server)
    {
        using FluxClient flux = new(new FluxClientOptions { ApiKey = "any", BaseAddress = server.BaseAddress });
        await flux.GenerateAsync(new() { Prompt = "x" });
    }
}
