using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// Makes values that are valid against a schema. The same seed makes the same values.
internal sealed class SampleGenerator(int seed, bool isResponse)
{
    private const int Attempts = 24;
    private const int MaxDepth = 8;
    private const int MaxValues = 400;

    private readonly Stack<SpecificationNode> _outer = [];
    private Random _random = new(seed);
    private int _values;

    // Null if no valid value was found.
    public JToken? Make(Schema schema) => Make(schema, []);

    // The examples of the specification come first, if they are valid.
    public JToken? Make(Schema schema, IEnumerable<JToken> examples)
    {
        if (examples.Concat(Given(schema.Node)).FirstOrDefault(example => IsValid(example, schema)) is { } valid)
        {
            return valid.DeepClone();
        }

        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            _random = new Random(unchecked((seed * 31) + attempt));
            _values = 0;
            _outer.Clear();
            if (Make([schema.Node]) is { } made && IsValid(made, schema))
            {
                return made;
            }
        }

        return null;
    }

    private bool IsValid(JToken value, Schema schema) => !SchemaValidator.Validate(value, schema, isResponse).Any();

    private static IEnumerable<JToken> Given(SpecificationNode node) =>
        new[] { node.Raw("example"), (node.Raw("examples") as JArray)?.FirstOrDefault(), node.Raw("default") }.OfType<JToken>();

    // Null if the value would contain itself without end.
    private JToken? Make(IReadOnlyList<SpecificationNode> schemas)
    {
        SampleParts parts = new(schemas, [.. _outer.Reverse()], _random);
        if (parts.Nodes.Any(node => node.Value.HasValues && _outer.Any(outer => ReferenceEquals(outer.Value, node.Value))))
        {
            return null;
        }

        int depth = _outer.Count;
        foreach (SpecificationNode node in parts.Nodes)
        {
            _outer.Push(node);
        }

        _values++;
        JToken? made = Fixed(parts, schemas) ?? OfType(parts);
        while (_outer.Count > depth)
        {
            _outer.Pop();
        }

        return made;
    }

    private JToken? Fixed(SampleParts parts, IReadOnlyList<SpecificationNode> schemas)
    {
        bool isText = parts.Types is ["string"];
        IEnumerable<JToken> values = parts.Raw("const").Concat(parts.Raw("enum").SelectMany(values => values.Children().OrderBy(_ => _random.Next())))
            .Select(value => isText && value is JValue { Value: not null } scalar ? JsonTokens.TextOf(scalar) : value)
            .Concat(schemas.SelectMany(Given));
        return values.FirstOrDefault(value => parts.Nodes.All(node => IsValid(value, new Schema(node))))?.DeepClone();
    }

    private JToken? OfType(SampleParts parts) => TypeOf(parts) switch
    {
        null => null,
        "string" => SampleText.Make(parts, _random),
        "integer" => SampleNumber.Make(parts, isInteger: true, _random),
        "number" => SampleNumber.Make(parts, isInteger: false, _random),
        "boolean" => _random.Next(2) == 0,
        "array" => Array(parts),
        "null" => JValue.CreateNull(),
        _ => Object(parts),
    };

    // A schema without a type is one of the type that its keywords are about. Null if the parts have no type in common.
    private static string? TypeOf(SampleParts parts)
    {
        bool Has(params string[] keywords) => keywords.Any(keyword => parts.Raw(keyword).Any());
        return parts.Types is { } types ? types.OrderBy(type => type == "null").FirstOrDefault()
            : Has("properties", "required", "additionalProperties", "minProperties", "patternProperties", "propertyNames", "dependentRequired") || parts.Decided.Count > 0 ? "object"
            : Has("items", "prefixItems", "minItems", "contains", "uniqueItems") ? "array"
            : Has("minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum") ? "number"
            : "string";
    }

    private JArray? Array(SampleParts parts)
    {
        int min = (int)Math.Min(parts.Most("minItems") ?? 0, 50);
        int max = (int)Math.Min(parts.Least("maxItems") ?? int.MaxValue, int.MaxValue);
        SpecificationNode[] prefix = [.. parts.All("prefixItems").FirstOrDefault()?.Items ?? []];
        IReadOnlyList<SpecificationNode> items = [.. parts.All("items").Where(items => items.Value is not JArray)];
        SpecificationNode? contains = parts.All("contains").FirstOrDefault();
        bool isUnique = parts.All("uniqueItems").Any(flag => flag.IsTrue);
        int contained = contains is null ? 0 : (int)(parts.Most("minContains") ?? 1);
        int wanted = Math.Min(Math.Max(min, Math.Max(prefix.Length + contained, prefix.Length == 0 && _values < MaxValues ? _random.Next(1, 3) : 0)), max);
        JArray array = [];
        for (int attempt = 0; array.Count < wanted && attempt < (wanted * 8) + 8; attempt++)
        {
            IReadOnlyList<SpecificationNode> schemas = array.Count < prefix.Length ? [prefix[array.Count]]
                : contains is not null && array.Count < prefix.Length + contained ? [contains, .. items]
                : items;
            if (Make(schemas) is not { } item)
            {
                return array.Count >= min ? array : null;
            }

            if (!isUnique || !array.Any(known => JsonTokens.Canonical(known) == JsonTokens.Canonical(item)))
            {
                array.Add(item);
            }
        }

        return array;
    }

    private JObject? Object(SampleParts parts)
    {
        JObject value = [];
        HashSet<string> required = [.. parts.All("required").SelectMany(names => names.Items).Select(name => name.Text())];
        decimal max = parts.Least("maxProperties") ?? decimal.MaxValue;
        ILookup<string, SpecificationNode> known = parts.All("properties").SelectMany(properties => properties.Children).ToLookup(property => property.Name, property => property.Node);
        string[] names = [.. known.Select(property => property.Key).Concat(required).Distinct().OrderBy(name => required.Contains(name) ? 0 : 1)];
        foreach (string name in names)
        {
            bool isOptional = !required.Contains(name) && !parts.Decided.ContainsKey(name);
            if (known[name].Any(IsOfOtherDirection) || (isOptional && (_outer.Count > MaxDepth * 4 || _values > MaxValues || value.Count >= max)))
            {
                continue;
            }

            JToken? made = parts.Decided.TryGetValue(name, out string? decided) ? decided : Make([.. known[name], .. known[name].Any() ? [] : Additional(parts)]);
            if (made is not null)
            {
                value[name] = made;
            }
            else if (!isOptional)
            {
                return null;
            }
        }

        return AddOthers(value, parts);
    }

    private bool IsOfOtherDirection(SpecificationNode property)
    {
        Schema schema = new(property);
        return isResponse ? schema.IsWriteOnly : schema.IsReadOnly;
    }

    private static IEnumerable<SpecificationNode> Additional(SampleParts parts) => parts.All("additionalProperties").Where(schema => schema.Value is JObject).Take(1);

    // A map has two entries, and another object as many as it needs.
    private JObject AddOthers(JObject value, SampleParts parts)
    {
        SpecificationNode[] additional = [.. Additional(parts)];
        (string Name, SpecificationNode Node)[] patterns = [.. parts.All("patternProperties").SelectMany(all => all.Children)];
        int wanted = value.Count == 0 && (additional.Length > 0 || patterns.Length > 0) ? 2 : 0;
        wanted = (int)Math.Min(Math.Max(wanted, parts.Most("minProperties") ?? 0), Math.Min(parts.Least("maxProperties") ?? 50, 50));
        SpecificationNode[] nameSchemas = [.. parts.All("propertyNames")];
        for (int attempt = 0; value.Count < wanted && attempt < 20; attempt++)
        {
            string? name = patterns.Length > 0 ? SamplePattern.Make(patterns[0].Name, _random)
                : nameSchemas.Length > 0 ? (Make(nameSchemas) as JValue)?.Value as string
                : $"key{value.Count + 1}";
            if (name is not null && !value.ContainsKey(name) && Make(patterns.Length > 0 ? [patterns[0].Node] : additional) is { } made)
            {
                value[name] = made;
            }
        }

        return value;
    }
}
