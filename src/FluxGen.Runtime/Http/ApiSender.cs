using System.ComponentModel;
using FluxGen.Runtime.Http;
using FluxGen.Runtime.Http.Security;

namespace FluxGen.Runtime;

/// <summary>Sends the requests of a generated client.</summary>
/// <param name="httpClient">The client that carries the requests. It is never disposed here.</param>
/// <param name="options">The options of the client.</param>
/// <param name="serverUrl">The URL of the server that is used if neither the options nor the HTTP client have a base address. It can have variables in braces.</param>
/// <param name="variables">The variables, or null if the URL has none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiSender(HttpClient httpClient, ApiClientOptions options, string serverUrl, IReadOnlyList<ServerVariableInfo>? variables = null)
{
    private readonly HttpClient _httpClient = httpClient ?? throw new ArgumentNullException(nameof(httpClient));
    private readonly ApiClientOptions _options = options ?? throw new ArgumentNullException(nameof(options));
    private readonly string _baseAddress = ServerUrl.Resolve(options, httpClient, serverUrl, variables);
    private readonly CallDeadline _deadline = new(options.Timeout, options.TimeProvider);
    private volatile Tuple<string, Uri>? _last;

    /// <summary>Creates a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, without a leading slash. A path in the base address is kept.</param>
    /// <param name="accept">The media types that the client can read.</param>
    /// <returns>The request.</returns>
    public HttpRequestMessage CreateRequest(HttpMethod method, string path, string accept = "application/json") =>
        ParameterWriter.CreateRequest(method, ToAddress(path), accept);

    /// <summary>Begins the URL of a request with that of the server.</summary>
    /// <param name="buffer">Holds the URL as long as it fits.</param>
    /// <returns>The writer of the path and the query.</returns>
    public ParameterWriter StartUrl(Span<char> buffer)
    {
        ParameterWriter url = new(buffer);
        url.Literal(_baseAddress);
        return url;
    }

    /// <summary>Sends a request and waits for the status and the headers of the response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">The options of this call, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response, whatever its status.</returns>
    /// <exception cref="HttpRequestException">There is no response.</exception>
    /// <exception cref="RequestAlreadySentException">A handler of the HTTP client sent the request again, and there is no response to the first attempt.</exception>
    /// <exception cref="TimeoutException">The response did not come in time.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public ValueTask<ReceivedResponse> SendAsync(HttpRequestMessage request, ApiCallOptions? call, CancellationToken cancellationToken) =>
        SendAsync(request, security: null, call, cancellationToken);

    /// <inheritdoc cref="SendAsync(HttpRequestMessage, ApiCallOptions?, CancellationToken)"/>
    /// <param name="request">The request.</param>
    /// <param name="security">The alternatives of the security schemes that the operation needs, or null.</param>
    /// <param name="call">The options of this call, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">There are credentials, but none that the operation accepts.</exception>
    public async ValueTask<ReceivedResponse> SendAsync(HttpRequestMessage request, IReadOnlyList<SecurityRequirement>? security, ApiCallOptions? call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_options.PrepareRequest is { } prepare)
        {
            await PrepareAsync(prepare, request, security, cancellationToken).ConfigureAwait(false);
        }
        else if (Authentication.Choose(security, _options.Credentials) is { } chosen)
        {
            await Authentication.AddAsync(request, chosen, _options.Credentials, cancellationToken).ConfigureAwait(false);
        }

        call?.SendOnce?.Begin(request);
        CancellationTokenSource? timer = _deadline.Start();
        try
        {
            using CancellationTokenRegistration following = CallDeadline.Follow(timer, cancellationToken);
            HttpResponseMessage response = await _httpClient
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timer?.Token ?? cancellationToken)
                .ConfigureAwait(false);

            // A handler that makes the response itself may have left it out, and errors tell it.
            response.RequestMessage ??= request;
            return new(call?.SendOnce?.Accept(request, response) ?? response, _options, call, _deadline, timer);
        }
        catch (Exception failure)
        {
            if (call?.SendOnce?.FindFirstResponse(request, cancellationToken) is { } first)
            {
                first.RequestMessage ??= request;
                return new(first, _options, call, _deadline, timer);
            }

            Exception? explained = _deadline.Explain(failure, timer, cancellationToken) ?? call?.SendOnce?.FindFirstFailure(failure);
            _deadline.Stop(timer, isCallWhole: false);
            if (explained is null)
            {
                throw;
            }

            throw explained;
        }
    }

    private async ValueTask PrepareAsync(
        Func<HttpRequestMessage, CancellationToken, ValueTask> prepare, HttpRequestMessage request, IReadOnlyList<SecurityRequirement>? security, CancellationToken cancellationToken)
    {
        Uri? server = request.RequestUri;
        await prepare(request, cancellationToken).ConfigureAwait(false);
        if (Authentication.Choose(security, _options.Credentials) is not { } chosen)
        {
            return;
        }

        if (request.RequestUri is not { } url || url.Scheme != server?.Scheme || url.Authority != server.Authority)
        {
            throw new InvalidOperationException($"{nameof(ApiClientOptions.PrepareRequest)} gave the request another server, which the credentials are not meant for. Set {nameof(ApiClientOptions.BaseAddress)} instead. Nothing was sent.");
        }

        await Authentication.AddAsync(request, chosen, _options.Credentials, cancellationToken).ConfigureAwait(false);
    }

    // Consecutive calls mostly have the same path, which is the same literal of the generated code.
    private Uri ToAddress(string path)
    {
        Tuple<string, Uri>? last = _last;
        if (!ReferenceEquals(last?.Item1, path))
        {
            _last = last = new(path, new Uri(_baseAddress + path));
        }

        return last!.Item2;
    }
}
