namespace FluxGen.Testing;

/// <summary>How a <see cref="FluxApiServer"/> is set up.</summary>
public sealed class FluxApiServerOptions
{
    /// <summary>The port on 127.0.0.1 that the server listens on. The default, 0, takes one that is free.</summary>
    public int Port { get; init; }

    /// <summary>
    /// The clock that the timestamps in answers are read from, and by which answers are delayed. The default is the system's.
    /// </summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// What everything is derived from that the service would pick at random, such as the seed of a request that has none.
    /// The same requests in the same order get the same answers. The default is 0.
    /// </summary>
    public int Seed { get; init; }

    /// <summary>
    /// Whether disposing of the server throws a <see cref="FluxApiAssertionException"/> if a request departed from the
    /// specification. <see cref="FluxApiServer.TakeViolations"/> takes those away that a test expects. The default is
    /// <see langword="false"/>.
    /// </summary>
    public bool FailOnViolations { get; init; }

    /// <summary>How many requests are kept, of which the oldest go first. The default is 10,000. They are counted all the same.</summary>
    public int RequestsKept { get; init; } = 10_000;

    /// <summary>
    /// Called for every request before its answer is sent, on the thread that answers, with what became of it. It must not stop
    /// the server; what it throws ends in status 500. The default is null: nobody is told.
    /// </summary>
    public Action<CapturedRequest>? OnRequest { get; init; }
}
