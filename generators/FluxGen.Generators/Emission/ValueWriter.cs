using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ValueWriter
{
    public static void Write(CodeWriter writer, TypeRef type, string value, int level = 0)
    {
        switch (type.Kind)
        {
            case ValueKind.String or ValueKind.Boolean or ValueKind.Int32 or ValueKind.Int64 or ValueKind.UInt64 or ValueKind.Decimal:
                writer.Line($"writer.WriteValue({value});");
                break;
            case ValueKind.Enum:
                writer.Line($"{Names.JsonWrite}.Enum(writer, {Names.EnumAccess(type, value)});");
                break;
            case ValueKind.Object:
                writer.Line($"{Names.ConverterInstance(type)}.Write(writer, {value}, depth + 1);");
                break;
            case ValueKind.List:
                writer.Line("writer.WriteStartArray();");
                writer.Block($"foreach ({type.Item!.FullName} {Name("item", level)} in {value})", () =>
                    WriteItem(writer, type.Item, Name("item", level), level));
                writer.Line("writer.WriteEndArray();");
                break;
            case ValueKind.Map:
                string entry = Name("entry", level);
                writer.Line("writer.WriteStartObject();");
                writer.Block($"foreach (global::System.Collections.Generic.KeyValuePair<string, {type.Item!.FullName}> {entry} in {value})", () =>
                {
                    writer.Line($"writer.WritePropertyName({entry}.Key);");
                    WriteItem(writer, type.Item, entry + ".Value", level);
                });
                writer.Line("writer.WriteEndObject();");
                break;
            default:
                writer.Line($"{Names.JsonWrite}.{type.Kind}(writer, {value});");
                break;
        }
    }

    public static void WriteOrNull(CodeWriter writer, TypeRef type, string value, string local, int level = 0)
    {
        writer.Block($"if ({value} is {{ }} {local})", () => Write(writer, type with { IsNullable = false }, local, level));
        writer.NextBlock("else", () => writer.Line("writer.WriteNull();"));
    }

    public static void WriteItem(CodeWriter writer, TypeRef type, string value, int level)
    {
        if (type.IsNullable)
        {
            WriteOrNull(writer, type, value, Name("present", level), level + 1);
        }
        else
        {
            Write(writer, type, type.IsValueType ? value : $"{value} ?? throw {Names.JsonWrite}.NullItem(writer)", level + 1);
        }
    }

    private static string Name(string name, int level) => level == 0 ? name : name + level;
}
