using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace FluxGen.Tests;

// A service with fixed responses, and a client of it. It is a part of one WireMock server, under a path of its own.
internal sealed class StubServer : IDisposable
{
    private static readonly Lazy<WireMockServer> Server = new(() => WireMockServer.Start());

    private readonly string _prefix = $"/{Guid.NewGuid():N}";
    private readonly List<Guid> _mappings = [];

    public StubServer(int status = 200, string body = Sample.Success, string mediaType = "application/json", Func<Uri, FluxClientOptions>? options = null)
    {
        Respond(status, body, ("Content-Type", mediaType));
        Client = new(options?.Invoke(Url) ?? new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = Url });
    }

    public FluxClient Client { get; }

    public Uri Url => new(Server.Value.Url + _prefix);

    // All requests, those for images included.
    public IReadOnlyList<IRequestMessage> Requests =>
        [.. Server.Value.LogEntries.Select(entry => entry.RequestMessage).OfType<IRequestMessage>().Where(request => request.Path.StartsWith(_prefix, StringComparison.Ordinal))];

    // Sets the response to generations.
    public void Respond(int status, string body, params (string Name, string Value)[] headers) =>
        Add("/" + ImagesOperations.GenerateImages.Path, headers.Aggregate(
            Response.Create().WithStatusCode(status).WithBody(body),
            (response, header) => response.WithHeader(header.Name, header.Value)));

    // Sets a response to generations that has images with these URLs.
    public void RespondWithUrls(params IEnumerable<string> urls) =>
        Respond(200, $$"""{"images":[{{string.Join(',', urls.Select(url => $$"""{"url":"{{url}}"}"""))}}]}""");

    // Offers a file for download, and returns its URL.
    public Uri Offer(byte[] file, int status = 200)
    {
        string name = $"/{Guid.NewGuid():N}";
        Add(name, Response.Create().WithStatusCode(status).WithBody(file));
        return new(Url + name);
    }

    // Generates an image that is to be downloaded from a URL.
    public async Task<GeneratedImage> GetImageAsync(Uri url)
    {
        RespondWithUrls(url.OriginalString);
        return (await Client.GenerateAsync(Sample.Request())).Images.Single();
    }

    // Generates an image that is to be downloaded, or was inside the response.
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
