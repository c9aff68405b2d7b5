namespace FluxGen.Spec.Reading;

internal static class TreeLimits
{
    public const int Depth = 200;

    // How many nodes the aliases of a YAML file may stand for.
    public const int AliasedNodes = 2_000_000;

    public const string TooDeep = "objects and arrays are more than 200 deep here; no specification needs that. Move the inner ones into components.";
}
