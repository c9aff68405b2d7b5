using System.Text.Json.Nodes;

namespace FluxGen.Spec.Normalizing;

// One media type of a request body. Each is a method of its own.
internal sealed class RequestBody(string mediaType, JsonObject schema, string? type, Component? form = null)
{
    public string MediaType { get; } = mediaType;

    public bool IsOptional { get; init; }

    public string? Description { get; init; }

    public JsonArray Limits { get; init; } = [];

    // The name of the property that asks for a stream.
    public string? StreamFlag { get; init; }

    // Two bodies of one type need methods of different names.
    public string TypeKey { get; } = type ?? form?.Name ?? schema.ToJsonString();

    public JsonObject Schema() => form is null ? schema.DeepClone().AsObject() : Components.Reference(form);

    public JsonObject Facts()
    {
        JsonObject facts = new() { ["name"] = "body", ["mediaType"] = Normalizing.Facts.Text(MediaType) };
        facts.AddCode("code", type);
        facts.AddFlag("required", !IsOptional);
        facts.AddFlag("optional", IsOptional);
        facts.AddText("description", Description ?? "What is sent.");
        if (Limits.Count > 0)
        {
            facts["limits"] = Limits.DeepClone();
        }

        return facts;
    }
}
