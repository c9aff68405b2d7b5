using System.Globalization;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

internal static class Number
{
    // Null if the node is no number, or one that is too large to compare exactly.
    public static decimal? Of(SpecNode? node) =>
        node is SpecScalar { Kind: ScalarKind.Number } scalar && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;
}
