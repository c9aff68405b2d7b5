using System.Text.Json.Nodes;

namespace FluxGen.Spec.Normalizing;

internal enum ResponseForm
{
    None,
    Json,
    Text,
    Stream,
    Events,
    Lines,
}

// What a method makes of a status. The type is null where NSwag knows it from the schema.
internal sealed record DocumentedResponse(string Status, ResponseForm Form, string MediaType, JsonObject Schema, string? Description)
{
    public string? Type => Form switch
    {
        ResponseForm.None => "void",
        ResponseForm.Text => "string",
        ResponseForm.Stream => "System.IO.Stream",
        _ => TypeOfItem,
    };

    public string? TypeOfItem { get; init; }

    // What is documented for all other statuses is a success where no other is documented.
    public bool IsSuccess { get; init; }

    // The data of the event that ends the stream.
    public string? StreamEnd { get; init; }

    public bool IsStream => Form is ResponseForm.Events or ResponseForm.Lines;

    // Equal bodies are one C# type.
    public string TypeKey => Form == ResponseForm.Json ? Schema.ToJsonString() : $"{Form} {Type}";

    public JsonObject Facts()
    {
        JsonObject facts = new() { ["status"] = Status, ["mediaType"] = Normalizing.Facts.Text(MediaType) };
        facts.AddCode("code", Type);
        facts.AddText("description", Description);
        facts.AddText("streamEnd", StreamEnd);
        return facts;
    }
}
