using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation.Schemas;

// The schemas of the properties of an object, and which it must have.
internal static class ObjectKeywords
{
    public static Action<SchemaFrame>? Compile(string name, JToken argument, JObject schema, SchemaCompiler compiler) => name switch
    {
        "required" => Required([.. argument.Select(property => (string)property!)]),
        "properties" => Properties(ByName(argument, compiler)),
        "patternProperties" => PatternProperties(ByName(argument, compiler)),
        "additionalProperties" => Additional(compiler.Compile(argument), schema),
        "propertyNames" => PropertyNames(compiler.Compile(argument)),
        "unevaluatedProperties" => Unevaluated(compiler.Compile(argument)),
        _ => null,
    };

    public static Dictionary<string, CompiledSchema> ByName(JToken argument, SchemaCompiler compiler) =>
        ((JObject)argument).Properties().ToDictionary(property => property.Name, property => compiler.Compile(property.Value), StringComparer.Ordinal);

    private static Action<SchemaFrame> Required(string[] names) => frame =>
    {
        foreach (string name in frame.Value is JObject map ? names.Where(name => !map.ContainsKey(name)) : [])
        {
            frame.Fail("required", $"the property '{name}'", "absent");
        }
    };

    private static Action<SchemaFrame> Properties(Dictionary<string, CompiledSchema> schemas) => frame =>
    {
        foreach (string name in Names(frame))
        {
            if (schemas.TryGetValue(name, out CompiledSchema? schema))
            {
                frame.ApplyTo(name, schema);
            }
        }
    };

    private static Action<SchemaFrame> PatternProperties(Dictionary<string, CompiledSchema> schemas)
    {
        (Regex Pattern, CompiledSchema Schema)[] patterns = [.. schemas.Select(schema => (EcmaPattern.ToRegex(schema.Key), schema.Value))];
        return frame =>
        {
            foreach (string name in Names(frame))
            {
                foreach ((Regex pattern, CompiledSchema schema) in patterns)
                {
                    if (TextKeywords.IsMatch(pattern, name))
                    {
                        frame.ApplyTo(name, schema);
                    }
                }
            }
        };
    }

    private static Action<SchemaFrame> Additional(CompiledSchema additional, JObject schema)
    {
        HashSet<string> names = [.. (schema["properties"] as JObject ?? []).Properties().Select(property => property.Name)];
        Regex[] patterns = [.. (schema["patternProperties"] as JObject ?? []).Properties().Select(property => EcmaPattern.ToRegex(property.Name))];
        return frame =>
        {
            foreach (string name in Names(frame))
            {
                if (!names.Contains(name) && !Array.Exists(patterns, pattern => TextKeywords.IsMatch(pattern, name)))
                {
                    frame.ApplyTo(name, additional);
                }
            }
        };
    }

    private static Action<SchemaFrame> PropertyNames(CompiledSchema schema) => frame =>
    {
        foreach (string name in Names(frame))
        {
            if (!frame.MatchesPart(new JValue(name), schema))
            {
                frame.Fail("propertyNames", "names that match", name);
            }
        }
    };

    private static Action<SchemaFrame> Unevaluated(CompiledSchema schema) => frame =>
    {
        foreach (string name in Names(frame).Where(name => !frame.Properties.Contains(name)))
        {
            frame.ApplyTo(name, schema);
        }
    };

    private static string[] Names(SchemaFrame frame) => frame.Value is JObject map ? [.. map.Properties().Select(property => property.Name)] : [];
}
