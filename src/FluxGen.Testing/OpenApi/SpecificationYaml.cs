using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FluxGen.Testing.OpenApi;

// YAML as JSON: an unquoted scalar is a number, a truth value or null where JSON has such a value, and a text otherwise.
internal static partial class SpecificationYaml
{
    public static JToken Read(string yaml)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(yaml));
        return stream.Documents is [var document] ? ToJson(document.RootNode) : new JObject();
    }

    private static JToken ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JObject(mapping.Select(child => new JProperty(((YamlScalarNode)child.Key).Value ?? string.Empty, ToJson(child.Value)))),
        YamlSequenceNode sequence => new JArray(sequence.Select(ToJson)),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value ?? string.Empty),
        _ => new JValue(((YamlScalarNode)node).Value),
    };

    private static JValue Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => JValue.CreateNull(),
        "true" or "True" or "TRUE" => new JValue(true),
        "false" or "False" or "FALSE" => new JValue(false),
        _ => Number.IsMatch(text) ? JsonNumber.Read(text) : new JValue(text),
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Number { get; }
}
