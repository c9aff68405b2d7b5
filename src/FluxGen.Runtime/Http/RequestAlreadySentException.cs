using System.Globalization;

namespace FluxGen.Runtime;

/// <summary>
/// What a handler of an HTTP client gets that sends a request of a generated client again, although <see cref="SendOnce"/> allows one
/// attempt. The request was not sent again. <see cref="Exception.InnerException"/> is the failure of the first attempt, where it is known.
/// </summary>
/// <remarks>It is no <see cref="HttpRequestException"/>, because handlers would try again after one.</remarks>
public sealed class RequestAlreadySentException : Exception
{
    internal RequestAlreadySentException(TimeSpan elapsed, TimeSpan? endedAfter, Exception? failure)
        : base(Explain(elapsed, endedAfter), failure) => (Elapsed, EndedAfter) = (elapsed, endedAfter);

    /// <summary>The time between the first attempt and the one that was prevented.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The time after which a handler ended the first attempt, before there was a response; null if none is known to have done so.</summary>
    public TimeSpan? EndedAfter { get; }

    private static string Explain(TimeSpan elapsed, TimeSpan? endedAfter) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(endedAfter is { } end ? $"A handler of the HttpClient ended the first attempt after {end.TotalSeconds:0.0} seconds, before there was a response, and tried to send the request again" : $"A handler of the HttpClient tried to send the request again after {elapsed.TotalSeconds:0.0} seconds")}, which was prevented because it could be carried out and billed twice. {(endedAfter is null ? "" : "Give that handler a longer timeout. ")}Exclude the requests of this client from retries, hedging and redirects, with DisableForUnsafeHttpMethods() of Microsoft.Extensions.Http.Resilience or with AllowAutoRedirect = false, for example.");
}
