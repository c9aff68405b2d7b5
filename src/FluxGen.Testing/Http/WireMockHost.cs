using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WireMock;
using WireMock.Exceptions;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace FluxGen.Testing.Http;

// A WireMock.Net server that passes every request to one function, and leaves the sending of its response to TransportMiddleware.
internal sealed class WireMockHost : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpContextAccessor _accessor = new();
    private readonly WireMockServer _server;
    private IHostApplicationLifetime? _lifetime;

    private WireMockHost(int port, TimeProvider time, int maxRequestBytes)
    {
        TransportMiddleware middleware = new(_accessor, time, maxRequestBytes, _stopping.Token);
        _server = WireMockServer.Start(new WireMockServerSettings
        {
            Urls = [UrlOf(port).ToString()],
            Logger = new WireMockNullLogger(),
            AllowBodyForAllHttpMethods = true,
            DisableJsonBodyParsing = true,
            DisableDeserializeFormUrlEncoded = true,
            DisableRequestBodyDecompressing = true,
            MaxRequestLogCount = 0,
            PreWireMockMiddlewareInit = application => SetUp((IApplicationBuilder)application, middleware),
        });
    }

    // WireMock.Net itself says localhost, which another program may resolve to another address.
    public Uri Url => UrlOf(_server.Port);

    // WireMock.Net blocks the thread that starts it until threads of the pool have done the work. If those threads came from the
    // pool as well, two hundred servers that start at once would leave none to do the work.
    public static Task<WireMockHost> StartAsync(int port, TimeProvider time, int maxRequestBytes, CancellationToken cancellationToken) => Task.Factory.StartNew(
        () => Start(port, time, maxRequestBytes),
        cancellationToken,
        TaskCreationOptions.LongRunning | TaskCreationOptions.RunContinuationsAsynchronously,
        TaskScheduler.Default);

    // The callback knows no connection, so the response goes to the middleware through the features of the HttpContext.
    public void RespondWith(Func<ReceivedRequest, MockResponse> handle) =>
        _server.Given(Request.Create()).RespondWith(Response.Create().WithCallback(message =>
        {
            HttpContext context = _accessor.HttpContext!;
            context.Features.Set(handle(ReceivedRequest.From(message, context.Request.Path.Value ?? string.Empty, context.Features.Get<ReceivedBody>()!)));
            return new ResponseMessage();
        }));

    // Disposing of a running WireMock.Net server blocks a thread of the pool and does not wait for the end, so the application is
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

    private static WireMockHost Start(int port, TimeProvider time, int maxRequestBytes)
    {
        try
        {
            // WireMock.Net would wait ten seconds for a port that is taken.
            using (TcpListener listener = new(IPAddress.Loopback, port))
            {
                listener.Start();
            }

            return new WireMockHost(port, time, maxRequestBytes);
        }
        catch (Exception exception) when (exception is SocketException or WireMockException)
        {
            throw new IOException($"The server cannot listen on port {port} of {IPAddress.Loopback}: {exception.Message}. Choose another port, or 0 for a free one.", exception);
        }
    }

    private static Uri UrlOf(int port) => new UriBuilder(Uri.UriSchemeHttp, IPAddress.Loopback.ToString(), port).Uri;
}
