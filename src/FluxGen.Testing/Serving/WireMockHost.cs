using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using WireMock;
using WireMock.Exceptions;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;

namespace FluxGen.Testing;

// A WireMock.Net server that hands every request to one function, and whose answers travel as their scenario says.
internal sealed class WireMockHost : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly WireMockServer _server;

    private WireMockHost(int port, TimeProvider time)
    {
        TransportMiddleware middleware = new(time, _stopping.Token);
        _server = WireMockServer.Start(new WireMockServerSettings
        {
            Urls = [new UriBuilder(Uri.UriSchemeHttp, IPAddress.Loopback.ToString(), port).ToString()],
            Logger = new WireMockNullLogger(),
            DisableJsonBodyParsing = true,
            DisableDeserializeFormUrlEncoded = true,
            DisableRequestBodyDecompressing = true,
            MaxRequestLogCount = 0,
            PreWireMockMiddlewareInit = application => ((IApplicationBuilder)application).Use(middleware.InvokeAsync),
        });
    }

    public Uri Address => new(_server.Url!);

    public static async Task<WireMockHost> StartAsync(int port, TimeProvider time, CancellationToken cancellationToken)
    {
        WireMockHost? host = null;
        await RunAsync(() => host = Start(port, time), cancellationToken).ConfigureAwait(false);
        return host!;
    }

    // WireMock.Net starts and stops by blocking its thread until others have done the work. Taken from the pool, two hundred
    // such threads at once would leave none for the work.
    public static Task RunAsync(Action action, CancellationToken cancellationToken = default) =>
        Task.Factory.StartNew(action, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public void Answer(Func<ReceivedMessage, Answer> handle) =>
        _server.Given(Request.Create()).RespondWith(Response.Create().WithCallback(message =>
        {
            Answer answer = handle(ReceivedMessage.From(message));
            Exchange.Current.Answer = answer;
            return Head(answer);
        }));

    public void Dispose()
    {
        if (!_stopping.IsCancellationRequested)
        {
            _stopping.Cancel();
            _server.Dispose();
        }
    }

    private static WireMockHost Start(int port, TimeProvider time)
    {
        try
        {
            // WireMock.Net would keep on waiting for the port for ten seconds.
            using (TcpListener probe = new(IPAddress.Loopback, port))
            {
                probe.Start();
            }

            return new WireMockHost(port, time);
        }
        catch (Exception exception) when (exception is SocketException or WireMockException)
        {
            throw new IOException(
                $"The server cannot listen on port {port} of {IPAddress.Loopback}: {exception.Message}. Choose another port, or 0 for a free one.",
                exception);
        }
    }

    private static ResponseMessage Head(Answer answer)
    {
        Dictionary<string, WireMockList<string>> headers = [];
        Add("Content-Type", answer.MediaType);
        Add("Content-Encoding", answer.ContentEncoding);
        Add("Retry-After", answer.RetryAfter);
        return new ResponseMessage { StatusCode = (int)answer.Status, Headers = headers };

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                headers[name] = new WireMockList<string>(value);
            }
        }
    }
}
