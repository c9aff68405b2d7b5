namespace FluxGen.Tests.Images;

/// <summary>A client, and a service that gives it the one picture that a test is about.</summary>
internal sealed class PictureHost : IDisposable
{
    private readonly StubService _service = new();

    public PictureHost(FluxClientOptions? options = null) => Client = new(new FluxClientOptions
    {
        ApiKey = Sample.Key,
        BaseAddress = _service.Address,
        DownloadTimeout = options?.DownloadTimeout ?? TimeSpan.FromMinutes(5),
        MaxDownloadBytes = options?.MaxDownloadBytes ?? long.MaxValue,
        TimeProvider = options?.TimeProvider ?? TimeProvider.System,
    });

    public FluxClient Client { get; }

    /// <summary>A picture to be downloaded, or sent along, with these bytes.</summary>
    public async Task<GeneratedImage> GetAsync(byte[] file, bool isSentAlong = false, string prompt = Sample.Prompt)
    {
        if (!isSentAlong)
        {
            return await GetAsync(_service.Offer(Guid.NewGuid().ToString(), file), prompt);
        }

        _service.Answer(200, $$"""{"data":[{"b64_json":"{{Convert.ToBase64String(file)}}"}]}""");
        return (await Client.GenerateAsync(Sample.Request(prompt))).Images.Single();
    }

    /// <summary>A picture to be downloaded from this address.</summary>
    public async Task<GeneratedImage> GetAsync(Uri url, string prompt = Sample.Prompt)
    {
        _service.AnswerUrls(url.OriginalString);
        return (await Client.GenerateAsync(Sample.Request(prompt))).Images.Single();
    }

    /// <summary>A picture whose host answers with this status.</summary>
    public Task<GeneratedImage> GetAsync(int status) => GetAsync(_service.Offer("gone.png", Sample.Png, status));

    /// <summary>Several pictures of one answer.</summary>
    public async Task<IReadOnlyList<GeneratedImage>> GetAllAsync(params byte[][] files)
    {
        _service.AnswerUrls([.. files.Select((file, index) => _service.Offer($"{index}", file).OriginalString)]);
        return (await Client.GenerateAsync(Sample.Request())).Images;
    }

    public void Dispose()
    {
        Client.Dispose();
        _service.Dispose();
    }
}
