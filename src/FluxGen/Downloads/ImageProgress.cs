namespace FluxGen;

/// <summary>How much of an image has arrived.</summary>
/// <param name="Number">
/// Counts the images of a call in the order in which they arrive, from 1. That is the order of
/// <see cref="ImageGeneration.Images"/>, except that images inside the response come before those that are downloaded.
/// </param>
/// <param name="Bytes">The bytes of the image so far. They become fewer where a download that broke off cannot be resumed and begins again.</param>
/// <param name="TotalBytes">The size of the image, where the host of a download tells it; otherwise null.</param>
public readonly record struct ImageProgress(int Number, long Bytes, long? TotalBytes);
