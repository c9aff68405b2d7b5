using WireMock;

namespace FluxGen.Testing.Http;

internal sealed record ReceivedRequest(
    string Method, string Path, string Query, IReadOnlyDictionary<string, IReadOnlyList<string>> Headers, ReadOnlyMemory<byte> Body, BodyProblem? BodyProblem = null)
{
    // WireMock.Net decodes its own path twice, and as form data.
    public static ReceivedRequest From(IRequestMessage message, string path, ReceivedBody body) => new(
        message.Method.ToUpperInvariant(),
        path,
        message.RawQuery?.TrimStart('?') ?? string.Empty,
        message.Headers?.ToDictionary(header => header.Key, header => (IReadOnlyList<string>)[.. header.Value], StringComparer.OrdinalIgnoreCase)
            ?? new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase),
        body.Bytes,
        body.Problem);
}
