namespace FluxGen.Testing.Http;

// Hands the path from the middleware to WireMock.Net's callback, and the answer from the callback, which knows no connection,
// to the middleware, which does.
internal sealed class RequestContext(string path)
{
    private static readonly AsyncLocal<RequestContext?> Ambient = new();

    public static RequestContext Current => Ambient.Value ?? throw new InvalidOperationException("No request is being answered.");

    public string Path { get; } = path;

    public MockResponse? Response { get; set; }

    public static RequestContext Begin(string path) => Ambient.Value = new RequestContext(path);
}
