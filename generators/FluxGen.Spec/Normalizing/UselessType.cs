namespace FluxGen.Spec.Normalizing;

// Many write that a schema is an object, and mean what it combines or refers to.
internal static class UselessType
{
    public static void Tell(EffectiveSchema schema, string keyword, params EffectiveSchema[] parts)
    {
        if (schema.Text("type") == "object" && Array.Exists(parts, IsNoObject))
        {
            schema.Unsupported.Add(new UnsupportedKeyword("type", schema.Keywords["type"].NamePlace)
            {
                Ignored = $"has no effect, because its {keyword} allows a value that is no object. Remove the type, or correct the {keyword}.",
            });
        }
    }

    private static bool IsNoObject(EffectiveSchema part) =>
        part.Kind is SchemaKind.Text or SchemaKind.Enum or SchemaKind.Integer or SchemaKind.Number or SchemaKind.Boolean or SchemaKind.Array;
}
