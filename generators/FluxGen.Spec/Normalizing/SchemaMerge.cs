using System.Globalization;
using FluxGen.Spec.Reading;
using FluxGen.Spec.Rules;

namespace FluxGen.Spec.Normalizing;

// Adds a schema to another one that a value has to fit as well.
internal static class SchemaMerge
{
    private static readonly string[][] Units =
    [
        ["if", "then", "else"], ["contains", "minContains", "maxContains"], ["prefixItems", "items"], ["unevaluatedProperties"], ["unevaluatedItems"],
    ];

    public static void Add(EffectiveSchema schema, EffectiveSchema part, SpecProperty link)
    {
        AddUnits(schema, part);
        foreach (SpecProperty keyword in part.Keywords.Values.Where(keyword => !IsOfWhole(keyword) && !IsOfUnit(keyword, part)))
        {
            if (schema.Keywords.GetValueOrDefault(keyword.Name) is not { } own)
            {
                schema.Set(keyword);
            }
            else if (!SchemaKinds.IsNote(keyword) && !SpecEquality.Same(own.Value, keyword.Value))
            {
                Both(schema, own, keyword, link);
            }
        }

        schema.IsNullable |= part.IsNullable;
        schema.Unsupported.UnionWith(part.Unsupported);
        schema.Compositions.AddRange(part.Compositions);
        schema.Parts.AddRange(part.Parts);
    }

    public static void TakeNotes(EffectiveSchema schema, SpecNode part)
    {
        foreach (SpecProperty note in (part as SpecMapping)?.Properties ?? [])
        {
            if (!schema.Has(note.Name))
            {
                schema.Set(note);
            }
        }
    }

    // They belong to the schema that has them, and are followed elsewhere.
    private static bool IsOfWhole(SpecProperty keyword) =>
        keyword.Name is "$ref" or "$dynamicRef" or "then" or "else" or "allOf" or "oneOf" or "anyOf" or "discriminator" or "$defs" or "definitions" or "$id" or "$anchor" or "$dynamicAnchor";

    private static bool IsOfUnit(SpecProperty keyword, EffectiveSchema part) =>
        Array.Exists(Units, unit => Array.IndexOf(unit, keyword.Name) >= 0 && part.Has(unit[0]));

    // Keywords that mean something only together are one with those of no other schema.
    private static void AddUnits(EffectiveSchema schema, EffectiveSchema part)
    {
        foreach (string[] unit in Units)
        {
            SpecProperty[] found = [.. unit.Select(name => part.Keywords.GetValueOrDefault(name)).OfType<SpecProperty>()];
            if (!part.Has(unit[0]))
            {
                continue;
            }

            if (unit[0].StartsWith("unevaluated", StringComparison.Ordinal))
            {
                schema.Parts.Add(part.Node);
            }
            else if (!Array.Exists(unit, schema.Has))
            {
                Array.ForEach(found, schema.Set);
            }
            else
            {
                schema.Parts.Add(new SpecMapping(found[0].NamePlace, found));
            }
        }
    }

