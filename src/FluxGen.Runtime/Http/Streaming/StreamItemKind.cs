namespace FluxGen.Runtime.Http.Streaming;

internal enum StreamItemKind
{
    Empty,
    Value,
    End,
}
