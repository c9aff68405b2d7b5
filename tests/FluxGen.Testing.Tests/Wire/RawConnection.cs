using System.Net;
using System.Net.Sockets;
using System.Text;
using FluxGen.Testing;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing.Tests.Wire;

// What HttpClient would hide: a generation over a bare socket, of whose answer every byte is seen.
internal sealed class RawConnection : IDisposable
{
    private const string Request = """{ "model": "flux/kontext-max/text-to-image", "prompt": "x" }""";

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    private RawConnection()
    {
    }

    // What has come and was not read.
    public int Available => _socket.Available;

    public static async Task<RawConnection> SendAsync(FluxApiServer server, CancellationToken cancel)
    {
        RawConnection connection = new();
        try
        {
            await connection._socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.BaseAddress.Port), cancel);
            string message = $"POST /{ImagesOperations.GenerateImages.Path} HTTP/1.1\r\nHost: {server.BaseAddress.Authority}\r\n"
                + $"Connection: close\r\nAuthorization: Bearer any\r\nContent-Type: application/json\r\nContent-Length: {Request.Length}\r\n\r\n{Request}";
            await connection._socket.SendAsync(Encoding.ASCII.GetBytes(message), cancel);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async Task<RawAnswer> ReadAsync(CancellationToken cancel)
    {
        using MemoryStream received = new();
        byte[] buffer = new byte[4096];
        for (int count = await _socket.ReceiveAsync(buffer, cancel); count > 0; count = await _socket.ReceiveAsync(buffer, cancel))
        {
            received.Write(buffer, 0, count);
        }

        return RawAnswer.Parse(received.ToArray());
    }

    // Not a byte more, so that what has come beyond is still there.
    public async Task<string> ReadHeadAsync(CancellationToken cancel)
    {
        StringBuilder head = new();
        byte[] buffer = new byte[1];
        while (!head.ToString().EndsWith(RawAnswer.EndOfHead, StringComparison.Ordinal))
        {
            Assert.That(await _socket.ReceiveAsync(buffer, cancel), Is.EqualTo(1), $"The connection ended within the head: {head}");
            head.Append((char)buffer[0]);
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

    public async Task<byte[]> ReadRestAsync(CancellationToken cancel)
    {
        await using NetworkStream stream = new(_socket);
        using MemoryStream rest = new();
        await stream.CopyToAsync(rest, cancel);
        return rest.ToArray();
    }

    // How many bytes came before the connection ended, and with what error, if it was one.
    public async Task<(int Count, SocketError Error)> ReadErrorAsync(CancellationToken cancel)
    {
        int total = 0;
        byte[] buffer = new byte[4096];
        try
        {
            for (int count = await _socket.ReceiveAsync(buffer, cancel); count > 0; count = await _socket.ReceiveAsync(buffer, cancel))
            {
                total += count;
            }

            return (total, SocketError.Success);
        }
        catch (SocketException exception)
        {
            return (total, exception.SocketErrorCode);
        }
    }

    public void Dispose() => _socket.Dispose();
}
