namespace FluxGen.Runtime;

/// <summary>Options of one call of a generated client, in addition to its <see cref="ApiClientOptions"/>.</summary>
public sealed class ApiCallOptions
{
    /// <summary>
    /// Wraps the body of a success response in another stream, through which it is read. That stream disposes of the body.
    /// <see cref="ApiClientOptions.MaxResponseBytes"/> then limits the bytes that come out of that stream.
    /// </summary>
    /// <value>Default: null; the body is read as it is.</value>
    public Func<Stream, Stream>? WrapResponse { get; init; }

    /// <summary>Lets the request reach the network once, whatever handlers the HTTP client has. An instance is for one call.</summary>
    /// <value>Default: null; handlers may send the request again.</value>
    public SendOnce? SendOnce { get; init; }
}
