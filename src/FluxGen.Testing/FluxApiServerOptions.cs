namespace FluxGen.Testing;

/// <summary>How a <see cref="FluxApiServer"/> is set up.</summary>
public sealed class FluxApiServerOptions
{
    /// <summary>The port on 127.0.0.1 that the server listens on. The default, 0, takes one that is free.</summary>
    public int Port { get; init; }

    /// <summary>The clock that the timestamps in answers are read from. The default is the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
