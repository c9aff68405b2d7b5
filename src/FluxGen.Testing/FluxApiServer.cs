using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Serving;

namespace FluxGen.Testing;

/// <summary>
/// A mock server: the image API as a real HTTP server on this machine, driven by the specification. A valid request gets a
/// documented success, with images that can be downloaded, or the response of a <see cref="Scenario"/>. An invalid request gets
/// the error of the service, and every mistake is recorded as a <see cref="Violation"/>. Nothing leaves the machine, nothing costs
/// money, and every non-empty key is accepted.
/// </summary>
/// <example>
/// <code>
/// await using FluxApiServer server = await FluxApiServer.StartAsync();
/// using FluxClient flux = new(new FluxClientOptions { ApiKey = "any", BaseAddress = server.BaseAddress });
/// server.Play(Scenario.RateLimited().WithRetryAfter(TimeSpan.FromSeconds(1)));
/// </code>
/// </example>
public sealed class FluxApiServer : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    private readonly WireMockHost _host;
    private readonly RequestHandler _handler;
    private readonly FluxApiServerOptions _options;
    private int _disposals;

    private FluxApiServer(WireMockHost host, Specification specification, FluxApiServerOptions options)
    {
        _host = host;
        _options = options;
        _handler = new RequestHandler(specification, host.Url, options.TimeProvider, options.Seed, options.RequestsKept) { OnRequest = options.OnRequest };
        Operations = [.. specification.Operations.Select(operation => $"{operation.Method} {operation.Path}")];
        host.RespondWith(_handler.Handle);
    }

    /// <summary>The URL of the server, such as <c>http://127.0.0.1:41234/</c>, for the base address of a client.</summary>
    public Uri BaseAddress => _host.Url;

    /// <summary>The operations that are served, such as <c>GET /pets/{id}</c>, in the order of the specification.</summary>
    public IReadOnlyList<string> Operations { get; }

    /// <summary>
    /// The requests so far in the order of their arrival, including requests to unknown URLs but not downloads of images. The
    /// list is a copy.
    /// </summary>
    public IReadOnlyList<CapturedRequest> Requests => _handler.Requests.Snapshot();

    /// <summary>The number of requests so far, including those that are no longer kept, but not downloads of images.</summary>
    public int RequestCount => _handler.Requests.Count;

    /// <summary>The downloads of images so far in the order of their arrival. The list is a copy.</summary>
    public IReadOnlyList<CapturedRequest> Downloads => _handler.Downloads.Snapshot();

    /// <summary>
    /// The violations of all requests so far in the order of their arrival, without those that <see cref="TakeViolations"/> has
    /// removed. The list is a copy.
    /// </summary>
    public IReadOnlyList<Violation> Violations => _handler.Violations;

    /// <summary>Starts a server, which runs until it is disposed of.</summary>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentOutOfRangeException">The port is not between 0 and 65535, or <see cref="FluxApiServerOptions.RequestsKept"/> or <see cref="FluxApiServerOptions.MaxRequestBytes"/> is less than 1.</exception>
    /// <exception cref="FileNotFoundException">There is no file <see cref="FluxApiServerOptions.SpecificationFile"/>, or one that it refers to is missing.</exception>
    /// <exception cref="InvalidDataException">The file is no OpenAPI document, or something in it cannot be served. The message has the place.</exception>
    /// <exception cref="IOException">The port is in use, or this user may not use it.</exception>
    public static async Task<FluxApiServer> StartAsync(FluxApiServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FluxApiServerOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Port, IPEndPoint.MinPort, "options.Port");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Port, IPEndPoint.MaxPort, "options.Port");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RequestsKept, 1, "options.RequestsKept");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRequestBytes, 1, "options.MaxRequestBytes");
        ArgumentNullException.ThrowIfNull(options.TimeProvider, "options.TimeProvider");
        Task<Specification> reading = options.SpecificationFile is { } file ? Specification.LoadAsync(file) : Specification.LoadAsync();
        Specification specification = await reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        return await StartAsync(specification, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Plays scenarios for the next requests, one after the other, each for one request or for as many as
    /// <see cref="Scenario.Times"/> says. They are appended to scenarios that are still planned. After the last one, requests
    /// succeed again. A scenario that the requested operation does not have, such as a status that is not documented for it, is
    /// kept for a later request.
    /// </summary>
    /// <exception cref="ArgumentException">No operation of the specification has one of these scenarios. The message says why.</exception>
    public void Play(params Scenario[] scenarios) => _handler.Scenarios.Append(EnsurePlayable(scenarios, _handler.FindObstacle));

    /// <summary>Plays a scenario for all requests for which nothing else is planned.</summary>
    /// <param name="scenario">The scenario. <see cref="Scenario.Times"/> has no effect here.</param>
    /// <exception cref="ArgumentException">No operation of the specification has this scenario. The message says why.</exception>
    public void PlayAlways(Scenario scenario) => _handler.Scenarios.SetAlways(EnsurePlayable([scenario], _handler.FindObstacle)[0]);

    /// <summary>
    /// Plays a scenario for requests that meet a condition, always or as often as <see cref="Scenario.Times"/> says. It takes
    /// precedence over the scenarios of <see cref="Play"/>, and an earlier condition over a later one.
    /// </summary>
    /// <param name="condition">
    /// The condition. It is called for one request at a time, and only for valid requests. It must not wait for the server. If it
    /// throws, the response has status 500 and <see cref="CapturedRequest.Failure"/> is set.
    /// </param>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="ArgumentException">No operation of the specification has this scenario. The message says why.</exception>
    public void PlayWhen(Func<CapturedRequest, bool> condition, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(condition);
        _handler.Scenarios.AddCondition(condition, EnsurePlayable([scenario], _handler.FindObstacle)[0]);
    }

    /// <summary>
    /// Plays scenarios for the next downloads of images, one after the other. Every success scenario stands for the image with
    /// the requested URL, and a status for the error of the service.
    /// </summary>
    /// <exception cref="ArgumentException">One of them is an example, or sets a number of images or flags, which a download does not have.</exception>
    public void PlayForDownloads(params Scenario[] scenarios) =>
        _handler.DownloadScenarios.Append(EnsurePlayable(scenarios, _handler.FindDownloadObstacle));

    /// <summary>Removes and returns the violations so far, for a test that expects them.</summary>
    public IReadOnlyList<Violation> TakeViolations() => _handler.TakeViolations();

    /// <summary>Waits for a request other than a download of an image.</summary>
    /// <param name="number">The number of the request, from 1 since the start or the last reset.</param>
    /// <param name="timeout">The timeout by the system clock. Null is 30 seconds.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The request. It has no <see cref="CapturedRequest.Status"/> yet if its response is not ready.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    /// <exception cref="FluxApiAssertionException">The request was not received in time or before the server stopped, or is no longer kept.</exception>
    public Task<CapturedRequest> WaitForRequestAsync(int number = 1, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return _handler.Requests.WaitAsync(number, timeout ?? DefaultTimeout, cancellationToken);
    }

    /// <summary>
    /// Forgets all scenarios, requests and violations, and starts the random values anew. Use it between tests that share a
    /// server. Requests in progress continue.
    /// </summary>
    public void Reset() => _handler.Reset();

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Stops the server and aborts requests in progress.</summary>
    /// <exception cref="FluxApiAssertionException">A request has violated the specification and <see cref="FluxApiServerOptions.FailOnViolations"/> is set. The server has stopped.</exception>
    public async ValueTask DisposeAsync()
    {
        bool isFirst = Interlocked.Increment(ref _disposals) == 1;
        _handler.Close();
        await _host.DisposeAsync().ConfigureAwait(false);
        if (isFirst && _options.FailOnViolations)
        {
            this.ShouldHaveNoViolations();
        }
    }

    internal static async Task<FluxApiServer> StartAsync(Specification specification, FluxApiServerOptions options, CancellationToken cancellationToken = default)
    {
        WireMockHost host = await WireMockHost.StartAsync(options.Port, options.TimeProvider, options.MaxRequestBytes, cancellationToken).ConfigureAwait(false);
        try
        {
            return new FluxApiServer(host, specification, options);
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static IReadOnlyList<Scenario> EnsurePlayable(IReadOnlyList<Scenario> scenarios, Func<Scenario, string?> findObstacle)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        foreach (Scenario scenario in scenarios)
        {
            ArgumentNullException.ThrowIfNull(scenario, nameof(scenarios));
            if (findObstacle(scenario) is { } obstacle)
            {
                throw new ArgumentException($"'{scenario}' cannot be played. {obstacle}");
            }
        }

        return scenarios;
    }
}
