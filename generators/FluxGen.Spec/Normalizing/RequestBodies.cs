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
        foreach (SpecProperty media in Offered(body))
        {
            SpecMapping content = document.ResolveMapping(media.Value) ?? new SpecMapping(media.Value.Place, []);
            bodies.Add(Of(media.Name, content, operationName, isOptional && bodies.Count == 0, body.Text("description")));
        }

        return bodies;
    }

    // A range of JSON, such as application/*+json, says nothing new beside JSON.
    private static IEnumerable<SpecProperty> Offered(SpecMapping body)
    {
        IReadOnlyList<SpecProperty> all = body.PropertiesOf("content");
        return all.Where(media => !MediaTypes.IsJsonRange(media.Name) || !all.Any(other => MediaTypes.KindOf(other.Name) == MediaKind.Json && !MediaTypes.IsJsonRange(other.Name)));
    }

    private RequestBody Of(string mediaType, SpecMapping content, string operationName, bool isOptional, string? description)
    {
        MediaKind kind = MediaTypes.KindOf(mediaType);
        EffectiveSchema? schema = content["schema"] is SpecNode node ? schemas.Read(node) : null;
        bool isObject = schema?.Kind == SchemaKind.Object;
        if (kind == MediaKind.Any && schema?.Kind is SchemaKind.Object or SchemaKind.Array or SchemaKind.Map)
        {
            kind = MediaKind.Json;
            mediaType = MediaTypes.Json;
        }

        return kind switch
        {
            MediaKind.Json => Json(MediaTypes.IsJsonRange(mediaType) ? MediaTypes.Json : mediaType, schema, operationName, isOptional, description),
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
