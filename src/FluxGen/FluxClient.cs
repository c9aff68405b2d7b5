using System.Net;
using FluxGen.Runtime;

namespace FluxGen;

/// <summary>
/// Generates images. Checks a request before it is sent, sends it once unless nothing can have been billed, and gives
/// the answers of the service one form. Safe for concurrent use: make one and keep it.
/// </summary>
public sealed class FluxClient : IDisposable
{
    private readonly FluxClientOptions _options;
    private readonly HttpClient _httpClient;
    private readonly bool _ownsHttpClient;
    private readonly ImagesClient _images;
    private readonly string _authorization;
    private readonly ImageDownloader _downloader;
    private volatile bool _isDisposed;

    /// <summary>Creates a client with default options.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <exception cref="ArgumentException">The key is empty or has characters that no header can carry.</exception>
    public FluxClient(string apiKey)
        : this(new FluxClientOptions { ApiKey = apiKey })
    {
    }

    /// <summary>Creates a client.</summary>
    /// <param name="options">The API key and the limits.</param>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    public FluxClient(FluxClientOptions options)
        : this(options, httpClient: null)
    {
    }

    /// <summary>Creates a client that sends its requests through one of yours.</summary>
    /// <param name="httpClient">
    /// Carries the generations. It is never disposed here, its default headers are never changed, and a redirect that it
    /// follows is its own affair. Its <see cref="HttpClient.Timeout"/> applies beside <see cref="FluxClientOptions.Timeout"/>.
    /// </param>
    /// <param name="options">The API key and the limits.</param>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    public FluxClient(HttpClient httpClient, FluxClientOptions options)
        : this(options, httpClient ?? throw new ArgumentNullException(nameof(httpClient)))
    {
    }

    private FluxClient(FluxClientOptions options, HttpClient? httpClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        _options = options;
        _ownsHttpClient = httpClient is null;
        _httpClient = httpClient ?? CreateHttpClient();
        _downloader = new(options);

        // By hand, because the contract does not carry the security scheme: NSwag's templates cannot see it.
        _authorization = $"Bearer {options.ApiKey}";
        _images = CreateClient();
    }

    /// <summary>Generates images from a prompt.</summary>
    /// <param name="request">What to draw. It is not changed.</param>
    /// <param name="cancellationToken">Cancels the call. What the service has begun by then can still be billed.</param>
    /// <returns>The images, and what the service told about them. There can be none: a job may not have finished.</returns>
    /// <exception cref="FluxValidationException">The request breaks rules of the API description; nothing was sent.</exception>
    /// <exception cref="FluxApiException">The service answered with an error; the derived types tell which.</exception>
    /// <exception cref="FluxConnectionException">There was no connection, or it broke.</exception>
    /// <exception cref="FluxTimeoutException">There was no answer within <see cref="FluxClientOptions.Timeout"/>.</exception>
    /// <exception cref="FluxUnreadableResponseException">The service answered with a success that cannot be read; the exception keeps it.</exception>
    /// <exception cref="ObjectDisposedException">The client has been disposed, before the call or during it.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public Task<ImageGeneration> GenerateAsync(ImageGenerationRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(request, intake: null, cancellationToken);

    /// <summary>
    /// Generates images from a prompt, straight into files: an image that the service sends along is written while it arrives,
    /// one that it gives an address for is downloaded, and none is ever in memory as a whole.
    /// </summary>
    /// <param name="request">What to draw. It is not changed.</param>
    /// <param name="directory">
    /// Where to put the images; it is made if there is none. Their names are made from the prompt, and no file is replaced.
    /// </param>
    /// <param name="cancellationToken">Cancels the call. Images that are whole by then stay where they are.</param>
    /// <returns>
    /// The images, each with its <see cref="GeneratedImage.Path"/>. One that could not be saved has a
    /// <see cref="GeneratedImage.Failure"/> instead and costs none of the others; where it was the disk that failed, the image is
    /// in <see cref="GeneratedImage.Bytes"/>. In <see cref="ImageGeneration.Raw"/> the bytes of images are null. The limits are
    /// <see cref="FluxClientOptions.MaxDownloadBytes"/> for an image and <see cref="FluxClientOptions.MaxResponseBytes"/> for
    /// the rest of the answer.
    /// </returns>
    /// <exception cref="IOException">The directory cannot be made; nothing was sent.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to; nothing was sent.</exception>
    /// <inheritdoc cref="GenerateAsync"/>
    public async Task<ImageGeneration> GenerateToDirectoryAsync(ImageGenerationRequest request, string directory, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(directory);
        string place = Path.EndsInDirectorySeparator(directory) ? directory : directory + Path.DirectorySeparatorChar;
        ImageFile.ProveWritable(place);
        using ImageIntake intake = new(place, request.Prompt ?? "", _options.MaxDownloadBytes);
        ImageGeneration generation = await SendAsync(request, intake, cancellationToken).ConfigureAwait(false);
        intake.Settle(generation);
        foreach (GeneratedImage image in generation.Images)
        {
            await image.PutAsync(place, cancellationToken).ConfigureAwait(false);
        }

        return generation;
    }

    /// <summary>Closes the connections. Images that have not been downloaded can no longer be.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _downloader.Dispose();
        if (_ownsHttpClient)
        {
            _httpClient.Dispose();
        }
    }

    private async Task<ImageGeneration> SendAsync(ImageGenerationRequest request, ImageIntake? intake, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ApiCallOptions? call = intake is null ? null : new() { WrapResponse = intake.Wrap };
        for (int retry = 0; ; retry++)
        {
            // Between two attempts the client can be disposed, and the request changed.
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            IReadOnlyList<ValidationError> errors = request.Validate();
            if (errors.Count > 0)
            {
                throw new FluxValidationException(errors);
            }

            try
            {
                ImageGenerationResponse response = await _images.GenerateImagesAsync(request, call, cancellationToken).ConfigureAwait(false);
                return ImageGenerationReader.Read(response, request, _downloader);
            }
            catch (Exception failure) when (failure is ApiException or HttpRequestException or TimeoutException)
            {
                if (_isDisposed && failure is TimeoutException)
                {
                    throw new ObjectDisposedException($"The {nameof(FluxClient)} was disposed during the call.", failure);
                }

                FluxException translated = ErrorTranslation.Translate(failure, _options);
                if (intake is not null && translated is FluxUnreadableResponseException unreadable)
                {
                    intake.BreakOff();
                    unreadable.Files = intake.Files;
                }

                if (retry == _options.MaxRetries || !RetryPolicy.TryGetDelay(translated, retry, _options.MaxRetryDelay, out TimeSpan delay))
                {
                    throw translated;
                }

                await Task.Delay(delay, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private ImagesClient CreateClient() => new(_httpClient, new()
    {
        BaseAddress = _options.BaseAddress,
        Timeout = _options.Timeout,
        TimeProvider = _options.TimeProvider,
        MaxResponseBytes = _options.MaxResponseBytes,
        PrepareRequest = (request, _) =>
        {
            request.Headers.TryAddWithoutValidation("Authorization", _authorization);
            return ValueTask.CompletedTask;
        },
    });

    private static HttpClient CreateHttpClient() => new(new SocketsHttpHandler
    {
        // A redirected POST would be a second generation, and the key would go to another place.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
