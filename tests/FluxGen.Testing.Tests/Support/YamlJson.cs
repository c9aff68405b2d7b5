using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FluxGen.Testing.Tests.Support;

// A document as its text says it, read without any of the readers that are tested.
internal sealed partial class YamlJson
{
    private const string LocalReference = "#/";

    private readonly YamlNode _root;

    public YamlJson(string yaml)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(yaml));
        _root = stream.Documents.Single().RootNode;
    }

    public IEnumerable<(string Name, YamlNode Node)> Members(params ReadOnlySpan<string> path) => Members(At(_root, path));

    public IEnumerable<(string Name, YamlNode Node)> Members(YamlNode? node) =>
        node is YamlMappingNode mapping ? mapping.Select(member => (((YamlScalarNode)member.Key).Value!, Follow(member.Value))) : [];

    // Follows the names, and every reference on the way.
    public YamlNode? At(YamlNode? node, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            node = node is YamlMappingNode mapping && mapping.Children.TryGetValue(name, out YamlNode? child) ? Follow(child) : null;
        }

        return node;
    }

    public static JToken ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JObject(mapping.Select(member => new JProperty(((YamlScalarNode)member.Key).Value!, ToJson(member.Value)))),
        YamlSequenceNode sequence => new JArray(sequence.Select(ToJson)),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value ?? string.Empty),
        YamlScalarNode scalar => new JValue(scalar.Value),
        _ => throw new NotSupportedException($"A node of type {node.NodeType} has no counterpart in JSON."),
    };

    private YamlNode Follow(YamlNode node)
    {
        while (node is YamlMappingNode mapping && mapping.Children.TryGetValue("$ref", out YamlNode? target))
        {
            string reference = ((YamlScalarNode)target).Value!;
            Assert.That(reference, Does.StartWith(LocalReference), "Only references within the specification can be followed.");
            node = At(_root, [.. reference[LocalReference.Length..].Split('/').Select(name => name.Replace("~1", "/").Replace("~0", "~"))])
                ?? throw new AssertionException($"The specification has nothing at {reference}.");
        }

        return node;
    }

    // The core schema of YAML 1.2.
    private static JValue Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => JValue.CreateNull(),
        "true" or "True" or "TRUE" => new JValue(true),
        "false" or "False" or "FALSE" => new JValue(false),
        _ when WholeNumber().IsMatch(text) => new JValue(long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        _ when AnyNumber().IsMatch(text) => new JValue(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => new JValue(text),
    };

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex AnyNumber();
}
