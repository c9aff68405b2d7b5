using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// All schemas that one value has to fit at the same time: a schema, what it refers to, the parts of its allOf, and one alternative
// of each oneOf and anyOf.
internal sealed class SampleParts
{
    private readonly List<SpecificationNode> _nodes = [];
    private readonly HashSet<JToken> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyList<SpecificationNode> _scope;
    private readonly Random _random;

    // The scope is the schemas on the way to these ones, from the outermost.
    public SampleParts(IEnumerable<SpecificationNode> schemas, IReadOnlyList<SpecificationNode> scope, Random random)
    {
        _scope = scope;
        _random = random;
        foreach (SpecificationNode schema in schemas)
        {
            Add(schema);
        }
    }

    public IReadOnlyList<SpecificationNode> Nodes => _nodes;

    // The properties whose values the choice of an alternative has decided.
    public Dictionary<string, string> Decided { get; } = [];

    // The types that all parts allow. Null if none of them says anything.
    public IReadOnlyList<string>? Types
    {
        get
        {
            IReadOnlyList<string>[] all = [.. _nodes.Select(node => new Schema(node).OwnTypes).Where(types => types.Count > 0)];
            return all.Length == 0 ? null : [.. all.Skip(1).Aggregate(all[0].AsEnumerable(), Common).Distinct()];
        }
    }

    public IEnumerable<SpecificationNode> All(string keyword) => _nodes.Select(node => node[keyword]).OfType<SpecificationNode>();

    public IEnumerable<JToken> Raw(string keyword) => _nodes.Select(node => node.Raw(keyword)).OfType<JToken>();

    public decimal? Most(string keyword) => All(keyword).Select(Number).Max();

    public decimal? Least(string keyword) => All(keyword).Select(Number).Min();

    private static decimal? Number(SpecificationNode limit) => JsonNumber.Of(limit.Value)?.ToDecimal();

    private static IEnumerable<string> Common(IEnumerable<string> first, IReadOnlyList<string> second) => first
        .Select(type => second.Contains(type) ? type : type == "number" && second.Contains("integer") ? "integer" : type == "integer" && second.Contains("number") ? type : null)
        .OfType<string>();

    private void Add(SpecificationNode node)
    {
        if (!_seen.Add(node.Value))
        {
            return;
        }

        _nodes.Add(node);
        if (node.Raw("$ref") is JValue { Value: string } && node["$ref"]?.Target is { } target)
        {
            Add(target);
        }

        if (node["$dynamicRef"] is { } dynamic && DynamicReferences.Target(dynamic, [.. _scope, .. _nodes]) is { } bound)
        {
            Add(bound);
        }

        foreach (SpecificationNode part in node["allOf"]?.Items ?? [])
        {
            Add(part);
        }

        foreach (string keyword in (string[])["oneOf", "anyOf"])
        {
            if (node[keyword] is { Value: JArray } alternatives)
            {
                Choose(node, alternatives);
            }
        }

        if (node["oneOf"] is null && node["anyOf"] is null && node["discriminator"] is not null)
        {
            ChooseChild(node);
        }
    }

    // Null is a value that tells little, so another alternative is preferred.
    private void Choose(SpecificationNode node, SpecificationNode alternatives)
    {
        (SpecificationNode Node, JToken Written)[] all = [.. alternatives.Items.Zip(alternatives.Value.Children()).Where(pair => !_seen.Contains(pair.First.Value))];
        (SpecificationNode Node, JToken Written)[] telling = [.. all.Where(alternative => !IsNull(alternative.Node))];
        if (all.Length == 0)
        {
            return;
        }

        (SpecificationNode chosen, JToken written) = telling.Length > 0 ? telling[_random.Next(telling.Length)] : all[0];
        Decide(node, Discriminator.NamesOf(node, written));
        Add(chosen);
    }

    // Before OpenAPI 3.1, many write null as nullable and nothing else.
    private static bool IsNull(SpecificationNode alternative) =>
        new Schema(alternative).OwnTypes is ["null"] || alternative.Value is JObject { Count: 1 } && alternative["nullable"] is { IsTrue: true };

    // A base with a discriminator has one of the schemas that extend it.
    private void ChooseChild(SpecificationNode node)
    {
        JObject schemas = node.Value.Root.SelectToken("components.schemas") as JObject ?? [];
        (string Name, SpecificationNode Node)[] children =
        [
            .. from schema in schemas.Properties()
               let child = SpecificationNode.Of(schema.Value)
               where child["allOf"]?.Items.Any(part => ReferenceEquals(part.Value, node.Value)) == true
               select (schema.Name, child),
        ];
        if (children.Length == 0 || children.Any(child => _seen.Contains(child.Node.Value)))
        {
            (string Name, SpecificationNode Node) own = Array.Find(children, child => _seen.Contains(child.Node.Value));
            Decide(node, own.Name is null ? [] : NamesOf(node, own.Name));
            return;
        }

        (string name, SpecificationNode chosen) = children[_random.Next(children.Length)];
        Decide(node, NamesOf(node, name));
        Add(chosen);
    }

    private static IReadOnlyList<string> NamesOf(SpecificationNode node, string component) =>
        Discriminator.NamesOf(node, new JObject(new JProperty("$ref", $"#/components/schemas/{component}")));

    private void Decide(SpecificationNode node, IReadOnlyList<string> names)
    {
        if (node["discriminator"]?["propertyName"] is { } property && names.Count > 0)
        {
            Decided.TryAdd(property.Text(), names[0]);
        }
    }
}
