namespace FluxGen.Runtime;

/// <summary>What holds for one call of a generated client, beside its <see cref="ApiClientOptions"/>.</summary>
public sealed class ApiCallOptions
{
    /// <summary>
    /// Called with the body of a success response, to read it through another stream, which disposes of this one.
    /// <see cref="ApiClientOptions.MaxResponseBytes"/> then counts what comes out of that stream.
    /// </summary>
    /// <value>Default: null, to read the body as it is.</value>
    public Func<Stream, Stream>? WrapResponse { get; init; }
}
