using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

internal sealed class RequestBodies(SpecificationDocument document, SchemaConverter schemas, Components components)
{
    private const string Flag = "stream";
    private const string Stream = "System.IO.Stream";
    private const string File = "FluxGen.Runtime.ApiFile";

    private readonly FormSchemas _forms = new(document, schemas, components);

    // In the order of the specification. Only the first can be left out, or else a call without a body would fit several methods.
    public IReadOnlyList<RequestBody> Of(SpecOperation operation, string operationName)
    {
        if (operation.Node["requestBody"] is not SpecNode node || document.ResolveMapping(node) is not SpecMapping body)
        {
            return [];
        }

        List<RequestBody> bodies = [];
        bool isOptional = !body.IsTrue("required");
        foreach (SpecProperty media in body.PropertiesOf("content"))
        {
            SpecMapping content = document.ResolveMapping(media.Value) ?? new SpecMapping(media.Value.Place, []);
            string mediaType = MediaTypes.KindOf(media.Name) == MediaKind.Json ? MediaTypes.OfJson(media.Name) : media.Name;
            if (!bodies.Exists(other => other.MediaType == mediaType))
            {
                bodies.Add(Of(mediaType, content, operationName, isOptional && bodies.Count == 0, body.Text("description")));
            }
        }

        return bodies;
    }

    private RequestBody Of(string mediaType, SpecMapping content, string operationName, bool isOptional, string? description)
    {
        MediaKind kind = MediaTypes.KindOf(mediaType);
        EffectiveSchema? schema = content["schema"] is SpecNode node ? schemas.Read(node) : null;
        bool isObject = schema?.Kind == SchemaKind.Object;
        if (kind == MediaKind.Any && schema?.Kind is SchemaKind.Object or SchemaKind.Array or SchemaKind.Map or SchemaKind.Union)
        {
            kind = MediaKind.Json;
        }

        return kind switch
        {
            MediaKind.Json => Json(MediaTypes.OfJson(mediaType), schema, operationName, isOptional, description),
            MediaKind.Form or MediaKind.Multipart when isObject => new RequestBody(mediaType, [], type: null, _forms.Use(schema!, content, kind, operationName))
            {
                IsOptional = isOptional,
                Description = description,
            },
            MediaKind.Text => Typed(mediaType, "string", isOptional, description),
            MediaKind.Any => Typed(mediaType, File, isOptional, description),
            _ => Typed(mediaType, Stream, isOptional, description),
        };
    }

    private RequestBody Json(string mediaType, EffectiveSchema? schema, string operationName, bool isOptional, string? description)
    {
        JsonArray limits = [];
        JsonObject json = schema is null ? [] : schemas.Convert(schema, new SchemaUse(() => operationName + "Request") { Limits = limits });
        if (schema is not null && components.Find(schema.Definition) is { } component)
        {
            component.IsRequest = true;
        }

        return new RequestBody(mediaType, json, type: null)
        {
            IsOptional = isOptional,
            Description = description,
            Limits = limits,
            StreamFlag = schema is null ? null : StreamFlag(schema),
        };
    }

    private static RequestBody Typed(string mediaType, string type, bool isOptional, string? description) =>
        new(mediaType, PseudoParameters.Untyped(), type) { IsOptional = isOptional, Description = description };

    private string? StreamFlag(EffectiveSchema schema)
    {
        SpecProperty? flag = schema.Properties.FirstOrDefault(static property => property.Name == Flag);
        return schema.Kind == SchemaKind.Object && flag is not null && schemas.Read(flag.Value).Kind == SchemaKind.Boolean
            ? ObjectSchemas.NameOf(Flag, schema, components.Find(schema.Definition)?.Name ?? "")
            : null;
    }
}
