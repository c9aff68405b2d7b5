namespace FluxGen.Spec.Normalizing;

// An id never changes its meaning. DIAGNOSTICS.md has a section for each.
internal static class NormalizingIds
{
    public const string UnsupportedKeyword = "FLUX006";
    public const string UndefinedStyle = "FLUX150";
    public const string AlikeCases = "FLUX151";
    public const string IgnoredKeyword = "FLUX152";
    public const string Contradiction = "FLUX153";
}
