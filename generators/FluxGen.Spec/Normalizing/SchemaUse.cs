using System.Text.Json.Nodes;

namespace FluxGen.Spec.Normalizing;

// Where a schema is used. Its limits are added to the list; without a list, they are not needed.
internal sealed record SchemaUse(Func<string> Name)
{
    public JsonArray? Limits { get; init; }

    // 0 is the value itself, 1 its items or values, and so on.
    public int Depth { get; init; }

    // Whether the limits of the value itself can be other attributes, which only properties have.
    public bool HasAttributes { get; init; }

    public SchemaUse Inside(Func<string> name) => this with { Name = name, Depth = Depth + 1 };
}
