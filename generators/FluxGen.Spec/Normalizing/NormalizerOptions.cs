using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

internal sealed class NormalizerOptions
{
    // Names that the project gives, by method and path: "GET /pets/{id}" to "FindPet".
    public IReadOnlyDictionary<string, string> OperationNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    // Which operations there are to be.
    public OperationFilter Filter { get; init; } = OperationFilter.All;

    // Of a keyword that a contract cannot express, the project can be told and still get the rest.
    public Severity UnsupportedKeywords { get; init; } = Severity.Error;
}
