using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation.Schemas;

// How schemas are combined.
internal static class LogicKeywords
{
    public static Action<SchemaFrame>? Compile(string name, JToken argument, JObject schema, SchemaCompiler compiler) => name switch
    {
        "$ref" => Same(compiler.Resolve((string)argument!)),
        "allOf" => AllOf(compiler.CompileAll(argument)),
        "anyOf" => AnyOf(compiler.CompileAll(argument)),
        "oneOf" => OneOf(compiler.CompileAll(argument)),
        "not" => Not(compiler.Compile(argument), SchemaFrame.Show(argument)),
        "if" => If(compiler.Compile(argument), Part(schema, "then", compiler), Part(schema, "else", compiler)),
        _ => null,
    };

    private static CompiledSchema? Part(JObject schema, string name, SchemaCompiler compiler) => schema[name] is { } part ? compiler.Compile(part) : null;

    private static Action<SchemaFrame> Same(CompiledSchema schema) => frame => frame.Apply(schema);

    private static Action<SchemaFrame> AllOf(CompiledSchema[] schemas) => frame => Array.ForEach(schemas, frame.Apply);

    // All of them are evaluated, because what any of them looks at is evaluated.
    private static int Count(SchemaFrame frame, CompiledSchema[] schemas) => schemas.Count(frame.Matches);

    private static Action<SchemaFrame> AnyOf(CompiledSchema[] schemas) => frame =>
    {
        if (Count(frame, schemas) == 0)
        {
            frame.Fail("anyOf", string.Create(CultureInfo.InvariantCulture, $"a value that matches one of {schemas.Length} schemas"));
        }
    };

    private static Action<SchemaFrame> OneOf(CompiledSchema[] schemas) => frame =>
    {
        int count = Count(frame, schemas);
        if (count != 1)
        {
            string limit = string.Create(CultureInfo.InvariantCulture, $"a value that matches exactly one of {schemas.Length} schemas, and not {count}");
            frame.Fail("oneOf", limit);
        }
    };

    // What is evaluated inside it tells nothing of a valid value.
    private static Action<SchemaFrame> Not(CompiledSchema schema, string shown) => frame =>
    {
        if (frame.MatchesPart(frame.Value, schema))
        {
            frame.Fail("not", $"a value that does not match {shown}");
        }
    };

    private static Action<SchemaFrame> If(CompiledSchema condition, CompiledSchema? then, CompiledSchema? otherwise) => frame =>
    {
        if ((frame.Matches(condition) ? then : otherwise) is { } schema)
        {
            frame.Apply(schema);
        }
    };
}
