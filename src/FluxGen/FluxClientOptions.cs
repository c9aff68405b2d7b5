namespace FluxGen;

/// <summary>How a <see cref="FluxClient"/> reaches the service, and its limits.</summary>
public sealed class FluxClientOptions
{
    // A body is also converted to a string, which cannot be longer than about 1 Gi characters.
    private const int ResponseBytesCeiling = 512 * 1024 * 1024;

    private static readonly TimeSpan MaxTimer = TimeSpan.FromMilliseconds(uint.MaxValue - 2);

    /// <summary>The API key. It is sent in the <c>Authorization</c> header of generations and nowhere else.</summary>
    public required string ApiKey { get; init; }

    /// <summary>The URL that operation paths are appended to, such as that of a proxy or of a test server.</summary>
    /// <value>Default: null, for the server of the specification (<see cref="ImagesOperations.ServerUrl"/>).</value>
    public Uri? BaseAddress { get; init; }

    /// <summary>How long one request may take, from sending it to the last byte of the response.</summary>
    /// <value>Default: 5 minutes.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the download of one image may take, with all its attempts.</summary>
    /// <value>Default: 5 minutes.</value>
    public TimeSpan DownloadTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How often a request is sent again after a response with status 429, or when no connection could be made. In both
    /// cases nothing was generated. After any other failure a request is never sent again, because it could be billed twice.
    /// </summary>
    /// <value>Default: 0.</value>
    public int MaxRetries { get; init; }

    /// <summary>
    /// The longest delay before a request is sent again. If the service asks for a longer one in <c>Retry-After</c>, the call
    /// fails at once with a <see cref="FluxRateLimitException"/>. It also limits the delays between the attempts of a download.
    /// </summary>
    /// <value>Default: 1 minute.</value>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The maximum size of a response in bytes, with the images inside it; at most 512 MiB.</summary>
    /// <value>Default: 256 MiB.</value>
    public int MaxResponseBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>The maximum size in bytes of an image that is downloaded, or saved while the response arrives.</summary>
    /// <remarks>
    /// All images that are saved while one response arrives may together be as large as this for each image that was requested, or as
    /// <see cref="MaxResponseBytes"/> if that is more. Of bytes that are no image, 16 MiB are saved.
    /// </remarks>
    /// <value>Default: 256 MiB.</value>
    public long MaxDownloadBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>
    /// The hosts that images may be downloaded from although they are in a private network, such as <c>images.internal</c> or
    /// <c>10.0.0.5</c>. Elsewhere in a private network, and on this machine, only the host and port of <see cref="BaseAddress"/>
    /// are connected to. The hosts where clouds give secrets to their machines are refused in any case.
    /// </summary>
    /// <value>Names or IP addresses without a port. Default: none.</value>
    public IReadOnlyList<string> AllowedDownloadHosts { get; init; } = [];

    /// <summary>The clock for timeouts and delays.</summary>
    /// <value>Default: <see cref="System.TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal void EnsureValid()
    {
        if (string.IsNullOrEmpty(ApiKey) || ApiKey.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException(
                string.IsNullOrWhiteSpace(ApiKey)
                    ? "The API key is empty. Create a key in your account at the service."
                    : "The API key has a space, a line break or another character that is not visible ASCII. Check how it was copied.",
                nameof(ApiKey));
        }

        if (BaseAddress is not null && (!BaseAddress.IsAbsoluteUri || BaseAddress.Scheme is not ("http" or "https") || BaseAddress.Query.Length + BaseAddress.Fragment.Length > 0))
        {
            throw new ArgumentException(
                $"{nameof(BaseAddress)} is '{BaseAddress}', which is not an absolute http or https URL without a query, such as https://example.com.",
                nameof(BaseAddress));
        }

        EnsureTimeout(Timeout, nameof(Timeout));
        EnsureTimeout(DownloadTimeout, nameof(DownloadTimeout));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRetries);
        if (MaxRetryDelay < TimeSpan.Zero || MaxRetryDelay > MaxTimer)
        {
            throw new ArgumentOutOfRangeException(nameof(MaxRetryDelay), MaxRetryDelay, $"{nameof(MaxRetryDelay)} must not be negative, and below 49 days.");
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxResponseBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxResponseBytes, ResponseBytesCeiling);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxDownloadBytes);
        EnsureHosts();
        ArgumentNullException.ThrowIfNull(TimeProvider);
    }

    private void EnsureHosts()
    {
        ArgumentNullException.ThrowIfNull(AllowedDownloadHosts);
        foreach (string host in AllowedDownloadHosts)
        {
            if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            {
                throw new ArgumentException(
                    $"{nameof(AllowedDownloadHosts)} has '{host}', which is not the name or the IP address of a host, such as images.internal. Leave out the scheme and the port.",
                    nameof(AllowedDownloadHosts));
            }
        }
    }

    private static void EnsureTimeout(TimeSpan time, string name)
    {
        if (time != System.Threading.Timeout.InfiniteTimeSpan && (time <= TimeSpan.Zero || time > MaxTimer))
        {
            throw new ArgumentOutOfRangeException(name, time, $"{name} must be positive and below 49 days, or Timeout.InfiniteTimeSpan.");
        }
    }
}
