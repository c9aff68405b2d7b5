namespace FluxGen.Runtime;

/// <summary>Options of a generated client: where it sends requests, and how much of a response it reads.</summary>
public sealed class ApiClientOptions
{
    /// <summary>The URL that operation paths are appended to.</summary>
    /// <value>Default: null; <see cref="HttpClient.BaseAddress"/>, or else the first server of the specification, or the operation's own.</value>
    public Uri? BaseAddress { get; init; }

    /// <summary>The values of the variables in the server's URL, by name. They have no influence where there is a base address.</summary>
    /// <value>Default: empty; the defaults of the specification.</value>
    public IReadOnlyDictionary<string, string> ServerVariables { get; init; } = new Dictionary<string, string>();

    /// <summary>The time that a call may take, from sending the request to the last byte of the response.</summary>
    /// <value>Default: <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</value>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>
    /// The time that a stream of events or lines may be silent. <see cref="Timeout"/> ends for such a stream when its headers have come,
    /// because nobody can say how long it is. Anything that arrives counts, also a comment that keeps the connection open.
    /// </summary>
    /// <value>Default: 5 minutes.</value>
    public TimeSpan StreamIdleTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The clock that the timeouts are measured with.</summary>
    /// <value>Default: <see cref="System.TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The maximum number of bytes that are read of a success response.</summary>
    /// <value>Default: 256 MiB.</value>
    public int MaxResponseBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>The maximum number of bytes that are read of an error response; the rest is cut off.</summary>
    /// <value>Default: 64 KiB.</value>
    public int MaxErrorBytes { get; init; } = 64 * 1024;

    /// <summary>What becomes of a response, success or error, that does not follow its schema in every point. Requests are always strict.</summary>
    /// <value>Default: <see cref="ReadMode.Strict"/>.</value>
    public ReadMode ReadMode { get; init; }

    /// <summary>
    /// What the client authenticates itself with, by the name of the security scheme in the specification. Of the alternatives that an
    /// operation has, the first one is used whose schemes all have a credential here. They are sent to the server that the request is
    /// made for, and no other; let the HTTP client follow no redirects where an API key is in a header or a cookie.
    /// </summary>
    /// <value>Default: none; a handler or <see cref="PrepareRequest"/> can add them.</value>
    public IReadOnlyDictionary<string, ApiCredential> Credentials { get; init; } = new Dictionary<string, ApiCredential>();

    /// <summary>Called with each request before it is sent, to add headers such as <c>Authorization</c>.</summary>
    /// <value>Default: null.</value>
    public Func<HttpRequestMessage, CancellationToken, ValueTask>? PrepareRequest { get; init; }
}
