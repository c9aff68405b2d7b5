using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace FluxGen.Testing.Tests.Server;

[NonParallelizable]
[CancelAfter(120_000)]
public sealed class LifetimeTests
{
    private const int Count = 200;

    [Test]
    public async Task Servers_run_side_by_side_on_free_ports_of_this_machine_only()
    {
        await using FluxApiServer one = await FluxApiServer.StartAsync();
        await using FluxApiServer other = await FluxApiServer.StartAsync();

        Assert.That(one.BaseAddress.Host, Is.EqualTo(IPAddress.Loopback.ToString()));
        Assert.That(one.BaseAddress.Port, Is.GreaterThan(0).And.Not.EqualTo(other.BaseAddress.Port));
        Assert.That(one.BaseAddress.AbsoluteUri, Does.EndWith("/"));
    }

    [Test]
    public async Task Port_can_be_chosen_and_is_free_again_after_disposal()
    {
        FluxApiServer first = await FluxApiServer.StartAsync();
        int port = first.BaseAddress.Port;
        await first.DisposeAsync();

        await using FluxApiServer second = await FluxApiServer.StartAsync(new FluxApiServerOptions { Port = port });

        Assert.That(second.BaseAddress, Is.EqualTo(new Uri($"http://{IPAddress.Loopback}:{port}/")));
    }

    [Test]
    public async Task Port_in_use_is_an_error_that_names_it()
    {
        await using FluxApiServer first = await FluxApiServer.StartAsync();
        int port = first.BaseAddress.Port;

        IOException exception = await Expect.ThrowAsync<IOException>(() => FluxApiServer.StartAsync(new FluxApiServerOptions { Port = port }));

        Assert.That(exception.Message, Does.Contain(port.ToString()));
    }

    [TestCase(-1)]
    [TestCase(65536)]
    public async Task Impossible_port_is_rejected(int port) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => FluxApiServer.StartAsync(new FluxApiServerOptions { Port = port }));

    [Test]
    public async Task Start_can_be_cancelled() =>
        await Assert.ThrowsAsync<TaskCanceledException>(() => FluxApiServer.StartAsync(cancellationToken: new CancellationToken(canceled: true)));

    [Test]
    public async Task Disposing_twice_is_harmless_and_the_server_is_gone()
    {
        FluxApiServer server = await FluxApiServer.StartAsync();
        using HttpClient http = new() { BaseAddress = server.BaseAddress };

        await server.DisposeAsync();
        await server.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("/"));
    }

    [Test]
    public async Task Unfinished_request_does_not_hold_up_the_end_of_the_server(CancellationToken cancel)
    {
        FluxApiServer server = await FluxApiServer.StartAsync(cancellationToken: cancel);
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, server.BaseAddress.Port, cancel);
        await client.GetStream().WriteAsync("POST /v1/images/generations HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 100\r\n\r\n"u8.ToArray(), cancel);

        // The server has read the head when it asks for the body.
        await client.GetStream().ReadExactlyAsync(new byte["HTTP/1.1 100 Continue".Length], cancel);

        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(15), cancel);
    }

    [Test]
    public async Task Nothing_is_written_to_the_console()
    {
        TextWriter console = Console.Out;
        using StringWriter written = new();
        Console.SetOut(TextWriter.Synchronized(written));
        try
        {
            await using FluxApiServer server = await FluxApiServer.StartAsync();
            using HttpClient http = new() { BaseAddress = server.BaseAddress };
            using HttpResponseMessage response = await http.GetAsync("/nowhere");
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.That(written.ToString(), Is.Empty);
    }

    [Test]
    public async Task Two_hundred_servers_run_side_by_side_and_leave_nothing_behind()
    {
        int threads = ThreadPool.ThreadCount;
        FluxApiServer[] servers = await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => FluxApiServer.StartAsync()));
        int[] ports = [.. servers.Select(server => server.BaseAddress.Port)];
        try
        {
            await Task.WhenAll(servers.Select(GenerateAsync));
            Assert.That(ports, Is.Unique);
            Assert.That(servers.Select(server => server.RequestCount), Is.All.EqualTo(1));
        }
        finally
        {
            await Task.WhenAll(servers.Select(server => server.DisposeAsync().AsTask()));
        }

        IPGlobalProperties network = IPGlobalProperties.GetIPGlobalProperties();
        Assert.That(network.GetActiveTcpListeners().Select(listener => listener.Port).Intersect(ports), Is.Empty, "The servers still listen on these ports.");
        Assert.That(
            network.GetActiveTcpConnections().Where(connection => connection.State == TcpState.Established && ports.Contains(connection.LocalEndPoint.Port)),
            Is.Empty,
            "These connections are still open.");
        Assert.That(ThreadPool.ThreadCount, Is.LessThan(threads + 20), "The servers have not returned their threads to the pool.");
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
