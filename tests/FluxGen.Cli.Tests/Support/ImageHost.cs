using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FluxGen.Cli.Tests.Support;

// Does to connections what no HTTP server would.
internal sealed class ImageHost : IDisposable
{
    private static readonly Lazy<Socket> Taken = new(() =>
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    });

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public ImageHost(Func<NetworkStream, Task> serve)
    {
        _listener.Start();
        Url = new Uri($"http://{_listener.LocalEndpoint}/picture");
        _ = ServeAsync(serve);
    }

    public Uri Url { get; }

    public int Connections { get; private set; }

    // Where nobody listens: the port is taken, so that nobody else begins to.
    public static Uri Refusing => new($"http://{Taken.Value.LocalEndPoint}/");

    // Closes the connection when the request has come.
    public static ImageHost Dropping() => new(_ => Task.CompletedTask);

    // Begins to send a file and then does what "next" does.
    public static ImageHost Sending(byte[] beginning, long length, Func<Task> next) => new(async stream =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: {length}\r\n\r\n"));
        await stream.WriteAsync(beginning);
        await next();
    });

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(Func<NetworkStream, Task> serve)
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                Connections++;
                NetworkStream stream = client.GetStream();
                await ReadHeadAsync(stream);
                await serve(stream);
            }
        }
        catch (Exception closed) when (closed is SocketException or IOException or ObjectDisposedException)
        {
            // The other side is gone, or the test is over.
        }
    }

    private static async Task ReadHeadAsync(NetworkStream stream)
    {
        byte[] buffer = new byte[64 * 1024];
        int count = 0;
        while (!Encoding.Latin1.GetString(buffer, 0, count).Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int read = await stream.ReadAsync(buffer.AsMemory(count));
            if (read == 0)
            {
                return;
            }

            count += read;
        }
    }
}
