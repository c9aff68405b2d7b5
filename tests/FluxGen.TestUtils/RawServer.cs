using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FluxGen.TestUtils;

/// <summary>A server on bare sockets, for responses that no web server sends.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Func<RawResponder, Task> _respond;
    private readonly Task _accepting;
    private int _connectionCount;

    public RawServer(Func<RawResponder, Task> respond)
    {
        _respond = respond;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public IReadOnlyList<string> Requests => [.. _requests];

    public int ConnectionCount => Volatile.Read(ref _connectionCount);

    /// <summary>A URL at which nobody listens.</summary>
    public static async Task<Uri> FindDeadAddressAsync()
    {
        await using RawServer server = new(_ => Task.CompletedTask);
        return server.Address;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connectionCount);
                connections.Add(ServeAsync(socket));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await using NetworkStream stream = new(socket, ownsSocket: true);
        try
        {
            while (await ReadRequestAsync(stream) is { } request)
            {
                _requests.Enqueue(request);
                RawResponder responder = new(socket, stream, request, _requests.Count, _stop.Token);
                await _respond(responder);
                if (responder.IsClosed)
                {
                    return;
                }
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The client hung up, or the test is over.
        }
    }

    // Null where the client hangs up, or sends something else than HTTP.
    private async Task<string?> ReadRequestAsync(NetworkStream stream)
    {
        string text = "";
        byte[] buffer = new byte[16 * 1024];
        while (!IsWhole(text))
        {
            int count = await stream.ReadAsync(buffer, _stop.Token);
            text += Encoding.Latin1.GetString(buffer, 0, count);
            if (count == 0 || !char.IsAsciiLetterUpper(text[0]))
            {
                return null;
            }
        }

        return text;
    }

    private static bool IsWhole(string text)
    {
        int head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        const string length = "Content-Length:";
        int start = text.IndexOf(length, StringComparison.OrdinalIgnoreCase);
        int body = start < 0 || start > head ? 0 : int.Parse(text.AsSpan(start + length.Length, text.IndexOf('\r', start) - start - length.Length));
        return head >= 0 && text.Length >= head + 4 + body;
    }
}
