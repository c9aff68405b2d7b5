using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace FluxGen.Tests;

// A service with fixed responses, and a client of it. All of them share one WireMock server, in which each has a path of its own.
internal sealed class StubServer : IDisposable
{
    private static readonly Lazy<WireMockServer> Server = new(() => WireMockServer.Start());

    private readonly string _prefix = $"/{Guid.NewGuid():N}";
    private readonly List<Guid> _mappings = [];

    public StubServer(int status = 200, string body = Sample.Success, string mediaType = "application/json", Func<Uri, FluxClientOptions>? options = null)
    {
        Respond(status, body, ("Content-Type", mediaType));
        Client = new(options?.Invoke(Url) ?? new FluxClientOptions
        {
            ApiKey = Sample.Key,
            BaseAddress = Url,
            AllowedDownloadHosts = ThisMachine,
            MaxRetryDelay = TimeSpan.Zero,
        });
    }

    // Where a RawServer for images is.
    public static IReadOnlyList<string> ThisMachine { get; } = ["127.0.0.1"];

    public FluxClient Client { get; }

    public Uri Url => new(Server.Value.Url + _prefix);

    // The requests for images are among them.
    public IReadOnlyList<IRequestMessage> Requests =>
        [.. Server.Value.LogEntries.Select(entry => entry.RequestMessage).OfType<IRequestMessage>().Where(request => request.Path.StartsWith(_prefix, StringComparison.Ordinal))];

    public void Respond(int status, string body, params (string Name, string Value)[] headers) =>
        Add("/" + ImagesOperations.GenerateImages.Path, headers.Aggregate(
            Response.Create().WithStatusCode(status).WithBody(body),
            (response, header) => response.WithHeader(header.Name, header.Value)));

    public void RespondWithUrls(params IEnumerable<string> urls) =>
        Respond(200, $$"""{"images":[{{string.Join(',', urls.Select(url => $$"""{"url":"{{url}}"}"""))}}]}""");

    public Uri Offer(byte[] file, int status = 200)
    {
        string name = $"/{Guid.NewGuid():N}";
        Add(name, Response.Create().WithStatusCode(status).WithBody(file));
        return new(Url + name);
    }

    public async Task<GeneratedImage> GetImageAsync(Uri url)
    {
        RespondWithUrls(url.OriginalString);
        return (await Client.GenerateAsync(Sample.Request())).Images.Single();
    }

    public async Task<GeneratedImage> GetImageAsync(byte[] file, bool isInside = false, string prompt = Sample.Prompt)
    {
        if (!isInside)
        {
            return await GetImageAsync(Offer(file));
        }

        Respond(200, $$"""{"data":[{"b64_json":"{{Convert.ToBase64String(file)}}"}]}""");
        return (await Client.GenerateAsync(Sample.Request(prompt))).Images.Single();
    }

    public void Dispose()
    {
        Client.Dispose();
        _mappings.ForEach(mapping => Server.Value.DeleteMapping(mapping));
    }

    private void Add(string path, IResponseBuilder response)
    {
        Guid mapping = Guid.NewGuid();
        _mappings.Add(mapping);
        Server.Value.Given(Request.Create().WithPath(_prefix + path)).WithGuid(mapping).RespondWith(response);
    }
}
