namespace FluxGen.Spec.Normalizing;

internal sealed class NormalizerOptions
{
    // Names that the project gives, by method and path: "GET /pets/{id}" to "FindPet".
    public IReadOnlyDictionary<string, string> OperationNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
