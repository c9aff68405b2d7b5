using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;
using FluxGen.Spec.Rules;

namespace FluxGen.Spec.Normalizing;

// Writes schemas in the words of JSON Schema 2020-12, with all schemas that they refer to.
internal sealed class AssertionText(SpecificationDocument document)
{
    private const int MaxLength = 200_000;
    private const int MaxSchemas = 20_000;
    private const int MaxDefinitions = 2_000;

    private static readonly HashSet<string> Schemas = new(StringComparer.Ordinal)
    {
        "not", "if", "then", "else", "items", "additionalProperties", "contains", "propertyNames", "unevaluatedProperties", "unevaluatedItems",
    };

    private static readonly HashSet<string> ListsOfSchemas = new(StringComparer.Ordinal) { "allOf", "oneOf", "anyOf", "prefixItems" };

    private static readonly HashSet<string> MapsOfSchemas = new(StringComparer.Ordinal) { "properties", "patternProperties", "dependentSchemas" };

    private static readonly HashSet<string> Values = new(StringComparer.Ordinal)
    {
        "type", "enum", "const", "multipleOf", "maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems",
        "uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties", "required", "dependentRequired",
    };

    private readonly Dictionary<SpecNode, string> _definitions = new(ReferenceEqualityComparer.Instance);
    private readonly NameSet _names = new();
    private readonly Queue<SpecNode> _open = new();
    private int _written;

    // Null if there are none, or if they are too large to be part of a program.
    public static string? Of(SpecificationDocument document, IReadOnlyList<SpecNode> schemas, out bool isTooLarge)
    {
        isTooLarge = false;
        if (schemas.Count == 0)
        {
            return null;
        }

        AssertionText writer = new(document);
        string text = JsonText.Of(writer.Write(schemas.Count == 1 ? schemas[0] : NewNode.Mapping(schemas[0].Place, ("allOf", new SpecSequence(schemas[0].Place, [.. schemas])))));
        isTooLarge = text.Length > MaxLength || writer._written > MaxSchemas;
        return isTooLarge ? null : text;
    }

    private JsonNode Write(SpecNode schema)
    {
        JsonNode json = Schema(schema);
        JsonObject definitions = [];
        while (_open.TryDequeue(out SpecNode? referenced) && definitions.Count < MaxDefinitions)
        {
            definitions[_definitions[referenced]] = Schema(referenced);
        }

        if (definitions.Count > 0)
        {
            json.AsObject()["$defs"] = definitions;
        }

        return json;
    }

    private JsonNode Schema(SpecNode schema)
    {
        // Schemas inside schemas can be more than there is time for.
        if (++_written > MaxSchemas)
        {
            return JsonValue.Create(true);
        }

        if (schema is not SpecMapping mapping)
        {
            return JsonValue.Create(!SchemaKinds.IsFalse(schema));
        }

        JsonObject json = [];
        bool isOnlyReference = mapping.Reference is not null && document.Version < SpecVersion.V31;
        if (mapping.Reference is not null)
        {
            json["$ref"] = "#/$defs/" + Name(document.Resolve(mapping) ?? mapping);
        }

        foreach (SpecProperty keyword in isOnlyReference ? [] : ExclusiveLimits.Resolve(mapping))
        {
            Add(json, keyword);
        }

        return mapping.IsTrue("nullable") && !isOnlyReference ? new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, json) } : json;
    }

    private void Add(JsonObject json, SpecProperty keyword)
    {
        if (Schemas.Contains(keyword.Name))
        {
            json[keyword.Name] = Schema(keyword.Value);
        }
        else if (ListsOfSchemas.Contains(keyword.Name) && keyword.Value is SpecSequence list)
        {
            json[keyword.Name] = new JsonArray([.. list.Items.Select(Schema)]);
        }
        else if (MapsOfSchemas.Contains(keyword.Name) && keyword.Value is SpecMapping map)
        {
            json[keyword.Name] = keyword.Name == "patternProperties" ? Map(new SpecMapping(map.Place, [.. map.Properties.Where(static property => PatternRule.IsValid(property.Name))])) : Map(map);
        }
        else if (Values.Contains(keyword.Name) && !(keyword is { Name: "pattern", Value: SpecScalar pattern } && !PatternRule.IsValid(pattern.Text)))
        {
            json[keyword.Name] = JsonText.Node(keyword.Value);
        }
        else if (keyword.Name == "dependencies" && keyword.Value is SpecMapping dependencies)
        {
            AddDependencies(json, dependencies);
        }
    }

    private JsonObject Map(SpecMapping map)
    {
        JsonObject json = [];
        foreach (SpecProperty property in map.Properties)
        {
            json[property.Name] = Schema(property.Value);
        }

        return json;
    }

    // Before 2019, one keyword named properties or a schema.
    private void AddDependencies(JsonObject json, SpecMapping dependencies)
    {
        ILookup<bool, SpecProperty> byKind = dependencies.Properties.ToLookup(static property => property.Value is SpecSequence);
        if (byKind[true].Any())
        {
            json["dependentRequired"] = JsonText.Node(new SpecMapping(dependencies.Place, [.. byKind[true]]));
        }

        if (byKind[false].Any())
        {
            json["dependentSchemas"] = Map(new SpecMapping(dependencies.Place, [.. byKind[false]]));
        }
    }

    private string Name(SpecNode target)
    {
        if (!_definitions.TryGetValue(target, out string? name))
        {
            name = _names.Add(CSharpNames.Pascal(SpecificationDocument.NameOf(target)));
            _definitions.Add(target, name);
            _open.Enqueue(target);
        }

        return name;
    }
}
