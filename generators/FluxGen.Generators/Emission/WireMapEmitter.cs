using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class WireMapEmitter
{
    public static GeneratedFile Emit(EnumModel schema) => GeneratedFile.Create(
        schema.Namespace,
        Names.WireMap(schema.Name),
        schema.UsesObsolete,
        writer =>
        {
            writer.Line(GeneratedAttributes.OfClass);
            writer.Block($"internal static class {Names.WireMap(schema.Name)}", () => WriteMaps(writer, schema));
        });

    private static void WriteMaps(CodeWriter writer, EnumModel schema)
    {
        string wireType = schema.IsString ? "string" : "long";
        string values = string.Join(", ", schema.Members.Select(member => CSharpText.Literal(member.Wire)));
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<string> Values {{ get; }} = [{values}];");
        writer.Line();
        WriteMap(writer, $"public static {wireType}? ToWire({schema.FullName} value) => value switch", schema, member =>
            $"{MemberName(schema, member)} => {Wire(schema, member)},");
        WriteMap(writer, $"public static {schema.FullName}? FromWire({wireType} wire) => wire switch", schema, member =>
            $"{Wire(schema, member)} => {MemberName(schema, member)},");
        string read = schema.IsString ? "String" : "Int64";
        writer.Line($"public static {schema.FullName} Read({Names.JsonReader} reader) =>");
        writer.Line($"    FromWire({Names.JsonRead}.{read}(reader)) ?? throw {Names.JsonRead}.Unrecognised(reader, Values);");
        writer.Line();
        writer.Line($"public static void Write({Names.JsonWriter} writer, {schema.FullName} value) =>");
        writer.Line($"    writer.WriteValue(ToWire(value) ?? throw {Names.JsonWrite}.Undefined(writer, value, Values));");
    }

    private static void WriteMap(CodeWriter writer, string header, EnumModel schema, Func<EnumMemberModel, string> line) => writer.Block(
        header,
        () =>
        {
            foreach (EnumMemberModel member in schema.Members)
            {
                writer.Line(line(member));
            }

            writer.Line("_ => null,");
        },
        "};");

    private static string MemberName(EnumModel schema, EnumMemberModel member) =>
        $"{schema.FullName}.{CSharpText.Identifier(member.Name)}";

    private static string Wire(EnumModel schema, EnumMemberModel member) =>
        schema.IsString ? CSharpText.Literal(member.Wire) : member.Wire + "L";
}
