namespace FluxGen.Runtime;

/// <summary>Where a generated client sends its requests, and how much of an answer it reads.</summary>
public sealed class ApiClientOptions
{
    /// <summary>The URL that operation paths are appended to.</summary>
    /// <value>Default: null, for the first server of the API description.</value>
    public Uri? BaseAddress { get; init; }

    /// <summary>How long a call may take, from sending the request to the last byte of the answer.</summary>
    /// <value>Default: <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</value>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>The clock that <see cref="Timeout"/> is measured with.</summary>
    /// <value>Default: <see cref="System.TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The most bytes of a success response that are read.</summary>
    /// <value>Default: 256 MiB.</value>
    public int MaxResponseBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>The most bytes of an error response that are read; the rest is cut off.</summary>
    /// <value>Default: 64 KiB.</value>
    public int MaxErrorBytes { get; init; } = 64 * 1024;

    /// <summary>Called with each request before it is sent, to add headers such as <c>Authorization</c>.</summary>
    /// <value>Default: null.</value>
    public Func<HttpRequestMessage, CancellationToken, ValueTask>? PrepareRequest { get; init; }
}
