using FluxGen.Errors;
using FluxGen.Runtime;

namespace FluxGen;

/// <summary>The result of a request, in one shape for all the shapes of response that the service has.</summary>
public sealed class ImageGeneration
{
    private Uri[]? _responseUrls;

    internal ImageGeneration(ImageGenerationResponse raw, string prompt, IReadOnlyList<GeneratedImage> images, IReadOnlyList<ReadProblem> problems)
    {
        Raw = raw;
        Prompt = prompt;
        Images = images;
        ReadProblems = problems;
    }

    /// <summary>
    /// The images, in the order of the response. Last come those that <c>GenerateToDirectoryAsync</c> saved from a place where the
    /// specification has no image. Empty if it has none, because the job has not finished, for example.
    /// </summary>
    public IReadOnlyList<GeneratedImage> Images { get; internal set; }

    /// <summary>The seed that was used, or null if the response does not have it.</summary>
    public long? Seed { get; internal init; }

    /// <summary>The prompt as the response repeats it, or else the one that was sent.</summary>
    public string Prompt { get; }

    /// <summary>The credits that the generation cost, or null if the response does not have them.</summary>
    public decimal? CreditsUsed { get; internal init; }

    /// <summary>
    /// The points in which the response does not follow the specification, such as a number that is a text. What does not fit is
    /// null in <see cref="Raw"/>, and is kept there among the <c>AdditionalProperties</c> under the name of its property.
    /// </summary>
    /// <value>Empty if the response follows the specification.</value>
    public IReadOnlyList<ReadProblem> ReadProblems { get; }

    /// <summary>The whole response. Its image bytes are shared with <see cref="Images"/>, not copied.</summary>
    public ImageGenerationResponse Raw { get; }

    /// <summary>
    /// The file into which <see cref="FluxClient.GenerateToDirectoryAsync(ImageGenerationRequest, string, DirectoryOptions?, CancellationToken)"/>
    /// saved the response as JSON, because it has no image in a place that the specification knows.
    /// </summary>
    /// <value>Null if there are images, after any other call, and where no file can be written.</value>
    public string? ResponseFile { get; internal set; }

    /// <summary>
    /// Every http or https URL in a response without an image, in order. One of them can be that of an image, in a place that the
    /// specification does not know.
    /// </summary>
    /// <value>Empty if there are images.</value>
    public IReadOnlyList<Uri> ResponseUrls => _responseUrls ??= Images.Count > 0 ? [] : FindUrls();

    /// <summary>
    /// That a handler of the <see cref="HttpClient"/> tried to send the request again, which was prevented, and what to do about it;
    /// otherwise null.
    /// </summary>
    public string? Remark { get; internal init; }

    private Uri[] FindUrls()
    {
        using PooledBuffer json = new();
        JsonBody.Write(json, Raw, ImageGenerationResponseJsonConverter.Instance);
        return UrlFinder.Find(json.Written.Span, isCut: false);
    }
}
