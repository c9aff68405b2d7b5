using System.Net.Sockets;
using System.Text;

namespace FluxGen.TestUtils;

/// <summary>One request that a <see cref="RawServer"/> has read whole, and the ways to respond to it.</summary>
public sealed class RawResponder(Socket socket, Stream stream, string request, int number, CancellationToken stop)
{
    public string Request => request;

    /// <summary>How many requests the server has read, this one included.</summary>
    public int Number => number;

    public bool IsClosed { get; private set; }

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public async Task WriteAsync(byte[] bytes) => await stream.WriteAsync(bytes, stop);

    public Task RespondAsync(int status, string body, string headers = "", string mediaType = "application/json") =>
        WriteAsync($"HTTP/1.1 {status} Status\r\nContent-Type: {mediaType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}");

    public async Task RespondAsync(int status, byte[] body, string headers = "", string mediaType = "image/png")
    {
        await WriteAsync($"HTTP/1.1 {status} Status\r\nContent-Type: {mediaType}\r\nContent-Length: {body.Length}\r\n{headers}\r\n");
        await WriteAsync(body);
    }

    public async Task CloseAsync()
    {
        IsClosed = true;
        await stream.FlushAsync(stop);
        socket.Shutdown(SocketShutdown.Send);
    }

    /// <summary>Breaks the connection off with an RST.</summary>
    public Task ResetAsync()
    {
        IsClosed = true;
        socket.LingerState = new(enable: true, seconds: 0);
        socket.Close();
        return Task.CompletedTask;
    }

    /// <summary>Holds the connection until the test is over.</summary>
    public Task HangAsync() => Task.Delay(Timeout.Infinite, stop);
}
