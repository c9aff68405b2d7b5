using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// What the alternatives of a schema mean: limits of its one C# type, an enum, or a union.
internal sealed class SchemaUnions(SchemaReader reader)
{
    // Unions of unions can be more than any program has.
    private const int MaxCombined = 10_000;

    private const int MaxFlat = 200;

    private static readonly string[] ShapeKeywords = ["$ref", "type", "enum", "const", "items", "additionalProperties", "allOf", "oneOf", "anyOf", "prefixItems"];

    private int _combined;

    public void Decide(EffectiveSchema schema)
    {
        if (TypeList(schema) is { } types)
        {
            schema.Kind = SchemaKind.Union;
            schema.Cases = types;
        }

        foreach (Composition composition in schema.Compositions.ToArray())
        {
            if (composition.Branches.Any(reader.IsOpen))
            {
                // A child of a base that lists its children is none of the others.
                schema.Compositions.Remove(composition);
            }
            else if (schema.Kind == SchemaKind.Union || composition.Branches.All(branch => OnlyConstrains(schema, branch)))
            {
                Assert(schema, composition);
            }
            else
            {
                Decide(schema, composition);
            }
        }
    }

    // A list of types is a union of them.
    private static SpecNode[]? TypeList(EffectiveSchema schema)
    {
        if (schema["type"] is not SpecSequence || schema.Has("enum") || schema.Has("const"))
        {
            return null;
        }

        string[] types = [.. SchemaKinds.TypesOf(schema["type"]!).Where(static type => type != "null")];
        if (types.Length < 2 || types is ["integer", "number"] or ["number", "integer"])
        {
            return null;
        }

        SpecProperty keyword = schema.Keywords["type"];
        SpecProperty[] others = [.. schema.Keywords.Values.Where(static other => other.Name != "type" && !SchemaKinds.IsNote(other) && other.Name is not ("allOf" or "oneOf" or "anyOf" or "$ref"))];
        return [.. types.Select(type => new SpecMapping(keyword.NamePlace, [new("type", keyword.NamePlace, NewNode.Text(keyword.NamePlace, type)), .. others]))];
    }

    private static bool OnlyConstrains(EffectiveSchema schema, SpecNode branch)
    {
        if (branch is not SpecMapping mapping || schema.Kind == SchemaKind.Any)
        {
            return branch is not SpecMapping || ((SpecMapping)branch).Properties.All(static keyword => keyword.Name is "required" or "not" || SchemaKinds.IsNote(keyword));
        }

        bool hasShape = mapping.Properties.Any(keyword => Array.IndexOf(ShapeKeywords, keyword.Name) >= 0
            && !(keyword.Name == "type" && SpecEquality.Same(keyword.Value, schema["type"])));
        return !hasShape && mapping.PropertiesOf("properties").All(property => schema.Properties.Any(own => own.Name == property.Name));
    }

    private void Decide(EffectiveSchema schema, Composition composition)
    {
        bool isOwn = (schema.Node as SpecMapping)?.Find(composition.Keyword.Name) == composition.Keyword;
        _combined += isOwn ? 0 : composition.Branches.Count;
        if (_combined > MaxCombined)
        {
            schema.Refuse(composition.Keyword.Name, composition.Keyword.NamePlace, " (of too many alternatives inside alternatives)");
            return;
        }

        SpecNode[] branches = Branches(schema, composition);
        SpecNode[] flat = [.. branches.SelectMany(Flat)];
        branches = flat.Length <= MaxFlat ? flat : branches;
        EffectiveSchema[] read = [.. branches.Select(reader.ReadQuietly)];
        UselessType.Tell(schema, composition.Keyword.Name, read);
        schema.IsNullable |= read.Any(static branch => branch.IsNullable);
        schema.Unsupported.UnionWith(read.SelectMany(static branch => branch.Unsupported));
        SchemaKind[] kinds = [.. read.Select(static branch => branch.Kind).Distinct()];
        if (kinds.All(static kind => kind is SchemaKind.Text or SchemaKind.Enum) && read.All(IsOfTexts))
        {
            Texts(schema, composition, read);
        }
        else if (kinds.All(static kind => kind is SchemaKind.Integer or SchemaKind.Number))
        {
            TakeType(schema, read[0], kinds.Contains(SchemaKind.Number) ? "number" : "integer");
            schema.Kind = kinds.Contains(SchemaKind.Number) ? SchemaKind.Number : SchemaKind.Integer;
            Assert(schema, composition);
        }
        else if (kinds is [SchemaKind.Boolean])
        {
            TakeType(schema, read[0], "boolean");
            schema.Kind = SchemaKind.Boolean;
            Assert(schema, composition);
        }
        else if (read.Any(static branch => branch.Kind == SchemaKind.Any && !branch.Has("type")))
        {
            schema.Kind = SchemaKind.Any;
            Assert(schema, composition);
        }
        else if (read.All(branch => ReferenceEquals(branch.Definition, read[0].Definition)) && read[0].Kind is SchemaKind.Object or SchemaKind.Union)
        {
            schema.BecomeAliasOf(read[0]);
        }
        else
        {
            schema.Kind = SchemaKind.Union;
            schema.Cases = branches;
        }
    }

