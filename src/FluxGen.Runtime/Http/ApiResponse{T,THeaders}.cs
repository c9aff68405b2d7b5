using System.Net;

namespace FluxGen.Runtime;

/// <summary>A success response: its value, its status, and its headers, also as the documented ones.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="THeaders">The class that stands for the documented headers.</typeparam>
public sealed class ApiResponse<T, THeaders> : ApiResponse<T>
    where THeaders : class, IApiHeaders<THeaders>
{
    internal ApiResponse(HttpStatusCode statusCode, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, T value)
        : base(statusCode, headers, value) => DocumentedHeaders = ReadHeaders<THeaders>();

    /// <summary>The documented headers. A property is null if its header is absent or does not fit; <see cref="ApiResponse.Headers"/> has what was sent.</summary>
    public THeaders DocumentedHeaders { get; }
}
