using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Serving;

namespace FluxGen.Testing;

/// <summary>
/// The image API on this machine: a real HTTP server that knows the specification. A request that fits it gets the
/// success that the specification documents, with pictures that can be downloaded, or what a <see cref="Scenario"/> says; any
/// other gets the service's own error, and is recorded as a <see cref="Violation"/>. Nothing leaves the machine, nothing
/// costs money, and every non-empty key is valid.
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
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(30);

    private readonly WireMockHost _host;
    private readonly ApiEndpoints _endpoints;
    private readonly FluxApiServerOptions _options;
    private bool _isDisposed;

    private FluxApiServer(WireMockHost host, Specification spec, FluxApiServerOptions options)
    {
        _host = host;
        _options = options;
        _endpoints = new ApiEndpoints(spec, host.Address, options);
        host.RespondWith(_endpoints.Handle);
    }

    /// <summary>Where the server listens, such as <c>http://127.0.0.1:41234/</c>: the base address for a client.</summary>
    public Uri BaseAddress => _host.Address;

    /// <summary>
    /// The requests to the API so far, in the order of their arrival, those to unknown addresses included and downloads of
    /// pictures not. A copy that no longer changes.
    /// </summary>
    public IReadOnlyList<CapturedRequest> Requests => _endpoints.Requests.Snapshot();

    /// <summary>How many requests came to the API, also if not all of them are kept.</summary>
    public int RequestCount => _endpoints.Requests.Count;

    /// <summary>The downloads of pictures so far, in the order of their arrival. A copy that no longer changes.</summary>
    public IReadOnlyList<CapturedRequest> Downloads => _endpoints.Downloads.Snapshot();

    /// <summary>
    /// In what the requests so far departed from the specification, in the order of their arrival, without those that
    /// <see cref="TakeViolations"/> took. A copy that no longer changes.
    /// </summary>
    public IReadOnlyList<Violation> Violations => _endpoints.Violations.Snapshot();

    /// <summary>Starts a server.</summary>
    /// <param name="options">How it is set up, or null for a free port and the system's clock.</param>
    /// <param name="cancellationToken">Gives up waiting for the start.</param>
    /// <returns>The server, which accepts requests. Dispose of it to stop it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The port is not between 0 and 65535, or less than one request is to be kept.</exception>
    /// <exception cref="IOException">The port is taken, or not this user's to take.</exception>
    public static async Task<FluxApiServer> StartAsync(
        FluxApiServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FluxApiServerOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Port, IPEndPoint.MinPort, "options.Port");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Port, IPEndPoint.MaxPort, "options.Port");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RequestsKept, 1, "options.RequestsKept");
        ArgumentNullException.ThrowIfNull(options.TimeProvider, "options.TimeProvider");
        Specification spec = await Specification.LoadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return await StartAsync(spec, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Answers the next requests with these scenarios, one after the other, each for one request or as many as
    /// <see cref="Scenario.Times"/> says. They are added to those that wait already; after the last one all is well again.
    /// </summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <exception cref="ArgumentException">The specification has nothing to play one of them with. The message says what there is.</exception>
    public void Play(params IReadOnlyList<Scenario> scenarios) => _endpoints.Plan.Append(Playable(scenarios, _endpoints.Require));

    /// <summary>Answers every request with a scenario that nothing else is planned for.</summary>
    /// <param name="scenario">The scenario. <see cref="Scenario.Times"/> means nothing to it.</param>
    /// <exception cref="ArgumentException">The specification has nothing to play it with. The message says what there is.</exception>
    public void PlayAlways(Scenario scenario) => _endpoints.Plan.SetAlways(Playable([scenario], _endpoints.Require)[0]);

    /// <summary>
    /// Answers requests of a kind with a scenario, always or as often as <see cref="Scenario.Times"/> says. Goes before a
    /// sequence, and an earlier one before a later one.
    /// </summary>
    /// <param name="condition">
    /// Which requests. It is called for one at a time, and only for those that fit the specification. It must not wait for anything
    /// that the server does. What it throws ends in status 500, and stands at <see cref="CapturedRequest.Failure"/>.
    /// </param>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="ArgumentException">The specification has nothing to play it with. The message says what there is.</exception>
    public void PlayWhen(Func<CapturedRequest, bool> condition, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(condition);
        _endpoints.Plan.AddCondition(condition, Playable([scenario], _endpoints.Require)[0]);
    }

    /// <summary>
    /// Answers the next downloads of pictures with these scenarios. A success of any form means the picture here, as its address
    /// says, and a status the service's error.
    /// </summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <exception cref="ArgumentException">One of them is an example, or draws several pictures, which no download has.</exception>
    public void PlayForDownloads(params IReadOnlyList<Scenario> scenarios) =>
        _endpoints.DownloadPlan.Append(Playable(scenarios, _endpoints.RequireOfDownload));

    /// <summary>Takes the violations so far, as those that the test expects.</summary>
    /// <returns>The violations.</returns>
    public IReadOnlyList<Violation> TakeViolations() => _endpoints.Violations.Take();

    /// <summary>Waits for a request to the API.</summary>
    /// <param name="number">Which one since the start or the last reset, beginning with 1.</param>
    /// <param name="timeout">How long to wait by the clock of the system; null is 30 seconds.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The request, as soon as it has come; its answer may have to be made still, and has no status then.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    /// <exception cref="FluxApiAssertionException">It did not come in time, or before the end of the server. The message lists what came.</exception>
    public Task<CapturedRequest> WaitForRequestAsync(int number = 1, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return _endpoints.Requests.WaitAsync(number, timeout ?? UsualPatience, cancellationToken);
    }

    /// <summary>
    /// Forgets all scenarios, requests and violations, and begins anew with what is picked at random: for use between tests that
    /// share a server. Requests that are being answered are not called off.
    /// </summary>
    public void Reset() => _endpoints.Reset();

    /// <summary>Stops the server. Requests that are being answered are broken off.</summary>
    /// <exception cref="FluxApiAssertionException">See <see cref="FluxApiServerOptions.FailOnViolations"/>. The server has stopped.</exception>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Stops the server. Requests that are being answered are broken off.</summary>
    /// <returns>A task that is done when the server has stopped.</returns>
    /// <exception cref="FluxApiAssertionException">See <see cref="FluxApiServerOptions.FailOnViolations"/>. The server has stopped.</exception>
    public async ValueTask DisposeAsync()
    {
        bool isFirst = !Interlocked.Exchange(ref _isDisposed, true);
        _endpoints.Close();
        await _host.DisposeAsync().ConfigureAwait(false);
        if (isFirst && _options.FailOnViolations)
        {
            this.ShouldHaveNoViolations();
        }
    }

    internal static async Task<FluxApiServer> StartAsync(
        Specification spec, FluxApiServerOptions options, CancellationToken cancellationToken = default)
    {
        WireMockHost host = await WireMockHost.StartAsync(options.Port, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        try
        {
            return new FluxApiServer(host, spec, options);
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static IReadOnlyList<Scenario> Playable(IReadOnlyList<Scenario> scenarios, Action<Scenario> require)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        foreach (Scenario scenario in scenarios)
        {
            ArgumentNullException.ThrowIfNull(scenario, nameof(scenarios));
            require(scenario);
        }

        return scenarios;
    }
}
