using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// The headers of all responses of an operation, as one class. Each can be absent.
internal sealed class HeadersClasses(SpecificationDocument document, SchemaConverter schemas, Components components)
{
    public Component? Of(IReadOnlyList<SpecMapping> responses, string operationName)
    {
        Dictionary<string, List<SpecMapping>> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (SpecProperty header in responses.SelectMany(static response => response.PropertiesOf("headers")))
        {
            if (header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) || document.ResolveMapping(header.Value) is not SpecMapping node)
            {
                continue;
            }

            headers.TryAdd(header.Name, []);
            headers[header.Name].Add(node);
        }

        return headers.Count == 0 ? null
            : components.Add(new Component(components.Names.Add(operationName + "Headers", "Parser")), component => Fill(component, headers, operationName));
    }

    private void Fill(Component component, Dictionary<string, List<SpecMapping>> headers, string operationName)
    {
        NameSet names = ObjectSchemas.NewNames(component.Name, isOpen: false);
        JsonObject properties = [];
        foreach ((string wire, List<SpecMapping> nodes) in headers)
        {
            JsonObject json = Schema(component.Name + CSharpNames.Part(wire), nodes);
            string? description = nodes.Select(static node => node.Text("description")).FirstOrDefault(static text => text is not null);
            bool isDeprecated = nodes.TrueForAll(static node => node.IsTrue("deprecated"));
            if (description is not null || isDeprecated)
            {
                json = SchemaConverter.Wrap(json);
                SchemaNotes.AddText(json, "description", description);
                SchemaNotes.AddDeprecation(json, isDeprecated, message: null);
            }

            JsonObject facts = new() { ["name"] = names.Add(CSharpNames.Pascal(wire)) };
            PropertyFacts.AddPresence(facts, isRequired: false, isNullable: false);
            json[Facts.Key] = facts;
            properties[wire] = json;
        }

        component.Json = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["description"] = Facts.Text($"The headers of the responses of {operationName}."),
            ["properties"] = properties,
            [Facts.Key] = new JsonObject { ["kind"] = "headers" },
        };
    }

    // What has no one simple type is the text that was sent.
    private JsonObject Schema(string name, List<SpecMapping> nodes)
    {
        JsonObject? only = null;
        foreach (SpecMapping node in nodes)
        {
            JsonObject json = node["schema"] is SpecNode schema && IsReadable(schema)
                ? schemas.Convert(schema, new SchemaUse(() => components.Names.Contains(name) ? name + "Value" : name))
                : new JsonObject { ["type"] = "string" };
            json.Remove("nullable");
            if (only is not null && only.ToJsonString() != json.ToJsonString())
            {
                return new JsonObject { ["type"] = "string" };
            }

            only = json;
        }

        return only!;
    }

    private bool IsReadable(SpecNode node)
    {
        EffectiveSchema schema = schemas.Read(node);
        return schema.Kind == SchemaKind.Array ? schema["items"] is SpecNode items && IsScalar(schemas.Read(items)) : IsScalar(schema);
    }

    private static bool IsScalar(EffectiveSchema schema) => schema.Kind is not (SchemaKind.Any or SchemaKind.Array or SchemaKind.Map or SchemaKind.Object or SchemaKind.Union);
}
