using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FluxGen.Benchmarks.Scenarios;

// Reads a request to its end and always sends the same response. A whole web server would use most of the processors, and
// hide the time of the callers. It understands as much HTTP as the .NET client uses.
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _response;

    public LoopbackServer(byte[] response)
    {
        _response = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {response.Length}\r\n\r\n"), .. response];
        _listener.Start(backlog: 512);
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    public void Dispose() => _listener.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> request)
    {
        ReadOnlySpan<byte> name = "Content-Length: "u8;
        int bodyStart = request.IndexOf("\r\n\r\n"u8) + 4;
        if (bodyStart < 4)
        {
            return false;
        }

        int start = request[..bodyStart].IndexOf(name);
        if (start < 0)
        {
            return request.EndsWith("\r\n0\r\n\r\n"u8);
        }

        ReadOnlySpan<byte> length = request[(start + name.Length)..];
        return request.Length - bodyStart == int.Parse(length[..length.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptSocketAsync();
                socket.NoDelay = true;
                _ = ServeAsync(socket);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using Socket connection = socket;
        byte[] request = new byte[16 * 1024];
        int count = 0;
        try
        {
            while (await connection.ReceiveAsync(request.AsMemory(count)) is > 0 and int received)
            {
                count += received;
                if (IsWhole(request.AsSpan(0, count)))
                {
                    count = 0;
                    await connection.SendAsync(_response);
                }
            }
        }
        catch (SocketException)
        {
        }
    }
}
