namespace FluxGen;

/// <summary>How <see cref="FluxClient.GenerateToDirectoryAsync(ImageGenerationRequest, string, DirectoryOptions?, CancellationToken)"/> saves images.</summary>
public sealed class DirectoryOptions
{
    /// <summary>Whether an image replaces a file of the same name. If not, a free name is found.</summary>
    /// <value>Default: false.</value>
    public bool Overwrite { get; init; }

    /// <summary>
    /// Is told how many bytes of each image have arrived: when an image begins, about every 64 KiB, and when it is whole. It is
    /// called on the thread that reads the response, so it should return quickly. An exception that it throws ends the
    /// reports and not the call, which has been paid for.
    /// </summary>
    /// <value>Default: null.</value>
    public IProgress<ImageProgress>? Progress { get; init; }
}
