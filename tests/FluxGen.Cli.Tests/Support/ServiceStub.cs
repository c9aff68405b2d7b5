using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Tests.Support;

// A service that responds as it is told and knows nothing of the specification.
internal sealed class ServiceStub : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<RawExchange, Task>> _images = new();
    private readonly Func<RawExchange, Task> _respond;
    private readonly RawServer _server;

    public ServiceStub(Func<RawExchange, Task> respond)
    {
        _respond = respond;
        _server = new(exchange => _images.GetValueOrDefault(exchange.Request.Split(' ')[1], _respond)(exchange));
    }

    public ServiceStub(HttpStatusCode status, object body, string headers = "")
        : this(exchange => exchange.AnswerAsync((int)status, body as string ?? JsonConvert.SerializeObject(body), headers))
    {
    }

    public string BaseUrl => $"{_server.Address}api";

    public int ConnectionCount => _server.ConnectionCount;

    // The bodies of the generations.
    public IReadOnlyList<JObject> Received =>
    [
        .. _server.Requests.Where(request => request.StartsWith("POST ", StringComparison.Ordinal))
            .Select(request => JObject.Parse(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(request.Split("\r\n\r\n", 2)[1])))),
    ];

    public IEnumerable<string> HeaderLines => _server.Requests.SelectMany(request => request.Split("\r\n\r\n", 2)[0].Split("\r\n"));

    // Responds with one image, by URL.
    public static ServiceStub WithImage(byte[] image)
    {
        ServiceStub? stub = null;
        stub = new(exchange => exchange.AnswerAsync(200, JsonConvert.SerializeObject(SampleImage.At(stub!.Serve("image", image)))));
        return stub;
    }

    public Uri Serve(string name, byte[] image) => Serve(name, exchange => exchange.SendImageAsync(image, image.Length));

    public Uri Serve(string name, Func<RawExchange, Task> respond)
    {
        Uri url = new(_server.Address, name);
        _images[url.AbsolutePath] = respond;
        return url;
    }

    public IEnumerable<string> Call(TemporaryDirectory directory, params IEnumerable<string> options) =>
        Arguments.Generate(["--base-url", BaseUrl, "--out", directory.Path, .. options]);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
