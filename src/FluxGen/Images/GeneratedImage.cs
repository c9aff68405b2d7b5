using System.Runtime.InteropServices;

namespace FluxGen;

/// <summary>A generated image, which the service gave either an address for or sent along.</summary>
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

    /// <summary>Where the image can be downloaded, without a key; null if it was sent along.</summary>
    public Uri? Url { get; internal init; }

    /// <summary>The image itself if it was sent along and is in memory, otherwise null.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; internal set; }

    /// <summary>The file that <see cref="FluxClient.GenerateToDirectoryAsync"/> put the image into.</summary>
    /// <value>
    /// Null after any other call, and where <see cref="Failure"/> tells why there is none. Where the file is whole and only its
    /// name could not be given, it is that of the hidden file that holds the image, and <see cref="Failure"/> is there too.
    /// </value>
    public string? Path { get; internal set; }

    /// <summary>
    /// Why <see cref="FluxClient.GenerateToDirectoryAsync"/> could not put the image into a file: a <see cref="FluxImageException"/>
    /// where the image could not be had, or what writing the file failed with. Saving it may be tried again.
    /// </summary>
    /// <value>Null if nothing failed.</value>
    public Exception? Failure { get; internal set; }

    /// <summary>The width in pixels, where the service tells it.</summary>
    public int? Width { get; internal init; }

    /// <summary>The height in pixels, where the service tells it.</summary>
    public int? Height { get; internal init; }

    /// <summary>The media type, such as <c>image/png</c>: what the service tells, or what the bytes that were sent along show.</summary>
    public string? MediaType { get; internal set; }

    /// <summary>Whether the content filter considers the image unfit for work, where the service tells it.</summary>
    public bool? IsNsfw { get; internal init; }

    // Why there is neither an address nor an image.
    internal string? Problem { get; set; }

    /// <summary>Opens the image for reading: from memory, from its file or from its address.</summary>
    /// <param name="cancellationToken">Cancels the wait for the download to begin.</param>
    /// <returns>A stream of the image file; dispose it. Reading it throws as this method does.</returns>
    /// <exception cref="FluxImageException">The image cannot be had.</exception>
    /// <exception cref="ObjectDisposedException">The <see cref="FluxClient"/> has been disposed, and the image was not sent along.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public async Task<Stream> OpenReadAsync(CancellationToken cancellationToken = default)
    {
        if (Bytes is { } bytes)
        {
            ArraySegment<byte> array = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment) ? segment : bytes.ToArray();
            return new MemoryStream(array.Array ?? [], array.Offset, array.Count, writable: false);
        }

        if (Path is not null)
        {
            return new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        }

        return Url is not null
            ? await _downloader.OpenAsync(Url, cancellationToken).ConfigureAwait(false)
            : throw new FluxImageException(Problem ?? "The service gave neither the image nor an address of it.", url: null);
    }

    /// <summary>Saves the image: to the file if <paramref name="path"/> names one, replacing it, or else under a new name in the directory.</summary>
    /// <param name="path">A file, or a directory: one that exists, or any path that ends in a separator.</param>
    /// <param name="cancellationToken">Cancels the download; no part of a file is left behind.</param>
    /// <returns>The path of the file. In a directory its name is made from the prompt, its extension from the bytes, and no file is replaced.</returns>
    /// <exception cref="FluxImageException">The image cannot be had.</exception>
    /// <exception cref="IOException">The file cannot be written; no part of it is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="ObjectDisposedException">The <see cref="FluxClient"/> has been disposed, and the image was not sent along.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public Task<string> SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return SaveAsync(path, overwrite: !ImageFile.IsDirectory(path), cancellationToken);
    }

    /// <inheritdoc cref="SaveAsync(string, CancellationToken)"/>
    /// <summary>Saves the image, and says whether a file that is there already may be replaced.</summary>
    /// <param name="path">A file, or a directory: one that exists, or any path that ends in a separator.</param>
    /// <param name="overwrite">
    /// Whether to replace a file of the same name. If not, a file name that is taken is an <see cref="IOException"/>, and in
    /// a directory a free name is found.
    /// </param>
    /// <param name="cancellationToken">Cancels the download; no part of a file is left behind.</param>
    public async Task<string> SaveAsync(string path, bool overwrite, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ImageFile file = new(path, overwrite, _prompt, _index);
        file.Prepare();
        Stream image = await OpenReadAsync(cancellationToken).ConfigureAwait(false);
        await using (image.ConfigureAwait(false))
        {
            return await file.WriteAsync(image, cancellationToken).ConfigureAwait(false);
        }
    }

    // For an image that has been paid for among others: one that fails is told, and the next is tried.
    internal async Task PutAsync(string directory, CancellationToken cancellationToken)
    {
        if (Path is not null || Failure is not null)
        {
            return;
        }

        try
        {
            Path = await SaveAsync(directory, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is FluxImageException or IOException or UnauthorizedAccessException)
        {
            Failure = failure;
        }
    }
}
