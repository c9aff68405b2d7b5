using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A $dynamicRef to a $dynamicAnchor leads to the anchor of that name of the outermost schema on the way that has one.
internal static class DynamicReferences
{
    // The scope is the schemas on the way, from the outermost to that of the reference.
    public static SpecificationNode? Target(SpecificationNode reference, IEnumerable<SpecificationNode> scope)
    {
        string name = reference.Text().Split('#', 2).ElementAtOrDefault(1) ?? string.Empty;
        SpecificationNode? bound = scope.Select(schema => Bound(schema, name)).FirstOrDefault(bound => bound is not null);

        // Where a template leaves the name to those who refer to it, the reference leads nowhere by itself.
        return bound is not null && (!References.HasAnchor((JValue)reference.Value) || (reference.Target is { } first && IsAnchor(first, name))) ? bound : reference.Target;
    }

    // A schema binds a name by itself, by its definitions, and by all that belongs to the same $id.
    private static SpecificationNode? Bound(SpecificationNode schema, string name) =>
        schema["$defs"]?.Children.Select(definition => definition.Node).Where(node => node.Raw("$id") is null).Prepend(schema).FirstOrDefault(node => IsAnchor(node, name))
        ?? (SpecificationSource.DynamicAnchor(schema.Value, name) is { } anchor ? SpecificationNode.Of(anchor) : null);

    private static bool IsAnchor(SpecificationNode schema, string name) => schema.Raw("$dynamicAnchor") is JValue { Value: string anchor } && anchor == name;
}
