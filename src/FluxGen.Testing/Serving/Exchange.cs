namespace FluxGen.Testing;

// Hands an answer from WireMock.Net's callback, which knows no connection, to the middleware around it, which does.
internal sealed class Exchange
{
    private static readonly AsyncLocal<Exchange?> Ambient = new();

    public static Exchange Current => Ambient.Value ?? throw new InvalidOperationException("No request is being answered.");

    public Answer? Answer { get; set; }

    public static Exchange Begin() => Ambient.Value = new Exchange();
}
