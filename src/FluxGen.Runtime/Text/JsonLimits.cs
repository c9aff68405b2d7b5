namespace FluxGen.Runtime.Text;

internal static class JsonLimits
{
    public const int MaxDepth = 64;
}
