namespace FluxGen.Runtime;

internal static class JsonLimits
{
    public const int MaxDepth = 64;
}
