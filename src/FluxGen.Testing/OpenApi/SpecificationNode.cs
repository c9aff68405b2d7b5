using System.Globalization;
using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A value of the specification and its place. Whoever asks for a child gets what the child's reference leads to.
internal sealed class SpecificationNode
{
    private const string Reference = "$ref";
    private const string LocalReference = "#/";
    private const int MaxReferences = 32;

    private SpecificationNode(JToken value) => Value = value;

    public JToken Value { get; }

    public string Pointer => $"#{PointerTo(Value)}";

    public IEnumerable<(string Name, SpecificationNode Node)> Children =>
        from property in (Value as JObject)?.Properties() ?? []
        let node = Follow(property.Value)
        where node is not null
        select (property.Name, node);

    public IEnumerable<SpecificationNode> Items => (Value as JArray ?? []).Select(item => Follow(item)).OfType<SpecificationNode>();

    public SpecificationNode? this[string name] => Value is JObject children && children[name] is { } child ? Follow(child) : null;

    public static SpecificationNode Root(string yaml) => new(SpecificationYaml.Read(yaml));

    // A text may be written without quotation marks.
    public string Text() => Value is JValue { Value: not null } scalar ? JsonValue.TextOf(scalar) : throw Error("a text");

    public bool? Flag(string name) => this[name] is { } child
        ? child.Value is JValue { Value: bool flag } ? flag : throw child.Error("true or false")
        : null;

    public SpecificationNode Require(string name) => this[name] ?? throw new InvalidDataException(
        $"{Pointer}/{name}: expected a value, found nothing. Add it there.");

    public JsonNumber Number() => JsonNumber.Of(Value) ?? throw Error("a number");

    public InvalidDataException Error(string expected) =>
        new($"{Pointer}: expected {expected}, found {JsonValue.Quote(Value)}. Correct it there.");

    private static string PointerTo(JToken token) => token.Parent switch
    {
        null => string.Empty,
        JArray array => JsonPointer.Append(PointerTo(array), array.IndexOf(token)),
        JProperty property => JsonPointer.Append(PointerTo(property.Parent!), property.Name),
        JContainer parent => PointerTo(parent),
    };

    // References that lead in a circle lead to nothing.
    private static SpecificationNode? Follow(JToken token) => Follow(token, MaxReferences) is { } target ? new SpecificationNode(target) : null;

    private static JToken? Follow(JToken token, int remaining)
    {
        if (token is not JObject node || node[Reference] is not JValue { Value: string reference } link)
        {
            return token;
        }

        if (remaining == 0)
        {
            return null;
        }

        if (!reference.StartsWith(LocalReference, StringComparison.Ordinal))
        {
            throw new SpecificationNode(link).Error($"a place in this specification, such as {LocalReference}components/schemas/Name");
        }

        JToken? target = token.Root;
        foreach (string segment in reference[LocalReference.Length..].Split('/'))
        {
            string name = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            JToken child = Child(target, name) ?? throw new SpecificationNode(link).Error("a place that the specification has");
            target = Follow(child, remaining - 1);
            if (target is null)
            {
                return null;
            }
        }

        return target;
    }

    private static JToken? Child(JToken parent, string name) => parent switch
    {
        JObject children => children[name],
        JArray items when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) => items.ElementAtOrDefault(index),
        _ => null,
    };
}
