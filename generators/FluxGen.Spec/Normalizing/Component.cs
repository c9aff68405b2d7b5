using System.Text.Json.Nodes;

namespace FluxGen.Spec.Normalizing;

// A schema that becomes a class or an enum.
internal sealed class Component(string name)
{
    public string Name { get; set; } = name;

    public JsonObject Json { get; set; } = [];

    public Scope Scope { get; } = new();

    // Schemas that stand inside this one follow it.
    public List<Component> Inner { get; } = [];

    // The body of a request, whose properties the catalogue of operations describes.
    public bool IsRequest { get; set; }

    // The schema that is also a form.
    public Component? FormOf { get; init; }

    // References to a form, which get its last name.
    public List<JsonObject> References { get; } = [];
}
