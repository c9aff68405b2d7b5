using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace FluxGen.Tests;

/// <summary>A part of one WireMock server for all tests, under a path that no other test knows.</summary>
internal sealed class StubService : IDisposable
{
    private static readonly Lazy<WireMockServer> Server = new(() => WireMockServer.Start());

    private readonly string _prefix = $"/{Guid.NewGuid():N}";
    private readonly List<Guid> _mappings = [];

    public Uri Address => new(Server.Value.Url + _prefix);

    /// <summary>What the service was asked for, pictures included.</summary>
    public IReadOnlyList<IRequestMessage> Requests =>
        [.. Server.Value.LogEntries.Select(entry => entry.RequestMessage).OfType<IRequestMessage>().Where(request => request.Path.StartsWith(_prefix, StringComparison.Ordinal))];

    /// <summary>A service that answers every generation like this.</summary>
    public static StubService Answering(int status, string body, string mediaType = "application/json")
    {
        StubService service = new();
        service.Answer(status, body, ("Content-Type", mediaType));
        return service;
    }

    public static void Stop()
    {
        if (Server.IsValueCreated)
        {
            Server.Value.Dispose();
        }
    }

    public void Answer(int status, string body, params (string Name, string Value)[] headers) =>
        Add("/" + ImagesOperations.GenerateImages.Path, headers.Aggregate(
            Response.Create().WithStatusCode(status).WithBody(body),
            (response, header) => response.WithHeader(header.Name, header.Value)));

    /// <summary>Puts a file under an address.</summary>
    public Uri Offer(string name, byte[] file, int status = 200)
    {
        Add("/" + name, Response.Create().WithStatusCode(status).WithBody(file));
        return new($"{Address}/{name}");
    }

    /// <summary>Answers generations with addresses of pictures.</summary>
    public void AnswerUrls(params string[] urls) =>
        Answer(200, $$"""{"images":[{{string.Join(',', urls.Select(url => $$"""{"url":"{{url}}"}"""))}}]}""");

    public FluxClient CreateClient() => new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = Address });

    public void Dispose() => _mappings.ForEach(mapping => Server.Value.DeleteMapping(mapping));

    private void Add(string path, IResponseBuilder response)
    {
        Guid mapping = Guid.NewGuid();
        _mappings.Add(mapping);
        Server.Value.Given(WireMock.RequestBuilders.Request.Create().WithPath(_prefix + path)).WithGuid(mapping).RespondWith(response);
    }
}
