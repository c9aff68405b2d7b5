namespace FluxGen;

/// <summary>How a <see cref="FluxClient"/> reaches the service, and its limits.</summary>
public sealed class FluxClientOptions
{
    // A body is also made into text, which has its limit at twice as many characters.
    private const int MostResponseBytes = 512 * 1024 * 1024;

    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(uint.MaxValue - 2);

    /// <summary>The API key. It is sent in the <c>Authorization</c> header of generations and nowhere else.</summary>
    public required string ApiKey { get; init; }

    /// <summary>The URL that operation paths are appended to, such as that of a proxy or of a test server.</summary>
    /// <value>Default: null, for the server of the API description (<see cref="ImagesOperations.ServerAddress"/>).</value>
    public Uri? BaseAddress { get; init; }

    /// <summary>How long one request may take, from sending it to the last byte of the answer.</summary>
    /// <value>Default: 5 minutes.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the download of one picture may take.</summary>
    /// <value>Default: 5 minutes.</value>
    public TimeSpan DownloadTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How often a request is sent again after the service answered 429, or when no connection to it could be made. In
    /// both cases nothing was generated. After any other failure a request is never sent again, for it could be billed twice.
    /// </summary>
    /// <value>Default: 0.</value>
    public int MaxRetries { get; init; }

    /// <summary>
    /// The longest wait before a request is sent again. When the service asks for a longer one in <c>Retry-After</c>, the
    /// call fails at once with a <see cref="FluxRateLimitException"/> that tells it.
    /// </summary>
    /// <value>Default: 1 minute.</value>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The most bytes of an answer that are read, up to 512 MiB. Pictures inside the answer count.</summary>
    /// <value>Default: 256 MiB.</value>
    public int MaxResponseBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>The most bytes of a picture that are downloaded.</summary>
    /// <value>Default: 256 MiB.</value>
    public long MaxDownloadBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>The clock for timeouts and waits.</summary>
    /// <value>Default: <see cref="System.TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal void Check()
    {
        if (string.IsNullOrEmpty(ApiKey) || ApiKey.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException(
                string.IsNullOrWhiteSpace(ApiKey)
                    ? $"{nameof(ApiKey)} is empty. Create a key in your account at the service."
                    : $"{nameof(ApiKey)} has a character that is not printable ASCII, such as a line break or a space. Check how it was copied.",
                nameof(ApiKey));
        }

        CheckTime(Timeout, nameof(Timeout));
        CheckTime(DownloadTimeout, nameof(DownloadTimeout));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRetries);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxRetryDelay, LongestTimer);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxResponseBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxResponseBytes, MostResponseBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxDownloadBytes);
        ArgumentNullException.ThrowIfNull(TimeProvider);
    }

    private static void CheckTime(TimeSpan time, string name)
    {
        if (time != System.Threading.Timeout.InfiniteTimeSpan && (time <= TimeSpan.Zero || time > LongestTimer))
        {
            throw new ArgumentOutOfRangeException(name, time, $"{name} has to be positive and below 49 days, or Timeout.InfiniteTimeSpan.");
        }
    }
}
