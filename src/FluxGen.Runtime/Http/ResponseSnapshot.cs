using System.Net;

namespace FluxGen.Runtime.Http;

internal sealed record ResponseSnapshot(
    string Method,
    string Path,
    HttpStatusCode Status,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Headers,
    ReadOnlyMemory<byte> Body,
    bool IsTruncated);
