using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// A keyword that a contract cannot express.
internal sealed record UnsupportedKeyword(string Keyword, Place Place);
