using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// A keyword that a contract cannot express. The detail says of which values, such as " (a list)".
internal sealed record UnsupportedKeyword(string Keyword, Place Place, string Detail = "")
{
    // Why it has no effect, and what to do, where that makes no value wrong.
    public string? Ignored { get; init; }

    // What it contradicts.
    public string? Conflict { get; init; }
}
