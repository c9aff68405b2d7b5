using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation.Schemas;

internal sealed class SchemaCompiler(JToken root)
{
    private const int MaxDepth = 256;

    private readonly Dictionary<JToken, CompiledSchema> _compiled = new(ReferenceEqualityComparer.Instance);

    public static CompiledSchema Compile(string text)
    {
        JToken root = Parse(text);
        return new SchemaCompiler(root).Compile(root);
    }

    public CompiledSchema Compile(JToken schema)
    {
        if (_compiled.TryGetValue(schema, out CompiledSchema? known))
        {
            return known;
        }

        CompiledSchema compiled = new();
        _compiled.Add(schema, compiled);
        switch (schema)
        {
            case JObject map:
                Compile(map, compiled);
                break;
            case JValue { Value: true }:
                break;
            case JValue { Value: false }:
                compiled.Keywords.Add(static frame => frame.Fail("false", "no value"));
                break;
            default:
                throw new ArgumentException($"Expected a schema, which is an object, true or false; found {SchemaFrame.Show(schema)}.", nameof(schema));
        }

        return compiled;
    }

    public CompiledSchema[] CompileAll(JToken schemas) => [.. schemas.Children().Select(Compile)];

    public CompiledSchema Resolve(string reference)
    {
        if (!reference.StartsWith('#') || reference is not ("#" or ['#', '/', ..]))
        {
            throw new ArgumentException($"The reference '{reference}' is not within the schema. Expected '#', or '#/' and the path of a schema.", nameof(reference));
        }

        JToken? target = root;
        foreach (string part in Uri.UnescapeDataString(reference).Split('/')[1..])
        {
            string name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            target = target switch
            {
                JObject map => map[name],
                JArray items when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < items.Count => items[index],
                _ => null,
            };
        }

        return Compile(target ?? throw new ArgumentException($"The schema has nothing at '{reference}'. Correct the reference.", nameof(reference)));
    }

    private void Compile(JObject schema, CompiledSchema compiled)
    {
        // What no other keyword has looked at is known at the end.
        foreach (JProperty keyword in schema.Properties().OrderBy(keyword => keyword.Name.StartsWith("unevaluated", StringComparison.Ordinal)))
        {
            Action<SchemaFrame>? evaluate = ValueKeywords.Compile(keyword.Name, keyword.Value)
                ?? NumberKeywords.Compile(keyword.Name, keyword.Value)
                ?? TextKeywords.Compile(keyword.Name, keyword.Value)
                ?? CountKeywords.Compile(keyword.Name, keyword.Value)
                ?? ArrayKeywords.Compile(keyword.Name, keyword.Value, schema, this)
                ?? ObjectKeywords.Compile(keyword.Name, keyword.Value, schema, this)
                ?? DependencyKeywords.Compile(keyword.Name, keyword.Value, this)
                ?? LogicKeywords.Compile(keyword.Name, keyword.Value, schema, this);
            if (evaluate is not null)
            {
                compiled.Keywords.Add(evaluate);
            }
        }
    }

    private static JToken Parse(string text)
    {
        try
        {
            return Parse(text, FloatParseHandling.Decimal);
        }
        catch (JsonReaderException)
        {
            // A number that no decimal holds.
            return Parse(text, FloatParseHandling.Double);
        }
    }

    private static JToken Parse(string text, FloatParseHandling floats)
    {
        using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = floats, MaxDepth = MaxDepth };
        return JToken.ReadFrom(reader);
    }
}
