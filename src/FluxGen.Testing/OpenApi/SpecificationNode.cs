using System.Globalization;
using System.Text.RegularExpressions;
using FluxGen.Runtime;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FluxGen.Testing.OpenApi;

// A value of the specification and its place. References are followed when a child is read.
internal sealed partial class SpecificationNode
{
    private const string LocalReference = "#/";
    private const int MaxReferences = 32;

    private SpecificationNode(JToken value) => Value = value;

    public JToken Value { get; }

    public bool IsTrue => Value is JValue { Value: true };

    public string Pointer => $"#{PointerTo(Value)}";

    public IEnumerable<(string Name, SpecificationNode Node)> Children =>
        from property in (Value as JObject)?.Properties() ?? []
        let node = this[property.Name]
        where node is not null
        select (property.Name, node);

    public IEnumerable<SpecificationNode> Items => (Value as JArray ?? []).Select(item => Follow(item)).OfType<JToken>().Select(item => new SpecificationNode(item));

    public SpecificationNode? this[string name] => Raw(name) is { } child && Follow(child) is { } target ? new SpecificationNode(target) : null;

    public static SpecificationNode Root(string yaml)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(yaml));
        return new SpecificationNode(stream.Documents is [var document] ? ToJson(document.RootNode) : new JObject());
    }

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

    // A circle of references has no value.
    private static JToken? Follow(JToken token, int remaining = MaxReferences)
    {
        if ((token as JObject)?["$ref"] is not JValue { Value: string reference } link)
        {
            return token;
        }

        if (!reference.StartsWith(LocalReference, StringComparison.Ordinal))
        {
            throw new SpecificationNode(link).Error($"a place in this specification, such as {LocalReference}components/schemas/Name");
        }

        JToken? target = remaining == 0 ? null : token.Root;
        foreach (string segment in Uri.UnescapeDataString(reference[LocalReference.Length..]).Split('/'))
        {
            string name = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            JToken? parent = target is null || Child(target, name) is not null ? target : Follow(target, remaining - 1);
            if (parent is null)
            {
                return null;
            }

            target = Child(parent, name) ?? throw new SpecificationNode(link).Error("a place that the specification has");
        }

        return Follow(target!, remaining - 1);
    }

    private static JToken? Child(JToken parent, string name) => parent switch
    {
        JObject properties => properties[name],
        JArray items when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) => items.ElementAtOrDefault(index),
        _ => null,
    };

    // An unquoted scalar is a number, a boolean or null if JSON has such a value, otherwise a string.
    private static JToken ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JObject(mapping.Select(child => new JProperty(((YamlScalarNode)child.Key).Value ?? string.Empty, ToJson(child.Value)))),
        YamlSequenceNode sequence => new JArray(sequence.Select(ToJson)),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => scalar.Value switch
        {
            null or "" or "~" or "null" or "Null" or "NULL" => JValue.CreateNull(),
            "true" or "True" or "TRUE" => new JValue(true),
            "false" or "False" or "FALSE" => new JValue(false),
            var text => NumberShape().IsMatch(text) ? JsonNumber.Read(text) : new JValue(text),
        },
        _ => new JValue(((YamlScalarNode)node).Value),
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex NumberShape();
}
