using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WireMock;
using WireMock.Exceptions;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;

namespace FluxGen.Testing.Http;

// A WireMock.Net server that hands every request to one function, and whose answers travel as their scenario says.
internal sealed class WireMockHost : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WireMockServer _server;
    private IHostApplicationLifetime? _lifetime;

    private WireMockHost(int port, TimeProvider time)
    {
        TransportMiddleware middleware = new(time, _stopping.Token);
        _server = WireMockServer.Start(new WireMockServerSettings
        {
            Urls = [Url(port).ToString()],
            Logger = new WireMockNullLogger(),
            AllowBodyForAllHttpMethods = true,
            DisableJsonBodyParsing = true,
            DisableDeserializeFormUrlEncoded = true,
            DisableRequestBodyDecompressing = true,
            MaxRequestLogCount = 0,
            PreWireMockMiddlewareInit = application => SetUp((IApplicationBuilder)application, middleware),
        });
    }

    // WireMock.Net's own says localhost where the port was chosen, which another program may look for elsewhere.
    public Uri Address => Url(_server.Port);

    // WireMock.Net starts by blocking its thread until threads of the pool have done the work. Taken from the pool, two hundred
    // such threads at once would leave none.
    public static Task<WireMockHost> StartAsync(int port, TimeProvider time, CancellationToken cancellationToken) => Task.Factory.StartNew(
        () => Start(port, time),
        cancellationToken,
        TaskCreationOptions.LongRunning | TaskCreationOptions.RunContinuationsAsynchronously,
        TaskScheduler.Default);

    public void RespondWith(Func<ReceivedRequest, MockResponse> handle) =>
        _server.Given(Request.Create()).RespondWith(Response.Create().WithCallback(message =>
        {
            RequestContext exchange = RequestContext.Current;
            MockResponse answer = handle(ReceivedRequest.From(message, exchange.Path));
            exchange.Response = answer;
            return Head(answer);
        }));

    // WireMock.Net's own end neither waits for the server nor lets it go without blocking a thread of the pool, so the server is
    // stopped first.
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _lifetime!.StopApplication();
        await _stopped.Task.ConfigureAwait(false);
        _server.Dispose();
    }

    private void SetUp(IApplicationBuilder application, TransportMiddleware middleware)
    {
        _lifetime = application.ApplicationServices.GetRequiredService<IHostApplicationLifetime>();
        _lifetime.ApplicationStopped.Register(_stopped.SetResult);
        application.Use(middleware.InvokeAsync);
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

    private static Uri Url(int port) => new UriBuilder(Uri.UriSchemeHttp, IPAddress.Loopback.ToString(), port).Uri;

    private static ResponseMessage Head(MockResponse answer)
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
