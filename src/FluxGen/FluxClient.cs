using System.Runtime.CompilerServices;
using FluxGen.Downloads;
using FluxGen.Errors;
using FluxGen.Images;
using FluxGen.Runtime;

namespace FluxGen;

/// <summary>
/// Generates images. Validates a request before it is sent, never sends one again that may have been billed, and gives the
/// responses of the service one shape. It is safe for concurrent use, so one instance can serve a whole program.
/// </summary>
/// <example>
/// <code>
/// using FluxClient flux = new(Environment.GetEnvironmentVariable("AIMLAPI_API_KEY")!);
///
/// ImageGeneration result = await flux.GenerateAsync(new() { Prompt = "A T-Rex relaxing on a beach." });
/// </code>
/// </example>
public sealed class FluxClient : IDisposable
{
    private readonly FluxClientOptions _options;
    private readonly HttpClient _httpClient;
    private readonly bool _ownsHttpClient;
    private readonly ImagesClient _images;
    private readonly ImageDownloader _downloader;
    private readonly WireText _wireText;
    private volatile bool _isDisposed;

    /// <summary>Creates a client with default options.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <exception cref="ArgumentException">The key is empty, or has a character that is not visible ASCII, such as a space.</exception>
    public FluxClient(string apiKey)
        : this(new FluxClientOptions { ApiKey = apiKey })
    {
    }

    /// <summary>Creates a client.</summary>
    /// <param name="options">The API key and the limits.</param>
    /// <exception cref="ArgumentException">An option is not valid; <see cref="ArgumentException.ParamName"/> is its name.</exception>
    public FluxClient(FluxClientOptions options)
        : this(options, httpClient: null)
    {
    }

    /// <summary>Creates a client that sends its requests through one of yours.</summary>
    /// <param name="httpClient">
    /// Sends the requests, but does not download images. It is never disposed here, and its default headers are never
    /// changed. Its <see cref="HttpClient.Timeout"/> applies as well as <see cref="FluxClientOptions.Timeout"/>. A handler in it that
    /// sends a request again, such as one for retries, hedging or redirects, is prevented from doing so. Where it also has a handler
    /// that reads bodies, such as one for a log, make a <see cref="SendOnceHandler"/> the innermost one, which also keeps the
    /// response to the first attempt.
    /// </param>
    /// <param name="options">The API key and the limits.</param>
    /// <exception cref="ArgumentException">An option is not valid; <see cref="ArgumentException.ParamName"/> is its name.</exception>
    public FluxClient(HttpClient httpClient, FluxClientOptions options)
        : this(options, httpClient ?? throw new ArgumentNullException(nameof(httpClient)))
    {
    }

    private FluxClient(FluxClientOptions options, HttpClient? httpClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.EnsureValid();
        _options = options;
        _ownsHttpClient = httpClient is null;
        _httpClient = httpClient ?? ServiceConnection.CreateHttpClient();
        _wireText = new(options.ApiKey);
        _downloader = new(
            new(options.DownloadTimeout, options.MaxDownloadBytes, options.MaxRetryDelay, options.TimeProvider),
            options.BaseAddress,
            options.AllowedDownloadHosts,
            _wireText);

        _images = ServiceConnection.CreateClient(_httpClient, options);
    }

