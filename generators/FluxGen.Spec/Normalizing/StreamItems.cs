using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// What a stream consists of: each event's data, or each line.
internal sealed class StreamItems(SchemaConverter schemas)
{
    private const string EndKeyword = "x-fluxgen-stream-end";
    private const string DefaultEnd = "[DONE]";

    public DocumentedResponse Of(string status, ResponseForm form, string mediaType, SpecMapping content, string name, string? description)
    {
        SpecNode? node = content["itemSchema"] is SpecNode item ? DataOf(item, form) : content["schema"];
        EffectiveSchema? schema = node is null ? null : schemas.Read(node);
        bool isText = form == ResponseForm.Events && (schema is null || (schema.Kind == SchemaKind.Text && ScalarSchemas.IsPlainText(schema)));
        JsonObject json = schema is null || isText ? PseudoParameters.Untyped() : schemas.Convert(schema, new SchemaUse(() => name + "Item"));
        json.Remove("nullable");
        return new DocumentedResponse(status, form, mediaType, json, description)
        {
            TypeOfItem = isText ? "string" : schema is null ? "Newtonsoft.Json.Linq.JToken" : null,
            StreamEnd = content.Text(EndKeyword) ?? (IsObject(schema) ? DefaultEnd : null),
        };
    }

    private static bool IsObject(EffectiveSchema? schema) =>
        schema?.Kind is SchemaKind.Object or SchemaKind.Map || (schema?.Kind == SchemaKind.Any && schema.Text("type") == "object");

    // The schema of an event as OpenAPI 3.2 has it describes its fields, and the data is one of them.
    private SpecNode DataOf(SpecNode item, ResponseForm form)
    {
        EffectiveSchema schema = schemas.Read(item);
        SpecProperty? data = schema.Properties.FirstOrDefault(static property => property.Name == "data");
        bool isEvent = form == ResponseForm.Events && data is not null
            && schema.Properties.All(static property => property.Name is "data" or "event" or "id" or "retry");
        return !isEvent ? item : schemas.Read(data!.Value)["contentSchema"] ?? data.Value;
    }
}
