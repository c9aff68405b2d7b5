using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Classes of forms. A schema that is also JSON keeps its name, and the form is called after it.
internal sealed class FormSchemas(SpecificationDocument document, SchemaConverter schemas, Components components)
{
    private const string File = "FluxGen.Runtime.ApiFile";
    private const string Files = "System.Collections.Generic.IList<FluxGen.Runtime.ApiFile>";

    private readonly Dictionary<(SpecNode Definition, SpecNode? Encoding), Component> _known = [];

    public Component Use(EffectiveSchema schema, SpecMapping content, MediaKind kind, string operationName)
    {
        SpecMapping? encoding = content.Mapping("encoding");
        if (_known.TryGetValue((schema.Definition, encoding), out Component? known))
        {
            components.Reuse(known);
            return known;
        }

        Component? json = components.Find(schema.Definition);
        Component component = new(components.Names.Add((json?.Name ?? operationName) + "Form")) { FormOf = json };
        _known.Add((schema.Definition, encoding), component);
        return components.Add(component, target => Fill(target, schema, encoding, kind));
    }

    private void Fill(Component component, EffectiveSchema schema, SpecMapping? encoding, MediaKind kind)
    {
        JsonObject json = new() { ["type"] = "object", ["additionalProperties"] = false };
        SchemaNotes.AddDescription(json, schema.Definition);
        NameSet names = ObjectSchemas.NewNames(component.Name, isOpen: false);
        HashSet<string> required = ObjectSchemas.Required(schema);
        JsonObject properties = [];
        foreach (SpecProperty property in schema.Properties)
        {
            JsonObject made = Property(component, property, encoding?.Mapping(property.Name), kind, names);
            PropertyFacts.AddPresence(made[Facts.Key]!.AsObject(), required.Contains(property.Name), schemas.Read(property.Value).IsNullable);
            properties[property.Name] = made;
        }

        json["properties"] = properties;
        json[Facts.Key] = new JsonObject { ["kind"] = "form" };
        component.Json = json;
    }

    private JsonObject Property(Component component, SpecProperty property, SpecMapping? encoding, MediaKind kind, NameSet names)
    {
        EffectiveSchema schema = schemas.Read(property.Value);
        string? type = kind == MediaKind.Multipart ? FileType(schema, encoding) : null;
        JsonArray limits = [];
        SchemaUse use = new(() => component.Name + CSharpNames.Part(property.Name)) { Limits = limits, HasAttributes = true };
        JsonObject json = type is null ? schemas.Convert(schema, use) : PseudoParameters.Untyped();
        json = SchemaNotes.AddToProperty(json, property.Value, schema);
        JsonObject facts = PropertyFacts.Of(names.Add(CSharpNames.Pascal(property.Name)), schema, limits, isRequired: false);
        facts.AddCode("code", type);
        if (Part(encoding) is { Count: > 0 } part)
        {
            facts["part"] = part;
        }

        json[Facts.Key] = facts;
        return json;
    }

    private static JsonObject Part(SpecMapping? encoding)
    {
        JsonObject part = [];
        if (encoding is not null)
        {
            part.AddText("mediaType", encoding.Text("contentType"));
            part.AddCode("style", encoding.Text("style") is "form" or "spaceDelimited" or "pipeDelimited" or "deepObject" ? encoding.Text("style") : null);
            part.AddFlag("explode", encoding.IsTrue("explode"));
            part.AddFlag("allowReserved", encoding.IsTrue("allowReserved"));
        }

        return part;
    }

    private string? FileType(EffectiveSchema schema, SpecMapping? encoding) =>
        IsFile(schema, encoding) ? File
        : IsFiles(schema, encoding) || (schema.Kind == SchemaKind.Union && schema.Cases.Select(schemas.Read).All(branch => IsFile(branch, encoding) || IsFiles(branch, encoding))) ? Files
        : null;

    private bool IsFiles(EffectiveSchema schema, SpecMapping? encoding) =>
        schema.Kind == SchemaKind.Array && schema["items"] is SpecNode items && IsFile(schemas.Read(items), encoding);

    // OpenAPI 3.1 writes a file as a media type, as no schema at all, or not different from any text.
    private bool IsFile(EffectiveSchema schema, SpecMapping? encoding) => schema.Kind switch
    {
        SchemaKind.Text => schema.Text("format") == "binary" || (schema.Has("contentMediaType") && !schema.Has("contentEncoding")),
        SchemaKind.Any => document.Version >= SpecVersion.V31 && !schema.Has("type") && schema.Assertions.Count == 0
            && MediaTypes.KindOf(encoding?.Text("contentType") ?? "application/octet-stream") is MediaKind.Binary or MediaKind.Any,
        _ => false,
    };
}