    /// <summary>Generates images from a prompt.</summary>
    /// <param name="request">What to generate. It is not changed.</param>
    /// <param name="cancellationToken">Cancels the call. The service can still carry out and bill a request that it has received.</param>
    /// <returns>The images, and what the response says about them. There are none if the job of the service has not finished.</returns>
    /// <exception cref="FluxValidationException">The request does not follow the specification; nothing was sent.</exception>
    /// <exception cref="FluxApiException">The service responded with an error; the derived types tell which.</exception>
    /// <exception cref="FluxConnectionException">No connection could be made, or it broke.</exception>
    /// <exception cref="FluxHandlerException">A handler of the <see cref="HttpClient"/> that was passed to the constructor ended the call.</exception>
    /// <exception cref="FluxTimeoutException">There was no response within <see cref="FluxClientOptions.Timeout"/>.</exception>
    /// <exception cref="FluxUnreadableResponseException">The service responded with a success that cannot be read; the exception keeps the body.</exception>
    /// <exception cref="ObjectDisposedException">The client has been disposed, before the call or during it.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled; if a success had begun to arrive, the inner exception is a <see cref="FluxUnreadableResponseException"/>.</exception>
    /// <example>
    /// <code>
    /// ImageGeneration result = await flux.GenerateAsync(new() { Prompt = "A T-Rex.", AspectRatio = AspectRatio.Ratio21x9 });
    /// string path = await result.Images[0].SaveAsync("images/");
    /// </code>
    /// </example>
    public Task<ImageGeneration> GenerateAsync(ImageGenerationRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(request, headers: null, sink: null, cancellationToken);

    /// <inheritdoc cref="GenerateAsync(ImageGenerationRequest, CancellationToken)"/>
    /// <param name="request">What to generate. It is not changed.</param>
    /// <param name="options">What the request has in its headers, such as an identifier that the log of the service shows; null for none.</param>
    /// <param name="cancellationToken">Cancels the call. The service can still carry out and bill a request that it has received.</param>
    [OverloadResolutionPriority(1)] // Otherwise new() as options would be a CancellationToken.
    public Task<ImageGeneration> GenerateAsync(ImageGenerationRequest request, GenerateImagesOptions? options, CancellationToken cancellationToken = default) =>
        SendAsync(request, options, sink: null, cancellationToken);

    /// <inheritdoc cref="GenerateToDirectoryAsync(ImageGenerationRequest, string, DirectoryOptions?, CancellationToken)"/>
    public Task<ImageGeneration> GenerateToDirectoryAsync(ImageGenerationRequest request, string directory, CancellationToken cancellationToken = default) =>
        GenerateToDirectoryAsync(request, directory, options: null, cancellationToken);

    /// <summary>
    /// Generates images from a prompt, and saves them to files: an image inside the response is written while it arrives, and one
    /// that the response has a URL for is downloaded. No image is ever in memory as a whole, unless the disk fails.
    /// </summary>
    /// <remarks>
    /// Once the response has arrived, the generation is returned whatever happens to its images, because it has been paid for. An
    /// image that could not be saved has a <see cref="GeneratedImage.Failure"/>, and does not keep the others from being saved. So has
    /// one that is not whole: the end of the JPEG, PNG, WebP or GIF is missing, or the bytes are no image. They are kept in a file
    /// whose name ends in <c>.part</c>.
    /// Where writing an image that was inside the response fails, its bytes are in <see cref="GeneratedImage.Bytes"/>, and in a file in
    /// the temporary directory where that can be written to.
    /// <para>
    /// The limits are <see cref="FluxClientOptions.MaxDownloadBytes"/> for each image, and
    /// <see cref="FluxClientOptions.MaxResponseBytes"/> for the rest of the response.
    /// </para>
    /// </remarks>
    /// <param name="request">What to generate. It is not changed.</param>
    /// <param name="directory">
    /// The directory for the images, which is created if it does not exist. File names are made from the prompt, extensions from
    /// the bytes.
    /// </param>
    /// <param name="options">How to save the images; null for the defaults.</param>
    /// <param name="cancellationToken">
    /// Cancels the call. Before the response has arrived, this throws, and what had arrived of a success is kept in files. Afterwards
    /// it ends the downloads: the generation is returned, with an <see cref="OperationCanceledException"/> as
    /// <see cref="GeneratedImage.Failure"/> of each image that was not saved. Images that were inside the response are saved all the same.
    /// </param>
    /// <returns>
    /// The images, each with its <see cref="GeneratedImage.Path"/> or a <see cref="GeneratedImage.Failure"/>. In
    /// <see cref="ImageGeneration.Raw"/> the bytes of saved images are null.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="directory"/> is not a path; nothing was sent.</exception>
    /// <exception cref="IOException">The directory cannot be created or written to; nothing was sent.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to; nothing was sent.</exception>
    /// <exception cref="FluxUnreadableResponseException">
    /// The service responded with a success that cannot be read. The body and the images that had arrived are kept in
    /// <see cref="FluxUnreadableResponseException.Files"/>.
    /// </exception>
    /// <example>
    /// <code>
    /// ImageGeneration result = await flux.GenerateToDirectoryAsync(new() { Prompt = "A T-Rex." }, "images/");
    /// string? path = result.Images[0].Path;
    /// </code>
    /// </example>
    /// <inheritdoc cref="GenerateAsync(ImageGenerationRequest, CancellationToken)"/>
    [OverloadResolutionPriority(1)] // Otherwise new() as options would be a CancellationToken.
    public async Task<ImageGeneration> GenerateToDirectoryAsync(
        ImageGenerationRequest request, string directory, DirectoryOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ImageDirectory target = new(directory, request.Prompt ?? "", options ?? new());
        ImageFile.EnsureWritable(target.Path);
        using ResponseImageSink sink = new(target, _options.MaxDownloadBytes, _options.MaxResponseBytes, request.NumImages ?? 1);
        ImageGeneration generation = await SendAsync(request, headers: null, sink, cancellationToken).ConfigureAwait(false);
        sink.AssignTo(generation, _downloader);
        await target.SaveAsync(generation, sink.Count, cancellationToken).ConfigureAwait(false);
        return generation;
    }

    /// <summary>Closes the connections. Images can no longer be downloaded afterwards.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _downloader.Dispose();
        if (_ownsHttpClient)
        {
            _httpClient.Dispose();
        }
    }

    private async Task<ImageGeneration> SendAsync(ImageGenerationRequest request, GenerateImagesOptions? headers, ResponseImageSink? sink, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        for (int retry = 0; ; retry++)
        {
            // While a retry waits, the client can be disposed and the request changed.
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            IReadOnlyList<ValidationError> errors = headers is null ? request.Validate() : [.. request.Validate(), .. headers.Validate()];
            if (errors.Count > 0)
            {
                throw new FluxValidationException(errors);
            }

            // Nothing sends a request again between the client of this instance and the network.
            SendOnce? once = _ownsHttpClient ? null : new(_options.TimeProvider);
            ApiCallOptions? call = sink is null && once is null ? null : new() { WrapResponse = sink is null ? null : sink.Wrap, SendOnce = once };
            ImageGenerationResponse response;
            try
            {
                response = await _images.GenerateImagesAsync(request, headers, call, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (ErrorTranslation.CanTranslate(failure, once))
            {
                if (_isDisposed && failure is TimeoutException)
                {
                    throw new ObjectDisposedException($"The {nameof(FluxClient)} was disposed during the call.", failure);
                }

                FluxException translated = new ErrorTranslation(_options.ApiKey, _wireText, _options.TimeProvider).Translate(failure, once);
                if (sink is not null && translated is FluxUnreadableResponseException unreadable)
                {
                    unreadable.Files = sink.Rescue(unreadable.Body);
                }

                if (retry == _options.MaxRetries || !RetryPolicy.TryGetDelay(translated, retry, _options.MaxRetryDelay, out TimeSpan delay))
                {
                    throw ErrorTranslation.ForCaller(translated, failure);
                }

                await Task.Delay(delay, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
                continue;
            }

            return ImageGenerationReader.Read(response, request, _downloader, _wireText, remark: once?.Prevented?.Message);
        }
    }
}
