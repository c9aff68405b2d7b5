using System.Globalization;

namespace FluxGen.Runtime;

/// <summary>
/// What a handler of an HTTP client gets that sends a request of a generated client again, although <see cref="SendOnce"/> allows one
/// attempt. The request was not sent again. <see cref="Exception.InnerException"/> is the failure of the first attempt, where it is known.
/// </summary>
/// <remarks>It is no <see cref="HttpRequestException"/>, because handlers would try again after one.</remarks>
public sealed class RequestAlreadySentException : Exception
{
    internal RequestAlreadySentException(TimeSpan elapsed, Exception? failure)
        : base(
            string.Create(
                CultureInfo.InvariantCulture,
                $"A handler of the HttpClient tried to send the request again, {elapsed.TotalSeconds:0.0} seconds after the first attempt, which was prevented: the request could be carried out and billed twice. Exclude the requests of this client from retries, hedging and redirects, such as with DisableForUnsafeHttpMethods() of Microsoft.Extensions.Http.Resilience or AllowAutoRedirect = false, and raise the timeout of a handler that ends an attempt too early."),
            failure) => Elapsed = elapsed;

    /// <summary>The time between the first attempt and the one that was prevented.</summary>
    public TimeSpan Elapsed { get; }
}
