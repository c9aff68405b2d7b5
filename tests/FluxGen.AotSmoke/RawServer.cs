using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FluxGen.AotSmoke;

/// <summary>As much of HTTP/1.1 as one client needs: a request is read whole and answered, and the connection closed.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly Func<string, string, Answer> _answer;

    /// <summary>Listens on a free port.</summary>
    /// <param name="answer">Answers a request line and a body.</param>
    public RawServer(Func<string, string, Answer> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                await ServeAsync(client.GetStream());
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The end of the program.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        (string requestLine, string body) = await ReadAsync(stream);
        Answer answer = _answer(requestLine, body);
        string head = $"HTTP/1.1 {answer.Status} -\r\nContent-Type: {answer.MediaType}\r\nContent-Length: {answer.Body.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. answer.Body]);
    }

    private static async Task<(string RequestLine, string Body)> ReadAsync(NetworkStream stream)
    {
        const string HeadEnd = "\r\n\r\n";
        const string LengthHeader = "\r\nContent-Length: ";
        byte[] buffer = new byte[16 * 1024];
        int count = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(count));
            count += read;
            string text = Encoding.UTF8.GetString(buffer, 0, count);
            int headEnd = text.IndexOf(HeadEnd, StringComparison.Ordinal);
            if (headEnd >= 0 || read == 0)
            {
                int header = text.IndexOf(LengthHeader, StringComparison.Ordinal);
                int length = header < 0
                    ? 0
                    : int.Parse(text.AsSpan()[(header + LengthHeader.Length)..text.IndexOf("\r\n", header + 2, StringComparison.Ordinal)], NumberStyles.None, CultureInfo.InvariantCulture);
                if (read == 0 || Encoding.UTF8.GetByteCount(text.AsSpan(headEnd + HeadEnd.Length)) == length)
                {
                    return (text[..text.IndexOf('\r', StringComparison.Ordinal)], text[(headEnd + HeadEnd.Length)..]);
                }
            }
        }
    }
}
