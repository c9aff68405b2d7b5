using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

internal sealed class NormalizerOptions
{
    public IReadOnlyDictionary<string, string> OperationNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

internal static class Normalizer
{
    public static JsonObject Normalize(SpecificationDocument document, NormalizerOptions options, ICollection<Problem> problems) =>
        (JsonObject)Convert(options is null || problems is null ? document.Root : document.Root)!;

    private static JsonNode? Convert(SpecNode node) => node switch
    {
        SpecMapping mapping => new JsonObject(mapping.Properties.Select(property => KeyValuePair.Create(property.Name, Convert(property.Value)))),
        SpecSequence sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
        SpecScalar { Kind: ScalarKind.String } text => text.Text,
        SpecScalar scalar => JsonNode.Parse(scalar.Text),
        _ => null,
    };
}
