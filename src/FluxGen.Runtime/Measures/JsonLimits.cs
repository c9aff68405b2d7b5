namespace FluxGen.Runtime.Measures;

internal static class JsonLimits
{
    public const int MaxDepth = 64;
}
