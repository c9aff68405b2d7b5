using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Tells the failures of an HTTP client apart.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HttpFailures
{
    /// <summary>Whether no connection was made, so that nothing can have been sent.</summary>
    /// <param name="failure">The failure.</param>
    /// <returns>Whether that is certain.</returns>
    public static bool IsUnconnected(this HttpRequestException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.HttpRequestError
            is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
    }
}
