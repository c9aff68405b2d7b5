using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using YamlDotNet.Serialization;

namespace FluxGen.Testing.OpenApi;

// The document as it was written, with its scalars typed. NSwag's own reader of YAML turns every scalar of an example or
// an extension into a string, and its reader of JSON every string that looks like a date into a date.
internal sealed class SpecificationText
{
    private const string LocalReference = "#/";
    private const int LongestChain = 32;

    private readonly JToken _root;

    private SpecificationText(string json)
    {
        Json = json;
        using JsonTextReader reader = new(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        _root = JToken.ReadFrom(reader);
    }

    public string Json { get; }

    public static SpecificationText FromYaml(string yaml)
    {
        object document = new DeserializerBuilder()
            .WithAttemptingUnquotedStringTypeDeserialization()
            .Build()
            .Deserialize<object>(yaml);
        return new SpecificationText(JToken.FromObject(document, JsonSerializer.Create()).ToString(Formatting.None));
    }

    // Follows the names from the root, and every reference on the way.
    public JToken? At(params ReadOnlySpan<string> names) => Follow(names, LongestChain);

    public JToken? Resolve(JToken? token) => Resolve(token, LongestChain);

    private JToken? Follow(ReadOnlySpan<string> names, int left)
    {
        JToken? token = _root;
        foreach (string name in names)
        {
            token = Resolve((token as JObject)?[name], left);
        }

        return token;
    }

    private JToken? Resolve(JToken? token, int left)
    {
        string? reference = (token as JObject)?["$ref"]?.Value<string>();
        if (reference is null || !reference.StartsWith(LocalReference, StringComparison.Ordinal))
        {
            return token;
        }

        // References that lead in a circle lead to nothing.
        if (left == 0)
        {
            return null;
        }

        string[] names =
        [
            .. reference[LocalReference.Length..].Split('/').Select(name =>
                name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)),
        ];
        return Follow(names, left - 1);
    }
}
