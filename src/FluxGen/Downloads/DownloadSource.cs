using System.Net;
using System.Net.Http.Headers;
using FluxGen.Errors;

namespace FluxGen.Downloads;

// Where one image comes from, and how that is told. The first URL is that of the response, the second one is absolute.
internal sealed class DownloadSource(Uri url, Uri target, DownloadClient client, WireText wireText)
{
    // Whether the bytes are in the URL, so that another attempt would give the same.
    public bool IsInline { get; } = DataUrl.IsDataUrl(target.OriginalString);

    public Task<HttpResponseMessage> SendAsync(long position, EntityTagHeaderValue? validator, CancellationToken cancellationToken) => IsInline
        ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(DataUrl.Read(target.OriginalString)) })
        : client.SendAsync(target, position, validator, cancellationToken);

    // An inner exception that shows the key is left out, because it cannot be changed.
    public FluxImageException Fail(string reason, bool isWorthKeeping, Exception? inner = null) =>
        new($"The image at {wireText.Show(target)} {wireText.Clean(reason)}", url, inner is not null && wireText.ShowsKey(inner.ToString()) ? null : inner)
        {
            IsWorthKeeping = isWorthKeeping,
        };

    public ObjectDisposedException Disposed(Exception inner) =>
        new($"The {nameof(FluxClient)} was disposed during the download of {wireText.Show(target)}.", inner);
}
