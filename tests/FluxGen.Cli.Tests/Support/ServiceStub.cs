using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Tests.Support;

// A service that responds as it is told and knows nothing of the specification, and a directory for its images.
internal sealed class ServiceStub : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<RawResponder, Task>> _images = new();
    private readonly Func<RawResponder, Task> _respond;
    private readonly RawServer _server;

    public ServiceStub(Func<RawResponder, Task> respond)
    {
        _respond = respond;
        _server = new(responder => _images.GetValueOrDefault(responder.Request.Split(' ')[1], _respond)(responder));
    }

    public ServiceStub(HttpStatusCode status, object body, string headers = "")
        : this(responder => responder.RespondAsync((int)status, body as string ?? JsonConvert.SerializeObject(body), headers))
    {
    }

    public string BaseUrl => $"{_server.Address}api";

    public TemporaryDirectory Directory { get; } = new();

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
        stub = new(responder => responder.SendJsonAsync(SampleImage.At(stub!.Serve("image", image))));
        return stub;
    }

    public Uri Serve(string name, byte[] image) => Serve(name, responder => responder.SendImageAsync(image, image.Length));

    public Uri Serve(string name, Func<RawResponder, Task> respond)
    {
        Uri url = new(_server.Address, name);
        _images[url.AbsolutePath] = respond;
        return url;
    }

    // A call of the command that uses this service and saves to the directory.
    public IEnumerable<string> Call(params IEnumerable<string> options) =>
        Arguments.Generate(["--base-url", BaseUrl, "--out", Directory.Path, .. options]);

    public Task<CliResult> GenerateAsync(params IEnumerable<string> options) => InProcess.RunAsync(Call(options));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Dispose();
    }
}
