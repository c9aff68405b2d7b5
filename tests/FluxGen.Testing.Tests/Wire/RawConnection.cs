using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FluxGen.Testing.Tests.Wire;

// A request over a bare socket, for everything that HttpClient hides.
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    public int Available => _socket.Available;

    // Without a body there is no Content-Length either.
    public static async Task<RawConnection> SendAsync(FluxApiServer server, string headers, byte[]? body, CancellationToken cancel)
    {
        RawConnection connection = new();
        await connection._socket.ConnectAsync(IPAddress.Loopback, server.BaseAddress.Port, cancel);
        string length = body is null ? string.Empty : $"Content-Length: {body.Length}\r\n";
        string head = $"POST /{ImagesOperations.GenerateImages.Path} HTTP/1.1\r\nHost: {server.BaseAddress.Authority}\r\nConnection: close\r\n{length}{headers}\r\n\r\n";
        await using NetworkStream stream = new(connection._socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancel);
        await stream.WriteAsync(body ?? [], cancel);
        return connection;
    }

    public static Task<RawConnection> GenerateAsync(FluxApiServer server, string body, CancellationToken cancel) =>
        SendAsync(server, "Authorization: Bearer any\r\nContent-Type: application/json", Encoding.UTF8.GetBytes(body), cancel);

    // For a body that the headers describe themselves.
    public async Task WriteAsync(byte[] body, CancellationToken cancel)
    {
        await using NetworkStream stream = new(_socket);
        await stream.WriteAsync(body, cancel);
    }

    public async Task<RawResponse> ReadAsync(CancellationToken cancel) => RawResponse.Parse(await ReadToEndAsync(cancel));

    public async Task<byte[]> ReadToEndAsync(CancellationToken cancel)
    {
        await using NetworkStream stream = new(_socket);
        using MemoryStream received = new();
        await stream.CopyToAsync(received, cancel);
        return received.ToArray();
    }

    // Reads no further, so that Available tells what has been sent after the head.
    public async Task<string> ReadHeadAsync(CancellationToken cancel)
    {
        StringBuilder head = new();
        while (!head.ToString().EndsWith(RawResponse.EndOfHead, StringComparison.Ordinal))
        {
            head.Append((char)(await ReadAsync(1, cancel))[0]);
        }

        return head.ToString();
    }

    public async Task<byte[]> ReadAsync(int length, CancellationToken cancel)
    {
        await using NetworkStream stream = new(_socket);
        byte[] bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    public void Dispose() => _socket.Dispose();
}
