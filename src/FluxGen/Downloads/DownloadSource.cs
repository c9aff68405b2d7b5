using System.Net;
using System.Net.Http.Headers;
using FluxGen.Errors;

namespace FluxGen.Downloads;

// Where one image comes from, and how that is told.
internal sealed class DownloadSource(Uri url, DownloadClient client, WireText wireText)
{
    // Another attempt would give the same.
    public bool IsInline { get; } = ImageUrl.IsInline(url);

    public Task<HttpResponseMessage> SendAsync(long position, EntityTagHeaderValue? validator, CancellationToken cancellationToken) => IsInline
        ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(DataUrl.Read(url.OriginalString)) })
        : client.SendAsync(url, position, validator, cancellationToken);

    // An inner exception that shows the key is left out, because it cannot be changed.
    public FluxImageException Fail(string reason, bool isWorthKeeping, Exception? inner = null) =>
        new($"The image at {wireText.Show(url)} {wireText.Clean(reason)}", url, inner is null ? null : wireText.Keep(inner))
        {
            IsWorthKeeping = isWorthKeeping,
        };

    public ObjectDisposedException Disposed(Exception inner) =>
        new($"The {nameof(FluxClient)} was disposed during the download of {wireText.Show(url)}.", inner);
}
