using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// How the cases of a union are told apart: by the kind of JSON, by a property that has a value of its own in each, and by the
// properties that are required.
internal static class UnionTags
{
    private static readonly string[] AllKinds = ["object", "array", "string", "integer", "number", "boolean"];

    public static void Add(EffectiveSchema schema, UnionCase[] cases, SchemaReader reader)
    {
        foreach (UnionCase branch in cases)
        {
            branch.JsonKinds = Kinds(branch.Schema, reader);
        }

        UnionCase[] objects = [.. cases.Where(static branch => branch.JsonKinds.Contains("object"))];
        if (objects.Length > 1)
        {
            if (schema.Definition is SpecMapping mapping && Discriminators.PropertyOf(mapping) is { } property)
            {
                AddDiscriminator(reader, objects, mapping, property);
            }
            else
            {
                Infer(reader, objects);
            }

            foreach (UnionCase branch in objects)
            {
                branch.Required = [.. ObjectSchemas.Required(branch.Schema).Order(StringComparer.Ordinal)];
            }
        }

        Warn(reader, cases);
    }

    // Alternatives that lead back to the schema add none to it.
    private static IReadOnlyList<string> Kinds(EffectiveSchema schema, SchemaReader reader)
    {
        if (schema.JsonKinds is null)
        {
            schema.JsonKinds = [];
            schema.JsonKinds = NewKinds(schema, reader);
        }

        return schema.JsonKinds;
    }

    private static string[] NewKinds(EffectiveSchema schema, SchemaReader reader) => schema.Kind switch
    {
        SchemaKind.Object or SchemaKind.Map => ["object"],
        SchemaKind.Array => ["array"],
        SchemaKind.Text => ["string"],
        SchemaKind.Integer => ["integer"],
        SchemaKind.Number => ["integer", "number"],
        SchemaKind.Boolean => ["boolean"],
        SchemaKind.Union => [.. schema.Cases.SelectMany(branch => Kinds(reader.ReadQuietly(branch), reader)).Distinct()],
        SchemaKind.Enum => [.. EnumSchemas.AllValues(schema).Select(KindOf).OfType<string>().Distinct()],
        _ => AllKinds,
    };

    private static string? KindOf(SpecNode value) => value switch
    {
        SpecScalar { Kind: ScalarKind.String } => "string",
        SpecScalar { Kind: ScalarKind.Boolean } => "boolean",
        SpecScalar { Kind: ScalarKind.Number } number => Numbers.IsInteger(number.Text) ? "integer" : "number",
        _ => null,
    };

    private static void AddDiscriminator(SchemaReader reader, UnionCase[] objects, SpecMapping schema, string property)
    {
        foreach (UnionCase branch in objects)
        {
            branch.Property = property;
            IReadOnlyList<string> values = reader.Discriminators.ValuesOf(schema, Referenced(branch.Node));
            branch.Values = values.Count > 0 ? values : TagOf(reader, branch.Schema, property) ?? [];
        }
    }

    // The part that a case was made of, where the union adds to it.
    private static SpecNode Referenced(SpecNode branch) =>
        branch is SpecMapping mapping && mapping.Items("allOf") is [_, SpecMapping { Reference: not null } part] ? part : branch;

    // The property by whose values most cases are known.
    private static void Infer(SchemaReader reader, UnionCase[] objects)
    {
        int known = 0;
        foreach (string property in objects.SelectMany(static branch => branch.Schema.Properties).Select(static property => property.Name).Distinct())
        {
            string[]?[] values = [.. objects.Select(branch => TagOf(reader, branch.Schema, property))];
            int clear = values.OfType<string[]>().SelectMany(static tag => tag.Distinct()).GroupBy(static value => value).Count(static group => group.Count() == 1);
            if (clear <= known)
            {
                continue;
            }

            known = clear;
            for (int i = 0; i < objects.Length; i++)
            {
                objects[i].Property = values[i] is null ? null : property;
                objects[i].Values = values[i] ?? [];
            }
        }
    }

    private static string[]? TagOf(SchemaReader reader, EffectiveSchema schema, string property)
    {
        SpecProperty? found = schema.Properties.FirstOrDefault(other => other.Name == property);
        EffectiveSchema? read = found is null ? null : reader.ReadQuietly(found.Value);
        if (read is null || read.AllowsOther || read.Kind is not (SchemaKind.Enum or SchemaKind.Boolean or SchemaKind.Number))
        {
            return null;
        }

        string[] values = [.. EnumSchemas.Values(read).Select(static value => value.Text)];
        return values.Length == 0 ? null : values;
    }

    private static void Warn(SchemaReader reader, UnionCase[] cases)
    {
        for (int i = 1; i < cases.Length; i++)
        {
            UnionCase? earlier = Array.Find(cases[..i], other => AreAlike(other, cases[i]));
            if (earlier is not null)
            {
                reader.TellAlike(cases[i].Node.Place, Array.IndexOf(cases, earlier) + 1, i + 1);
            }
        }
    }

    // Whether a value of the later case can also be one of the earlier, so that only trying tells.
    private static bool AreAlike(UnionCase earlier, UnionCase later)
    {
        if (!earlier.JsonKinds.Intersect(later.JsonKinds).Any() || (earlier.Schema.Kind is SchemaKind.Integer && later.Schema.Kind == SchemaKind.Number))
        {
            return false;
        }

        // A case that is known by its value comes before one that is not.
        if ((earlier.Values.Count > 0 || later.Values.Count > 0) && !earlier.Values.Intersect(later.Values).Any())
        {
            return false;
        }

        // An enum before any text, and a case that requires more before one that requires less, are tried in the right order.
        bool isNarrower = (earlier.Schema.Kind == SchemaKind.Enum && later.Schema.Kind != SchemaKind.Enum)
            || (earlier.Required.Count > later.Required.Count && earlier.Required.Intersect(later.Required).Count() == later.Required.Count)
            || earlier.Required.Except(later.Schema.Properties.Select(static property => property.Name)).Any();
        return !isNarrower && !(earlier.Schema.Kind == SchemaKind.Object && ObjectSchemas.IsClosed(earlier.Schema));
    }
}
