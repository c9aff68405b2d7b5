using System.Net;

namespace FluxGen.Runtime;

/// <summary>A success response: its value, its status and its headers.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class ApiResponse<T> : ApiResponse
{
    internal ApiResponse(HttpStatusCode statusCode, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, T value)
        : base(statusCode, headers) => Value = value;

    /// <summary>The body.</summary>
    public T Value { get; }
}
