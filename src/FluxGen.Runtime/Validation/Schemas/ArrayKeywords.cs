using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation.Schemas;

// The schemas of the items of an array.
internal static class ArrayKeywords
{
    public static Action<SchemaFrame>? Compile(string name, JToken argument, JObject schema, SchemaCompiler compiler) => name switch
    {
        "prefixItems" => PrefixItems(compiler.CompileAll(argument)),
        "items" => Rest(compiler.Compile(argument), schema["prefixItems"]?.Count() ?? 0),
        "contains" => Contains(compiler.Compile(argument), (decimal?)schema["minContains"] ?? 1, (decimal?)schema["maxContains"]),
        "unevaluatedItems" => Unevaluated(compiler.Compile(argument)),
        _ => null,
    };

    private static Action<SchemaFrame> PrefixItems(CompiledSchema[] schemas) => frame =>
    {
        int count = frame.Value is JArray items ? Math.Min(items.Count, schemas.Length) : 0;
        for (int i = 0; i < count; i++)
        {
            frame.ApplyTo(i, schemas[i]);
        }
    };

    private static Action<SchemaFrame> Rest(CompiledSchema schema, int start) => frame =>
    {
        int count = frame.Value is JArray items ? items.Count : 0;
        for (int i = start; i < count && !frame.IsDone; i++)
        {
            frame.ApplyTo(i, schema);
        }
    };

    private static Action<SchemaFrame> Contains(CompiledSchema schema, decimal min, decimal? max) => frame =>
    {
        if (frame.Value is not JArray items)
        {
            return;
        }

        int[] found = [.. Enumerable.Range(0, items.Count).Where(index => frame.MatchesPart(items[index], schema))];
        frame.Items.UnionWith(found);
        string actual = string.Create(CultureInfo.InvariantCulture, $"{found.Length} of them");
        if (found.Length < min)
        {
            frame.Fail(min == 1 ? "contains" : "minContains", string.Create(CultureInfo.InvariantCulture, $"at least {min} items that match"), actual);
        }

        if (found.Length > max)
        {
            frame.Fail("maxContains", string.Create(CultureInfo.InvariantCulture, $"at most {max} items that match"), actual);
        }
    };

    private static Action<SchemaFrame> Unevaluated(CompiledSchema schema) => frame =>
    {
        int count = frame.Value is JArray items ? items.Count : 0;
        for (int i = 0; i < count && !frame.IsDone; i++)
        {
            if (!frame.Items.Contains(i))
            {
                frame.ApplyTo(i, schema);
            }
        }
    };
}
