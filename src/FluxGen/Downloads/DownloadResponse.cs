using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using FluxGen.Runtime;

namespace FluxGen.Downloads;

// One response with an image, or with the rest of one.
internal sealed class DownloadResponse : IDisposable
{
    private readonly HttpResponseMessage _response;

    private DownloadResponse(HttpResponseMessage response, Stream body)
    {
        _response = response;
        Body = body;
    }

    public Stream Body { get; }

    public bool IsWhole => IsWholeImage(_response);

    // A success other than 200.
    public HttpStatusCode? UnusualStatus => _response.StatusCode == HttpStatusCode.OK ? null : _response.StatusCode;

    public string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    // The length of the whole image, where the host tells it.
    public long? TotalBytes => Headers.ContentEncoding.Count > 0 ? null : IsPartial && Headers.ContentRange is { } range ? range.Length : Headers.ContentLength;

    // The transport then waits for the end of the connection.
    public bool IsLengthMalformed => Headers.NonValidated.Contains("Content-Length") && Headers.ContentLength is null;

    // What identifies these very bytes of the image, or null if the rest cannot be asked for.
    public EntityTagHeaderValue? Validator => _response.Headers.ETag is { IsWeak: false } tag && Headers.ContentEncoding.Count == 0 ? tag : null;

    private bool IsPartial => _response.StatusCode == HttpStatusCode.PartialContent;

    private HttpContentHeaders Headers => _response.Content.Headers;

    // Whether the body begins where the image begins. Some hosts use another status of success, and whether the body is an image is
    // seen from its bytes. A part that nobody asked for may be all of it.
    public static bool IsWholeImage(HttpResponseMessage response)
    {
        HttpContentHeaders headers = response.Content.Headers;
        return response.StatusCode switch
        {
            HttpStatusCode.OK => true,
            HttpStatusCode.NoContent or HttpStatusCode.ResetContent => false,
            HttpStatusCode.PartialContent when response.RequestMessage?.Headers.Range is not null || headers.ContentRange is { From: not 0 } => false,
            _ => response.IsSuccessStatusCode && headers.ContentLength != 0,
        };
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The body of a response is disposed with it.")]
    public static async Task<DownloadResponse> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return new(response, ContentDecoding.Decode(body, response.Content.Headers));
    }

    public bool Continues(long position, EntityTagHeaderValue? validator) =>
        IsPartial
        && Headers.ContentEncoding.Count == 0
        && Headers.ContentRange is { Unit: "bytes", From: { } from } && from == position
        && (_response.Headers.ETag is null || _response.Headers.ETag.Equals(validator));

    public void Dispose()
    {
        Body.Dispose();
        _response.Dispose();
    }
}
