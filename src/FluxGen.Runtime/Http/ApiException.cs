using System.Net;
using System.Text;
using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

/// <summary>The service answered with a status that is no success, or that the API description does not know.</summary>
public class ApiException : Exception
{
    internal ApiException(ResponseSnapshot response, string? problem = null, Exception? innerException = null)
        : base($"{response.Method} {response.Path} was answered with {(int)response.Status} ({response.Status}){problem}.", innerException)
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

    /// <summary>The body as text, read as UTF-8; what is no UTF-8 shows as U+FFFD.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);
}
