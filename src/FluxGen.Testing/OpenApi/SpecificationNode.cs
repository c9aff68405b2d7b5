using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A value of the specification and its place. References are followed when a child is read.
internal sealed class SpecificationNode
{
    private SpecificationNode(JToken value) => Value = value;

    public JToken Value { get; }

    public bool IsTrue => Value is JValue { Value: true };

    public string Pointer => $"#{PointerTo(Value)}";

    public IEnumerable<(string Name, SpecificationNode Node)> Children =>
        from property in (Value as JObject)?.Properties() ?? []
        let node = this[property.Name]
        where node is not null
        select (property.Name, node);

    public IEnumerable<SpecificationNode> Items =>
        (Value as JArray ?? []).Select(item => References.Follow(item)).OfType<JToken>().Select(item => new SpecificationNode(item));

    // What the reference that this value is leads to, or null if it leads back to itself.
    public SpecificationNode? Target =>
        Value is JValue { Value: string } link && References.Target(link) is { } target && References.Follow(target) is { } end
            ? new SpecificationNode(end)
            : null;

    public SpecificationNode? this[string name] => Raw(name) is { } child && References.Follow(child) is { } target ? new SpecificationNode(target) : null;

    public static SpecificationNode Root(string yaml) => new(SpecificationText.Parse(yaml));

    public static SpecificationNode Of(JToken value) => new(value);

    // Does not follow references, because a $ref inside an example belongs to the example.
    public JToken? Raw(string name) => (Value as JObject)?[name];

    public SpecificationNode Required(string name) =>
        this[name] ?? throw new InvalidDataException($"{Pointer}/{name}: expected a value, found nothing. Add it there.");

    // A string may be written without quotation marks in YAML.
    public string Text() => Value is JValue { Value: not null } scalar ? JsonTokens.TextOf(scalar) : throw Error("a text");

    public JsonNumber Number() => JsonNumber.Of(Value) ?? throw Error("a number");

    public InvalidDataException Error(string expected) =>
        new($"{Pointer}: expected {expected}, found {JsonTokens.Quote(Value)}. Correct it there.");

    private static string PointerTo(JToken token) => token.Parent switch
    {
        null => string.Empty,
        JArray array => JsonPointer.Append(PointerTo(array), array.IndexOf(token)),
        JProperty property => JsonPointer.Append(PointerTo(property.Parent!), property.Name),
        JContainer parent => PointerTo(parent),
    };
}
