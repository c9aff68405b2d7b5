namespace FluxGen.Testing;

/// <summary>
/// Thrown when a <see cref="FluxApiServer"/> has not received what a test expects. Every test framework reports it as a failed
/// test. The message lists the received requests without any secrets.
/// </summary>
/// <param name="message">What was expected, and what was received.</param>
public sealed class FluxApiAssertionException(string message) : Exception(message);
