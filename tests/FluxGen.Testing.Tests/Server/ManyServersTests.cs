using System.Net.NetworkInformation;

namespace FluxGen.Testing.Tests.Server;

[NonParallelizable]
[CancelAfter(120_000)]
public sealed class ManyServersTests
{
    private const int Count = 200;

    [Test]
    public async Task Two_hundred_servers_run_side_by_side_and_leave_nothing_behind()
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
            Assert.That(network.GetActiveTcpListeners().Select(listener => listener.Port).Intersect(ports), Is.Empty, "The servers still listen on these ports.");
            Assert.That(
                network.GetActiveTcpConnections().Where(connection => connection.State == TcpState.Established && ports.Contains(connection.LocalEndPoint.Port)),
                Is.Empty,
                "These connections are still open.");
            Assert.That(ThreadPool.ThreadCount, Is.LessThan(threads + 20), "The servers have not returned their threads to the pool.");
        });
    }

    [Test]
    public async Task Disposed_server_is_not_kept_in_memory()
    {
        WeakReference reference = await UseAsync();

        // On another thread, because the stack of this one may still refer to the server.
        bool isCollected = await Task.Run(() => SpinWait.SpinUntil(() => !IsAliveAfterCollection(reference), TimeSpan.FromSeconds(30)));

        Assert.That(isCollected, Is.True, "Something still refers to the server.");
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
