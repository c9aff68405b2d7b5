namespace FluxGen.Testing;

/// <summary>
/// What a <see cref="FluxApiServer"/> received is not what a test expected. To every test framework an exception like this
/// is a failed test. The message lists what came, without any secret.
/// </summary>
/// <param name="message">What was expected, and what came instead.</param>
public sealed class FluxApiAssertionException(string message) : Exception(message);
