using System.Runtime.InteropServices;
using FluxGen.Downloads;
using FluxGen.Formats;
using FluxGen.Images;

namespace FluxGen;

/// <summary>A generated image, which the response has as a URL or as bytes.</summary>
public sealed class GeneratedImage
{
    private readonly ImageDownloader _downloader;
    private readonly string _prompt;
    private readonly int _index;

    internal GeneratedImage(ImageDownloader downloader, string prompt, int index)
    {
        _downloader = downloader;
        _prompt = prompt;
        _index = index;
    }

    /// <summary>
    /// Where the image can be downloaded without a key. A <c>data:</c> URL has the image inside it. One that is relative in the
    /// response is relative to <see cref="FluxClientOptions.BaseAddress"/>. Null if the response has no URL for the image.
    /// </summary>
    public Uri? Url
    {
        get;
        internal init => field = value is null ? null : _downloader.Resolve(value);
    }

    /// <summary>The bytes of an image that was inside the response and is in memory, otherwise null.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; internal set; }

    /// <summary>
    /// The file into which <see cref="FluxClient.GenerateToDirectoryAsync(ImageGenerationRequest, string, DirectoryOptions?, CancellationToken)"/>
    /// saved the image.
    /// </summary>
    /// <value>
    /// Null after any other call, and where nothing could be saved. Where <see cref="Failure"/> is set too, this is the file with
    /// all that could be kept: the image in the temporary directory or under a temporary name, the part of it that arrived under a name
    /// that ends in <c>.part</c>, or the response as JSON.
    /// </value>
    public string? Path { get; internal set; }

    /// <summary>
    /// Why <see cref="FluxClient.GenerateToDirectoryAsync(ImageGenerationRequest, string, DirectoryOptions?, CancellationToken)"/>
    /// could not save the image: a <see cref="FluxImageException"/> where the image cannot be downloaded or read or is not whole, an
    /// <see cref="OperationCanceledException"/> where the call was cancelled before, or what writing the file threw.
    /// </summary>
    /// <value>Null if the image was saved. If not, <see cref="SaveAsync(string, CancellationToken)"/> may be tried.</value>
    public Exception? Failure { get; internal set; }

    /// <summary>The width in pixels, or null if the response does not have it.</summary>
    public int? Width { get; internal init; }

    /// <summary>The height in pixels, or null if the response does not have it.</summary>
    public int? Height { get; internal init; }

    /// <summary>The media type, such as <c>image/png</c>, from the response or from the first bytes of an image inside it; null if neither tells it.</summary>
    public string? MediaType { get; internal set; }

    /// <summary>Whether the content filter considers the image unfit for work, or null if the response does not say.</summary>
    public bool? IsNsfw { get; internal init; }

    // Whether the image exists nowhere else, so that it must be saved even after a cancellation.
    internal bool IsInside => Bytes is not null || (Url is not null && ImageUrl.IsInline(Url));

    // Why there is neither a URL nor an image.
    internal string? Problem { get; set; }

    /// <summary>Opens the image for reading: from memory, from its file or from its URL.</summary>
    /// <param name="cancellationToken">Cancels the wait for the download to begin.</param>
    /// <returns>
    /// A stream of the image, to be disposed by the caller. Reading it throws the same exceptions as this method. In a download that is
    /// not a whole image, reading past the last byte throws; if it is no image at all, reading throws as soon as this is known.
    /// </returns>
    /// <exception cref="FluxImageException">The image cannot be downloaded or read, or is not whole.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="ObjectDisposedException">The image has to be downloaded, and the <see cref="FluxClient"/> has been disposed.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public async Task<Stream> OpenReadAsync(CancellationToken cancellationToken = default) =>
        OpenKept() ?? await _downloader.OpenAsync(EnsureUrl(), cancellationToken).ConfigureAwait(false);

    /// <summary>Saves the image to a file, which it replaces, or under a new name in a directory.</summary>
    /// <param name="path">A file, or a directory: one that exists, or any path that ends in a separator.</param>
    /// <param name="cancellationToken">Cancels the download; no part of a file is left behind.</param>
    /// <returns>
    /// The path of the file. In a directory its name is made from the prompt and its extension from the bytes, and no file is
    /// replaced. <see cref="Bytes"/> are saved as they are, whether they are a whole image or not.
    /// </returns>
    /// <exception cref="FluxImageException">
    /// The image cannot be downloaded or read, or what was downloaded is not a whole image: it is kept in <see cref="FluxImageException.Path"/>.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written; no part of it is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="ObjectDisposedException">The image has to be downloaded, and the <see cref="FluxClient"/> has been disposed.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public Task<string> SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return SaveAsync(path, overwrite: !ImageFile.IsDirectory(path), cancellationToken);
    }

    /// <inheritdoc cref="SaveAsync(string, CancellationToken)"/>
    /// <summary>Saves the image to a file or into a directory, with a choice whether to replace an existing file.</summary>
    /// <param name="path">A file, or a directory: one that exists, or any path that ends in a separator.</param>
    /// <param name="overwrite">
    /// Whether to replace a file of the same name. If not, a file that already exists is an <see cref="IOException"/>, and in a
    /// directory a free name is found.
    /// </param>
    /// <param name="cancellationToken">Cancels the download; no part of a file is left behind.</param>
    public Task<string> SaveAsync(string path, bool overwrite, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return SaveAsync(new ImageFile(path, overwrite, _prompt, _index), meter: null, cancellationToken);
    }

    internal Task<string> SaveAsync(ImageFile file, ProgressMeter? meter, CancellationToken cancellationToken)
    {
        file.Prepare();
        return file.WriteAsync((destination, token) => CopyToAsync(destination, meter, token), cancellationToken);
    }

    // Bytes that are not a whole image are saved too, but as a part.
    internal Task<string> SaveWholeAsync(ImageFile file, ProgressMeter meter, CancellationToken cancellationToken)
    {
        file.Prepare();
        return file.WriteAsync(
            async (destination, token) =>
            {
                await CopyToAsync(destination, meter, token).ConfigureAwait(false);
                if (Bytes is { } bytes && ImageScanner.FindProblem(bytes.Span) is { } problem)
                {
                    throw new FluxImageException($"The response has an image that {problem}.", Url) { IsWorthKeeping = !bytes.IsEmpty };
                }
            },
            cancellationToken);
    }

    // From its URL, even if there are bytes of it.
    internal Task<string> DownloadAsync(ImageFile file, ProgressMeter meter, CancellationToken cancellationToken)
    {
        file.Prepare();
        return file.WriteAsync((destination, token) => _downloader.DownloadAsync(EnsureUrl(), destination, meter, token), cancellationToken);
    }

    private async Task CopyToAsync(Stream destination, ProgressMeter? meter, CancellationToken cancellationToken)
    {
        if (OpenKept() is { } kept)
        {
            await using (kept.ConfigureAwait(false))
            {
                await kept.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        await _downloader.DownloadAsync(EnsureUrl(), destination, meter, cancellationToken).ConfigureAwait(false);
    }

    private Stream? OpenKept()
    {
        if (Bytes is { } bytes)
        {
            ArraySegment<byte> array = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment) ? segment : bytes.ToArray();
            return new MemoryStream(array.Array ?? [], array.Offset, array.Count, writable: false);
        }

        // The file of an inline image that could not be saved has the whole response.
        return Path is not null && Failure is not FluxImageException && (Failure is null || !IsInside)
            ? new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true)
            : null;
    }

    private Uri EnsureUrl() => Url ?? throw new FluxImageException(Problem ?? "The response has neither the image nor a URL of it.", url: null);
}
