using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation.Schemas;

// What an object must be if it has a property.
internal static class DependencyKeywords
{
    public static Action<SchemaFrame>? Compile(string name, JToken argument, SchemaCompiler compiler) => name switch
    {
        "dependentRequired" => Required(name, ((JObject)argument).Properties()),
        "dependentSchemas" => Schemas(((JObject)argument).Properties(), compiler),
        "dependencies" => Both(((JObject)argument).Properties(), compiler),
        _ => null,
    };

    private static Action<SchemaFrame> Both(IEnumerable<JProperty> dependencies, SchemaCompiler compiler)
    {
        Action<SchemaFrame> required = Required("dependencies", dependencies.Where(dependency => dependency.Value is JArray));
        Action<SchemaFrame> schemas = Schemas(dependencies.Where(dependency => dependency.Value is not JArray), compiler);
        return required + schemas;
    }

    private static Action<SchemaFrame> Required(string keyword, IEnumerable<JProperty> dependencies)
    {
        (string Name, string[] Needed)[] all = [.. dependencies.Select(dependency => (dependency.Name, dependency.Value.Select(needed => (string)needed!).ToArray()))];
        return frame =>
        {
            foreach ((string name, string[] needed) in all)
            {
                foreach (string missing in frame.Value is JObject map && map.ContainsKey(name) ? needed.Where(property => !map.ContainsKey(property)) : [])
                {
                    frame.Fail(keyword, $"the property '{missing}' beside '{name}'", "absent");
                }
            }
        };
    }

    private static Action<SchemaFrame> Schemas(IEnumerable<JProperty> dependencies, SchemaCompiler compiler)
    {
        (string Name, CompiledSchema Schema)[] all = [.. dependencies.Select(dependency => (dependency.Name, compiler.Compile(dependency.Value)))];
        return frame =>
        {
            foreach ((string name, CompiledSchema schema) in all)
            {
                if (frame.Value is JObject map && map.ContainsKey(name))
                {
                    frame.Apply(schema);
                }
            }
        };
    }
}
