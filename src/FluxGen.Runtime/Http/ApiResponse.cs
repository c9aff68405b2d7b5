using System.Net;

namespace FluxGen.Runtime;

/// <summary>A success response: its status and its headers.</summary>
public class ApiResponse
{
    internal ApiResponse(HttpStatusCode statusCode, IReadOnlyDictionary<string, IReadOnlyList<string>> headers) => (StatusCode, Headers) = (statusCode, headers);

    /// <summary>The status code.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the response and of its body, by name without regard to case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>Reads the headers of a class of the contract.</summary>
    /// <typeparam name="THeaders">The class.</typeparam>
    /// <returns>The headers; a property is null if its header is absent or does not fit.</returns>
    public THeaders ReadHeaders<THeaders>()
        where THeaders : class, IApiHeaders<THeaders> => HeaderReader.Read<THeaders>(Headers);
}
