using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class UnionConverterEmitter
{
    private const string Runtime = "global::FluxGen.Runtime.";

    public static void Write(CodeWriter writer, UnionModel union)
    {
        string converter = Names.Converter(union.Name);
        string unknown = UnionEmitter.CaseName(union, UnionEmitter.Unknown);
        writer.Line(GeneratedAttributes.OfClass);
        writer.Block($"internal sealed class {converter} : {Runtime}SchemaConverter<{union.FullName}>", () =>
        {
            writer.Line($"public static readonly {converter} Instance = new();");
            writer.Line();
            writer.Line($"private static readonly {Runtime}UnionCase<{union.FullName}>[] Cases =");
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (UnionCaseModel branch in union.Cases)
                {
                    writer.Line(Case(union, branch) + ",");
                }
            });
            writer.Line("];");
            writer.Line();
            writer.Line($"public override {union.FullName} Read({Names.JsonReader} reader) => {Runtime}UnionReader.Read(reader, Cases, static (value, isReceived) => new {unknown}(value, isReceived));");
            writer.Line();
            writer.Block($"public override void Write({Names.JsonWriter} writer, {union.FullName} value, int depth)", () => writer.Block("switch (value)", () =>
            {
                foreach (UnionCaseModel branch in union.Cases)
                {
                    writer.Line($"case {UnionEmitter.CaseName(union, branch.Name)} known:");
                    writer.Indented(() =>
                    {
                        WriteValue(writer, branch.Value.Type);
                        writer.Line("break;");
                    });
                }

                writer.Line($"case {unknown} known:");
                writer.Indented(() =>
                {
                    writer.Line($"{Names.JsonWrite}.Any(writer, known.Value);");
                    writer.Line("break;");
                });
            }));
        });
    }

    private static void WriteValue(CodeWriter writer, TypeRef type)
    {
        if (type.Kind == ValueKind.Object)
        {
            // The union is no level of its own.
            writer.Line($"{Names.ConverterInstance(type)}.Write(writer, known.Value ?? throw {Names.JsonWrite}.NullItem(writer), depth);");
        }
        else if (type.IsValueType)
        {
            ValueWriter.Write(writer, type, "known.Value");
        }
        else
        {
            ValueWriter.Write(writer, type, $"(known.Value ?? throw {Names.JsonWrite}.NullItem(writer))");
        }
    }

    private static string Case(UnionModel union, UnionCaseModel branch)
    {
        string kinds = string.Join(" | ", branch.Kinds.Select(kind => $"{Runtime}JsonKinds.{kind}"));
        string[] parts =
        [
            .. branch.Property.Length > 0 ? [$"Property = {CSharpText.Literal(branch.Property)}"] : Array.Empty<string>(),
            .. List("Values", branch.Values),
            .. List("Required", branch.Required),
        ];
        string read = $"static reader => new {UnionEmitter.CaseName(union, branch.Name)}({ValueReader.Body(branch.Value.Type)})";
        return $"new({(kinds.Length > 0 ? kinds : Runtime + "JsonKinds.None")}, {read}){(parts.Length > 0 ? $" {{ {string.Join(", ", parts)} }}" : "")}";
    }

    private static IEnumerable<string> List(string name, EquatableArray<string> texts) =>
        texts.Count == 0 ? [] : [$"{name} = [{string.Join(", ", texts.Select(CSharpText.Literal))}]"];
}
