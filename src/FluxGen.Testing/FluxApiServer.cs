using System.Net;
using System.Net.Sockets;
using WireMock;
using WireMock.Exceptions;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;

namespace FluxGen.Testing;

/// <summary>
/// The image API on this machine: a real HTTP server that knows the specification. A request that fits it gets the
/// success that the specification documents, with pictures that can be downloaded; any other gets the service's own
/// error. Nothing leaves the machine, nothing costs money, and every non-empty key is valid.
/// </summary>
/// <example>
/// <code>
/// await using FluxApiServer server = await FluxApiServer.StartAsync();
/// using FluxClient flux = new(new FluxClientOptions { ApiKey = "any", BaseAddress = server.BaseAddress });
/// </code>
/// </example>
public sealed class FluxApiServer : IAsyncDisposable, IDisposable
{
    private const int LastResort = int.MaxValue;

    private readonly WireMockServer _server;

    private FluxApiServer(WireMockServer server, ApiSpec spec, TimeProvider time)
    {
        _server = server;
        BaseAddress = new Uri(server.Url!);
        AddAnswers(spec, time);
    }

    /// <summary>Where the server listens, such as <c>http://127.0.0.1:41234/</c>: the base address for a client.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="options">How it is set up, or null for a free port and the system's clock.</param>
    /// <param name="cancellationToken">Gives up waiting for the start.</param>
    /// <returns>The server, which accepts requests. Dispose of it to stop it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The port is not between 0 and 65535.</exception>
    /// <exception cref="IOException">The port is taken, or not this user's to take.</exception>
    public static async Task<FluxApiServer> StartAsync(
        FluxApiServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FluxApiServerOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Port, IPEndPoint.MinPort, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Port, IPEndPoint.MaxPort, nameof(options));
        ApiSpec spec = await ApiSpec.LoadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return await StartAsync(spec, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops the server.</summary>
    public void Dispose() => _server.Dispose();

    /// <summary>Stops the server.</summary>
    /// <returns>A task that is done when the server has stopped.</returns>
    public async ValueTask DisposeAsync() => await Task.Run(_server.Dispose).ConfigureAwait(false);

    internal static async Task<FluxApiServer> StartAsync(
        ApiSpec spec, FluxApiServerOptions options, CancellationToken cancellationToken = default)
    {
        WireMockServer server = await Task.Run(() => Listen(options.Port), cancellationToken).ConfigureAwait(false);
        try
        {
            return new FluxApiServer(server, spec, options.TimeProvider);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    private static WireMockServer Listen(int port)
    {
        try
        {
            // WireMock.Net would keep on waiting for the port for ten seconds.
            using (TcpListener probe = new(IPAddress.Loopback, port))
            {
                probe.Start();
            }

            return WireMockServer.Start(Settings(port));
        }
        catch (Exception exception) when (exception is SocketException or WireMockException)
        {
            throw new IOException(
                $"The server cannot listen on port {port} of {IPAddress.Loopback}: {exception.Message}. Choose another port, or 0 for a free one.",
                exception);
        }
    }

    private static WireMockServerSettings Settings(int port) => new()
    {
        Urls = [new UriBuilder(Uri.UriSchemeHttp, IPAddress.Loopback.ToString(), port).ToString()],
        Logger = new WireMockNullLogger(),
        DisableJsonBodyParsing = true,
        DisableDeserializeFormUrlEncoded = true,
        DisableRequestBodyDecompressing = true,
        MaxRequestLogCount = 0,
    };

    private static ResponseMessage ToMessage(Answer answer) => new()
    {
        StatusCode = (int)answer.Status,
        Headers = new Dictionary<string, WireMockList<string>> { ["Content-Type"] = new(answer.MediaType) },
        BodyData = new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = answer.Body },
    };

    private void AddAnswers(ApiSpec spec, TimeProvider time)
    {
        SpecOperation operation = spec.FindOperation(ImagesOperations.GenerateImages.Method, $"/{ImagesOperations.GenerateImages.Path}");
        ErrorAnswers errors = new(operation, time);
        GenerationEndpoint generation = new(operation, new ImageAnswers(operation, spec.PictureSizes, BaseAddress), errors);
        PictureEndpoint pictures = new(spec.PictureSizes, errors);

        On(Request.Create().WithPath(operation.Path).UsingMethod(operation.Method), generation.Handle);
        On(Request.Create().WithPath(PictureAddress.AnyPath).UsingGet(), pictures.Handle);
        On(Request.Create(), request => errors.Plain(HttpStatusCode.NotFound, request.Path), LastResort);
    }

    private void On(IRequestBuilder request, Func<IRequestMessage, Answer> answer, int priority = 0) =>
        _server.Given(request).AtPriority(priority).RespondWith(Response.Create().WithCallback(message => ToMessage(answer(message))));
}