    // Alternatives of a nameless alternative are alternatives themselves.
    private IEnumerable<SpecNode> Flat(SpecNode branch) =>
        reader.ReadQuietly(branch) is { Kind: SchemaKind.Union, ComponentName: null, Assertions.Count: 0 } inner && Discriminators.PropertyOf(inner.Definition) is null && inner.Unsupported.Count == 0 && !inner.IsCopy
            ? inner.Cases
            : [branch];

    // What a schema says beside its alternatives holds for each of them.
    private SpecNode[] Branches(EffectiveSchema schema, Composition composition)
    {
        SpecProperty[] own = [.. schema.Keywords.Values.Where(static keyword => !SchemaKinds.IsNote(keyword)
            && keyword.Name is not ("$ref" or "$dynamicRef" or "allOf" or "oneOf" or "anyOf" or "discriminator" or "$defs" or "definitions" or "unevaluatedProperties" or "unevaluatedItems"))];
        if (own.Length == 0 || (own is [{ Name: "type" }] && schema.Text("type") == "object"))
        {
            return [.. composition.Branches];
        }

        return [.. composition.Branches.Select(branch => Says(reader.ReadQuietly(branch), own) ? branch : SchemaMerge.AllOf(new SpecMapping(branch.Place, own), branch))];
    }

    // A child of a base that lists its children repeats by allOf what the base says.
    private static bool Says(EffectiveSchema branch, SpecProperty[] keywords) => keywords.All(keyword => (keyword.Value, branch[keyword.Name]) switch
    {
        (SpecMapping own, SpecMapping other) when keyword.Name == "properties" => own.Properties.All(property => other.Has(property.Name)),
        (SpecSequence own, SpecSequence other) when keyword.Name == "required" => own.Items.All(name => other.Items.Any(value => SpecEquality.Same(name, value))),
        (SpecNode own, SpecNode other) => SpecEquality.Same(own, other),
        _ => false,
    });

    private static bool IsOfTexts(EffectiveSchema branch) =>
        branch.Kind == SchemaKind.Text || EnumSchemas.AllValues(branch).All(static value => value is SpecScalar { Kind: ScalarKind.String or ScalarKind.Null });

    // Texts are one enum of all values that are listed, which allows others if one of the alternatives does.
    private static void Texts(EffectiveSchema schema, Composition composition, EffectiveSchema[] read)
    {
        EffectiveSchema[] enums = [.. read.Where(static branch => branch.Kind == SchemaKind.Enum)];
        EffectiveSchema[] texts = [.. read.Where(static branch => branch.Kind == SchemaKind.Text)];
        if (enums.Length == 0)
        {
            TakeType(schema, read[0], "string");
            if (read.All(branch => branch.Text("format") == read[0].Text("format")) && read[0].Keywords.GetValueOrDefault("format") is { } format)
            {
                schema.Set(format);
            }

            schema.Kind = SchemaKind.Text;
            Assert(schema, composition);
            return;
        }

        Place place = composition.Keyword.NamePlace;
        SpecNode[] values = [.. enums.SelectMany(EnumSchemas.AllValues)];
        schema.Set(new SpecProperty("enum", place, new SpecSequence(place, values)));
        if (enums.All(static branch => EnumSchemas.AllValues(branch).Count == 1) && enums.All(static branch => branch.Has("title") || branch.Has("description")))
        {
            AddNotes(schema, place, enums);
        }

        schema.Kind = SchemaKind.Enum;
        schema.AllowsOther = texts.Length > 0 || enums.Any(static branch => branch.AllowsOther);
        schema.Remove("const");
        TakeType(schema, read[0], "string");
        if (texts.Any(static branch => branch.Has("pattern") || branch.Has("minLength") || branch.Has("maxLength")))
        {
            Assert(schema, composition);
        }
    }

    // Values that are written one by one have their names and descriptions beside them.
    private static void AddNotes(EffectiveSchema schema, Place place, EffectiveSchema[] enums)
    {
        if (!schema.Has("x-enumNames") && !schema.Has("x-enum-varnames") && enums.All(static branch => branch.Has("title")))
        {
            schema.Set(new SpecProperty("x-enumNames", place, new SpecSequence(place, [.. enums.Select(static branch => branch["title"]!)])));
        }

        if (!schema.Has("x-enum-descriptions") && enums.All(static branch => branch.Has("description")))
        {
            schema.Set(new SpecProperty("x-enum-descriptions", place, new SpecSequence(place, [.. enums.Select(static branch => branch["description"]!)])));
        }
    }

    private static void TakeType(EffectiveSchema schema, EffectiveSchema branch, string type)
    {
        SpecProperty keyword = branch.Keywords.GetValueOrDefault("type") ?? new SpecProperty("type", branch.Node.Place, NewNode.Text(branch.Node.Place, type));
        schema.Set(keyword with { Value = NewNode.Text(keyword.Value.Place, type) });
    }

    private static void Assert(EffectiveSchema schema, Composition composition) =>
        schema.Unexpressed.Add(new SpecMapping(composition.Keyword.NamePlace, [composition.Keyword]));
}
