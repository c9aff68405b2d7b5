using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// Evaluates the schemas for what no type and no limit expresses, on the JSON of the value.
internal static class AssertionEmitter
{
    // The owner is what the fields are named after.
    public static IEnumerable<string> Fields(string owner, IEnumerable<AssertionModel> assertions, string accessibility = "public") => assertions.Select((assertion, index) =>
        $"{accessibility} static readonly global::FluxGen.Runtime.SchemaAssertion {Field(owner, index)} =\n    new({CSharpText.Literal(assertion.Schema)}){(assertion.Depth == 0 ? "" : $" {{ Depth = {assertion.Depth} }}")};");

    // Of a class or a union.
    public static void Write(CodeWriter writer, IReadOnlyList<AssertionModel> assertions, string holder, string converter)
    {
        for (int i = 0; i < assertions.Count; i++)
        {
            writer.Line($"{Field(holder + ".", i)}.Check(ref errors, global::FluxGen.Runtime.JsonTree.From(this, {converter}.Instance));");
        }
    }

    // The owner is as in the fields, after the class that has them.
    public static void Write(CodeWriter writer, PropertyModel property, string owner, string access, string local)
    {
        if (property.Assertions.Count == 0)
        {
            return;
        }

        TypeRef type = property.Type with { IsNullable = false };
        writer.Block($"if ({access} is {{ }} {local})", () =>
        {
            writer.Block(
                $"global::Newtonsoft.Json.Linq.JToken? {local}Json = global::FluxGen.Runtime.JsonTree.From({local}, static ({Names.JsonWriter} writer, {type.Name} value) =>",
                () =>
                {
                    if (type.Leaf.Kind == ValueKind.Object)
                    {
                        writer.Line("const int depth = 0;");
                    }

                    ValueWriter.Write(writer, type, "value");
                },
                "});");
            for (int i = 0; i < property.Assertions.Count; i++)
            {
                writer.Line($"{Field(owner, i)}.Check(ref errors, {Names.Key(property)}, {local}Json);");
            }
        });
    }

    private static string Field(string owner, int index) => $"{owner}Assertion{index}";
}
