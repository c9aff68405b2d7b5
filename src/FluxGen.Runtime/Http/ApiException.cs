using System.Net;
using System.Text;
using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

/// <summary>The service sent an error response, or a status that the specification does not document.</summary>
public class ApiException : Exception
{
    internal ApiException(ResponseSnapshot response, string? problem = null, Exception? innerException = null)
        : base($"{response.Method} {response.Path} returned {(int)response.Status} ({response.Status}){problem}.", innerException)
    {
        StatusCode = response.Status;
        Headers = response.Headers;
        Body = response.Body;
        IsBodyTruncated = response.IsTruncated;
    }

    /// <summary>The status code.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the response and of its body, by name without regard to case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The body, up to the limit of <see cref="ApiClientOptions.MaxErrorBytes"/>, or of <see cref="ApiClientOptions.MaxResponseBytes"/> for a success.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Whether there was, or may have been, more of the body than is kept.</summary>
    public bool IsBodyTruncated { get; }

    /// <summary>Reads the headers of a class of the contract.</summary>
    /// <typeparam name="THeaders">The class.</typeparam>
    /// <returns>The headers; a property is null if its header is absent or does not fit.</returns>
    public THeaders ReadHeaders<THeaders>()
        where THeaders : class, IApiHeaders<THeaders> => HeaderReader.Read<THeaders>(Headers);

    /// <summary>The body as text, decoded as UTF-8; invalid bytes become U+FFFD.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);
}