    private static void Both(EffectiveSchema schema, SpecProperty own, SpecProperty other, SpecProperty link)
    {
        switch (own.Name)
        {
            case "properties" or "patternProperties" when own.Value is SpecMapping first && other.Value is SpecMapping second:
                schema.Set(own with { Value = Properties(first, second) });
                break;
            case "required" when own.Value is SpecSequence first && other.Value is SpecSequence second:
                schema.Set(own with { Value = new SpecSequence(own.Value.Place, [.. first.Items, .. second.Items]) });
                break;
            case "type":
                Types(schema, own, other);
                break;
            case "items" or "additionalProperties" when own.Value is SpecMapping && other.Value is SpecMapping:
                schema.Set(own with { Value = AllOf(own.Value, other.Value) });
                break;
            case "additionalProperties":
                // What both parts name is allowed, and nothing else, if one of them is closed.
                schema.Set(SchemaKinds.IsFalse(own.Value) || (own.Value is SpecMapping && !SchemaKinds.IsFalse(other.Value)) ? own : other);
                break;
            case "minimum" or "exclusiveMinimum" or "minLength" or "minItems" or "minProperties":
                schema.Set(IsGreater(own.Value, other.Value) ? own : other);
                break;
            case "maximum" or "exclusiveMaximum" or "maxLength" or "maxItems" or "maxProperties":
                schema.Set(IsGreater(own.Value, other.Value) ? other : own);
                break;
            case "enum" when own.Value is SpecSequence first && other.Value is SpecSequence second:
                Enums(schema, own, first, second);
                break;
            case "uniqueItems":
                schema.Set(SchemaKinds.IsTrue(own.Value) ? own : other);
                break;
            case "format":
                schema.Unsupported.Add(new UnsupportedKeyword("format", other.NamePlace) { Ignored = $"has no effect, because the schema that it is combined with has the format {JsonText.Of(own.Value)} already. Remove one of the two." });
                break;
            case "const" or "enum":
                schema.Unsupported.Add(new UnsupportedKeyword(own.Name, other.NamePlace) { Conflict = link.Name });
                break;
            default:
                schema.Parts.Add(new SpecMapping(other.NamePlace, [other]));
                break;
        }
    }

    private static SpecMapping Properties(SpecMapping first, SpecMapping second)
    {
        List<SpecProperty> properties = [.. first.Properties];
        foreach (SpecProperty property in second.Properties)
        {
            int index = properties.FindIndex(other => other.Name == property.Name);
            if (index < 0)
            {
                properties.Add(property);
            }
            else if (SchemaKinds.SaysNothing(properties[index].Value) || SpecEquality.Same(properties[index].Value, property.Value))
            {
                properties[index] = SchemaKinds.SaysNothing(property.Value) ? properties[index] : property;
            }
            else if (!SchemaKinds.SaysNothing(property.Value))
            {
                properties[index] = properties[index] with { Value = AllOf(properties[index].Value, property.Value) };
            }
        }

        return new SpecMapping(first.Place, properties);
    }

    public static SpecMapping AllOf(SpecNode first, SpecNode second) =>
        NewNode.Mapping(second.Place, ("allOf", new SpecSequence(second.Place, [first, second])));

    private static void Types(EffectiveSchema schema, SpecProperty own, SpecProperty other)
    {
        string[] first = SchemaKinds.TypesOf(own.Value);
        string[] second = SchemaKinds.TypesOf(other.Value);
        string[] both = [.. first.Where(type => second.Contains(type) || (type == "integer" && second.Contains("number")))
            .Concat(second.Where(type => type == "integer" && first.Contains("number"))).Distinct()];
        if (both.Length == 0 || (both is ["null"] && !schema.IsNullable))
        {
            schema.Unsupported.Add(new UnsupportedKeyword("type", other.NamePlace) { Conflict = $"{string.Join(" or ", first)} and {string.Join(" or ", second)}" });
            return;
        }

        schema.Set(own with { Value = new SpecSequence(other.Value.Place, [.. both.Select(type => NewNode.Text(other.Value.Place, type))]) });
    }

    private static void Enums(EffectiveSchema schema, SpecProperty own, SpecSequence first, SpecSequence second)
    {
        SpecNode[] both = [.. first.Items.Where(value => second.Items.Any(other => SpecEquality.Same(value, other)))];
        if (both.Length == 0)
        {
            schema.Unsupported.Add(new UnsupportedKeyword("enum", own.NamePlace) { Conflict = "two lists without a common value" });
            return;
        }

        schema.Set(own with { Value = new SpecSequence(own.Value.Place, both) });
    }

    // A number that is too large for a decimal need not be exact.
    private static bool IsGreater(SpecNode left, SpecNode right) => (Number.Of(left), Number.Of(right)) is (decimal one, decimal other)
        ? one > other
        : Approximate(left) is double near && !(near <= Approximate(right));

    private static double? Approximate(SpecNode limit) =>
        double.TryParse(Numbers.Text(limit), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
