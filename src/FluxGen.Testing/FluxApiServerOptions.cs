namespace FluxGen.Testing;

/// <summary>The options of a <see cref="FluxApiServer"/>.</summary>
public sealed class FluxApiServerOptions
{
    /// <summary>The port on 127.0.0.1 to listen on. The default, 0, chooses a free port.</summary>
    public int Port { get; init; }

    /// <summary>
    /// The path of an OpenAPI document that is served instead of the image API: 2.0 or 3.x, in YAML or JSON, with the files that it
    /// refers to. Its responses are its examples where they are valid, and otherwise values that are made from its schemas. Requests
    /// may begin with the path of one of its servers. The default, null, is the image API.
    /// </summary>
    public string? SpecificationFile { get; init; }

    /// <summary>The clock for delays and for the timestamps in responses. The default is the system clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// The seed of all random values in responses, such as the seed of an image when the request has none. The same requests in
    /// the same order get the same responses. The default is 0.
    /// </summary>
    public int Seed { get; init; }

    /// <summary>
    /// Whether disposing of the server throws a <see cref="FluxApiAssertionException"/> if a request has violated the
    /// specification, except for violations removed by <see cref="FluxApiServer.TakeViolations"/>. The default is
    /// <see langword="false"/>.
    /// </summary>
    public bool FailOnViolations { get; init; }

    /// <summary>
    /// How many requests are kept; when there are more, the oldest are dropped. <see cref="FluxApiServer.RequestCount"/> counts
    /// all of them. The default is 10,000.
    /// </summary>
    public int RequestsKept { get; init; } = 10_000;

    /// <summary>
    /// The maximum size of the body of a request in bytes. A larger one is not kept: the response has status 413, and the request
    /// a violation. The default is 16 MiB.
    /// </summary>
    public int MaxRequestBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// Called for every request before its response is sent, on the thread that handles it. It must not stop the server. If it
    /// throws, the response has status 500. The default is null.
    /// </summary>
    public Action<CapturedRequest>? OnRequest { get; init; }
}
