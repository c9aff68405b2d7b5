using System.Collections.Concurrent;
using System.Net;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using WireMock;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;

namespace FluxGen.Cli.Tests.Support;

// A service that answers as it is told and knows nothing of the specification. All stubs share one server.
internal sealed class Stub
{
    private static readonly Lazy<WireMockServer> Server = new(() => WireMockServer.Start(new WireMockServerSettings
    {
        Urls = ["http://127.0.0.1:0"],
        Logger = new WireMockNullLogger(),
        MaxRequestLogCount = 0,
    }));

    private readonly ConcurrentQueue<string> _received = [];
    private readonly string _root = $"/{Guid.NewGuid():N}";

    public Stub(Func<Task<StubAnswer>> answer)
    {
        On($"{_root}/api/*", async request =>
        {
            _received.Enqueue(request.Body ?? "");
            Key = request.Headers?["Authorization"].FirstOrDefault();
            return await answer() with { Headers = Headers };
        });
        BaseUrl = new Uri($"{Server.Value.Url}{_root}/api");
    }

    public Stub(HttpStatusCode status, object body)
        : this(() => Task.FromResult(StubAnswer.Json(status, body)))
    {
    }

    public Uri BaseUrl { get; }

    public string? Key { get; private set; }

    // To be set before the program runs.
    public Dictionary<string, string> Headers { get; } = [];

    public IReadOnlyList<JObject> Received => [.. _received.Select(JObject.Parse)];

    // One picture, at an address of the same server.
    public static Stub WithPicture(byte[] picture)
    {
        Stub? stub = null;
        stub = new(() => Task.FromResult(StubAnswer.Json(HttpStatusCode.OK, Pictures.At(stub!.Serve("picture", new(HttpStatusCode.OK, "image/png", picture))))));
        return stub;
    }

    public Uri Serve(string name, StubAnswer answer)
    {
        On($"{_root}/{name}", _ => Task.FromResult(answer));
        return new Uri($"{Server.Value.Url}{_root}/{name}");
    }

    private static void On(string path, Func<IRequestMessage, Task<StubAnswer>> answer) => Server.Value
        .Given(Request.Create().WithPath(path))
        .RespondWith(Response.Create().WithCallback(async request => (await answer(request)).ToMessage()));
}

internal sealed record StubAnswer(HttpStatusCode Status, string MediaType, byte[] Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static StubAnswer Json(HttpStatusCode status, object body) => Text(status, JsonConvert.SerializeObject(body));

    public static StubAnswer Text(HttpStatusCode status, string body) => new(status, "application/json", System.Text.Encoding.UTF8.GetBytes(body));

    public ResponseMessage ToMessage() => new()
    {
        StatusCode = (int)Status,
        Headers = Headers.Append(new("Content-Type", MediaType)).ToDictionary(header => header.Key, header => new WireMockList<string>(header.Value)),
        BodyData = new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = Body },
    };
}
