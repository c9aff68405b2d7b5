using System.Text.Json;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FluxGen.Testing.OpenApi;

// The text of a specification as a tree.
internal static partial class SpecificationText
{
    private const int MaxDepth = 512;

    // A text in braces is JSON, unless only YAML can read it.
    public static JToken Parse(string text)
    {
        if (!text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('{'))
        {
            return ParseYaml(text);
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(text.TrimStart('\uFEFF'), new JsonDocumentOptions { MaxDepth = MaxDepth });
            return ToJson(document.RootElement);
        }
        catch (JsonException)
        {
            try
            {
                return ParseYaml(text);
            }
            catch (YamlException)
            {
                // The mistake is told as one of JSON, which is what the text looks like.
            }

            throw;
        }
    }

    private static JToken ParseYaml(string text)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(text));
        return stream.Documents is [var document] ? ToJson(document.RootNode) : new JObject();
    }

    private static JToken ToJson(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                JObject node = [];
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    node.Remove(property.Name);
                    node.Add(property.Name, ToJson(property.Value));
                }

                return node;
            case JsonValueKind.Array:
                return new JArray(element.EnumerateArray().Select(ToJson));
            case JsonValueKind.Number:
                return JsonNumber.Read(element.GetRawText());
            case JsonValueKind.True or JsonValueKind.False:
                return new JValue(element.GetBoolean());
            case JsonValueKind.String:
                return new JValue(element.GetString());
            default:
                return JValue.CreateNull();
        }
    }

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
