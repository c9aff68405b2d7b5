using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class UnionEmitter
{
    public static GeneratedFile Emit(UnionModel union) => GeneratedFile.Create(union.Namespace, Names.Converter(union.Name), union.UsesObsolete, writer =>
    {
        string converter = Names.Converter(union.Name);
        writer.Line(GeneratedAttributes.OfClassWith($"global::Newtonsoft.Json.JsonConverter(typeof({converter}))"));
        writer.Block($"partial class {CSharpText.Identifier(union.Name)} : global::FluxGen.Runtime.IApiSchema", () =>
        {
            UnionMemberEmitter.Write(writer, union);
            UnionValidatorEmitter.Write(writer, union);
        });
        UnionValidatorEmitter.WriteFields(writer, union);
        writer.Line(GeneratedAttributes.OfClass);
        writer.Block($"internal sealed class {converter} : global::FluxGen.Runtime.SchemaConverter<{union.FullName}>", () => WriteConverter(writer, union, converter));
    });

    private static void WriteConverter(CodeWriter writer, UnionModel union, string converter)
    {
        writer.Line($"public static readonly {converter} Instance = new();");
        writer.Line();
        writer.Line($"private static readonly global::FluxGen.Runtime.UnionCases<{union.FullName}> Cases = new(");
        writer.Indented(() =>
        {
            writer.Line($"static raw => new {union.FullName}.Unknown(raw)" + (union.Cases.Count > 0 ? "," : ");"));
            for (int i = 0; i < union.Cases.Count; i++)
            {
                writer.Line(Case(union, union.Cases[i]) + (i + 1 < union.Cases.Count ? "," : ");"));
            }
        });
        writer.Line();
        writer.Line($"public override {union.FullName} Read({Names.JsonReader} reader) => Cases.Read(reader);");
        writer.Line();
        writer.Block($"public override void Write({Names.JsonWriter} writer, {union.FullName} value, int depth)", () =>
        {
            LocalNames names = new("writer", "value", "depth", "item", "entry", "present", "raw", "union");
            foreach (UnionCaseModel unionCase in union.Cases)
            {
                string local = names.Claim(unionCase.Name);
                TypeRef type = unionCase.Value.Type;
                writer.Block($"if (value is {TypeName(union, unionCase)} {local})", () =>
                {
                    if (type.CanBeNull)
                    {
                        writer.Line($"{type.Name} union = {local}.Value ?? throw {Names.JsonWrite}.NullItem(writer);");
                        WriteValue(writer, type, "union");
                    }
                    else
                    {
                        WriteValue(writer, type, local + ".Value");
                    }
                });
            }

            writer.Block($"if (value is {union.FullName}.Unknown raw)", () => writer.Line($"{Names.JsonWrite}.Any(writer, raw.Value ?? throw {Names.JsonWrite}.NullItem(writer));"));
        });
    }

    // A union adds no object around its value.
    private static void WriteValue(CodeWriter writer, TypeRef type, string value)
    {
        if (type.Kind == ValueKind.Object)
        {
            writer.Line($"{Names.ConverterInstance(type with { IsNullable = false })}.Write(writer, {value}, depth);");
        }
        else
        {
            ValueWriter.Write(writer, type with { IsNullable = false }, value);
        }
    }

    private static string Case(UnionModel union, UnionCaseModel unionCase)
    {
        List<string> facts = [];
        if (unionCase.Property is { } property)
        {
            facts.Add($"Property = {CSharpText.Literal(property)}");
            facts.Add($"Values = {List(unionCase.Values)}");
        }

        if (unionCase.Required.Count > 0)
        {
            facts.Add($"Required = {List(unionCase.Required)}");
        }

        string initializer = facts.Count > 0 ? $" {{ {string.Join(", ", facts)} }}" : "";
        string read = ValueReader.Union(unionCase.Value.Type);
        return $"new({List(unionCase.Kinds)}, static reader => new {TypeName(union, unionCase)}({read})){initializer}";
    }

    public static string TypeName(UnionModel union, UnionCaseModel unionCase) => $"{union.FullName}.{CSharpText.Identifier(unionCase.Name)}";

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(text => CSharpText.Literal(text)))}]";
}
