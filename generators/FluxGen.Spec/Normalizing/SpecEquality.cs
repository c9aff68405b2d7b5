using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Whether two places of a specification say the same.
internal static class SpecEquality
{
    public static bool Same(SpecNode? left, SpecNode? right) => (left, right) switch
    {
        (null, null) => true,
        _ when ReferenceEquals(left, right) => true,
        (SpecScalar one, SpecScalar other) => one.Kind == other.Kind && one.Text == other.Text,
        (SpecSequence one, SpecSequence other) => one.Items.Count == other.Items.Count && one.Items.Zip(other.Items).All(static pair => Same(pair.First, pair.Second)),
        (SpecMapping one, SpecMapping other) => one.Properties.Count == other.Properties.Count
            && one.Properties.All(property => other.Find(property.Name) is { } found && Same(property.Value, found.Value)),
        _ => false,
    };
}
