using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// A keyword that a contract cannot express. The detail says of which values, such as " (a list)".
internal sealed record UnsupportedKeyword(string Keyword, Place Place, string Detail = "")
{
    // OpenAPI 3.0 ignores it.
    public bool IsBesideReference { get; init; }

    // What it contradicts.
    public string? Conflict { get; init; }
}
