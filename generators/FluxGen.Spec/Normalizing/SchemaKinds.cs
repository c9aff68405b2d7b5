using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

internal static class SchemaKinds
{
    private static readonly HashSet<string> Notes = new(StringComparer.Ordinal)
    {
        "description", "title", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "nullable", "xml",
        "externalDocs", "$comment", "$id", "$schema", "$anchor", "$dynamicAnchor", "$vocabulary", "summary",
    };

    // Whether a schema says nothing about the value but that it can be null.
    public static bool SaysNothing(SpecNode node) => node is SpecMapping mapping
        ? mapping.Properties.All(IsNote)
        : node is SpecScalar { Kind: ScalarKind.Boolean, Text: "true" };

    public static bool IsNull(SpecNode node) => node is SpecMapping mapping
        && (mapping.Text("type") == "null"
            || (mapping["const"] is SpecScalar { Kind: ScalarKind.Null } && !mapping.Has("type"))
            || (mapping.Items("enum") is [SpecScalar { Kind: ScalarKind.Null }])
            || (mapping.IsTrue("nullable") && SaysNothing(mapping)));

    public static bool IsNote(SpecProperty keyword) => Notes.Contains(keyword.Name) || keyword.Name.StartsWith("x-", StringComparison.Ordinal);

    public static void Decide(EffectiveSchema schema)
    {
        string? type = Type(schema);
        if (schema["enum"] is SpecSequence { Items.Count: > 0 } values)
        {
            schema.IsNullable |= values.Items.Any(value => value is SpecScalar { Kind: ScalarKind.Null });
        }

        if (IsEnum(schema, type))
        {
            schema.Kind = SchemaKind.Enum;
            return;
        }

        schema.Kind = type switch
        {
            "string" => SchemaKind.Text,
            "integer" => SchemaKind.Integer,
            "number" => schema.Text("format") is "int32" or "int64" ? SchemaKind.Integer : SchemaKind.Number,
            "boolean" => SchemaKind.Boolean,
            "array" => SchemaKind.Array,
            "object" or null when schema.Properties.Count > 0 => SchemaKind.Object,
            "object" or null when IsSchema(schema["additionalProperties"]) => SchemaKind.Map,
            "object" when IsFalse(schema["additionalProperties"]) && !schema.Has("patternProperties") => SchemaKind.Object,
            "object" => SchemaKind.Map,
            null when schema.Has("items") || schema.Has("prefixItems") => SchemaKind.Array,
            _ => SchemaKind.Any,
        };
    }

    public static bool IsFalse(SpecNode? node) => node is SpecScalar { Kind: ScalarKind.Boolean, Text: "false" };

    public static bool IsTrue(SpecNode? node) => node is SpecScalar { Kind: ScalarKind.Boolean, Text: "true" };

    public static string[] TypesOf(SpecNode type) => type switch
    {
        SpecScalar scalar => [scalar.Text],
        SpecSequence list => [.. list.Items.OfType<SpecScalar>().Select(static item => item.Text).Distinct()],
        _ => [],
    };

    // {} and true allow anything.
    public static bool IsSchema(SpecNode? node) => node is SpecMapping { Properties.Count: > 0 };

    private static string? Type(EffectiveSchema schema)
    {
        if (schema["type"] is not SpecSequence list)
        {
            string? only = schema.Text("type");
            schema.IsNullable |= only == "null";
            return only == "null" ? null : only;
        }

        List<string> types = [.. list.Items.OfType<SpecScalar>().Select(type => type.Text).Distinct()];
        schema.IsNullable |= types.Remove("null");
        if (types is ["integer", "number"] or ["number", "integer"])
        {
            return "number";
        }

        return types.Count == 1 ? types[0] : null;
    }

    private static bool IsEnum(EffectiveSchema schema, string? type)
    {
        // Arrays and objects are validated as JSON.
        if ((schema["enum"] is SpecSequence list && list.Items.Any(static value => value is not SpecScalar)) || schema["const"] is SpecSequence or SpecMapping)
        {
            return false;
        }

        // All booleans are no limit.
        List<SpecScalar> values = [.. EnumSchemas.Values(schema)];
        return values.Count > 0 && (type != "boolean" || values.Select(static value => value.Text).Distinct().Count() == 1 || values.Exists(static value => value.Kind != ScalarKind.Boolean));
    }
}
