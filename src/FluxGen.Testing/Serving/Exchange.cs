namespace FluxGen.Testing;

// Hands the path from the middleware to WireMock.Net's callback, and the answer from the callback, which knows no connection,
// to the middleware, which does.
internal sealed class Exchange(string path)
{
    private static readonly AsyncLocal<Exchange?> Ambient = new();

    public static Exchange Current => Ambient.Value ?? throw new InvalidOperationException("No request is being answered.");

    public string Path { get; } = path;

    public Answer? Answer { get; set; }

    public static Exchange Begin(string path) => Ambient.Value = new Exchange(path);
}
