using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The checks that a value needs because of its type: whole Unicode, finite numbers, defined enum values, items that are not null; and
// the limits of what is inside it.
internal static class ValueCheckEmitter
{
    public static bool IsNeeded(TypeRef type, PropertyLimits limits, int level = 0) => type.Kind switch
    {
        ValueKind.String or ValueKind.Enum or ValueKind.Object or ValueKind.Single or ValueKind.Double => true,
        ValueKind.List or ValueKind.Map =>
            limits.At(level + 1).Any() || IsNeeded(type.Item!, limits, level + 1) || !(type.Item!.IsNullable || type.Item.IsValueType),
        _ => false,
    };

    public static void Write(CodeWriter writer, TypeRef type, string value, string key, PropertyLimits limits, int level = 0)
    {
        switch (type.Kind)
        {
            case ValueKind.String:
                writer.Block($"if (!{Names.UnicodeText}.IsUnicode({value}))", () => writer.Line($"errors.NotUnicode({key});"));
                break;
            case ValueKind.Single or ValueKind.Double:
                string floating = type.Kind == ValueKind.Single ? "float" : "double";
                writer.Block($"if (!{floating}.IsFinite({value}))", () => writer.Line($"errors.NotFinite({key}, {value});"));
                break;
            case ValueKind.Enum:
                writer.Line(level == 0
                    ? $"errors.CheckEnum({key}, {value}, {Names.WireMapInstance(type)});"
                    : $"errors.CheckEnumItem({key}, {Names.EnumAccess(type with { IsNullable = false }, value)}, {Names.WireMapInstance(type)});");
                break;
            case ValueKind.Object:
                WriteNested(writer, key, level, () => writer.Line($"errors.Validate({value});"));
                break;
            case ValueKind.List when IsNeeded(type, limits, level):
                WriteNested(writer, key, level, () => WriteItems(writer, type.Item!, value, limits, level + 1));
                break;
            case ValueKind.Map when IsNeeded(type, limits, level):
                WriteNested(writer, key, level, () => WriteEntries(writer, type.Item!, value, limits, level + 1));
                break;
        }
    }

    private static void WriteNested(CodeWriter writer, string key, int level, Action body)
    {
        string mark = Name("mark", level);
        writer.Block($"if (errors.TryEnter(out int {mark}))", () =>
        {
            body();
            writer.Line($"errors.Leave({mark}, {key});");
        });
    }

    private static void WriteItems(CodeWriter writer, TypeRef type, string list, PropertyLimits limits, int level)
    {
        string index = Name("index", level - 1);
        writer.Block($"for (int {index} = 0; {index} < {list}.Count; {index}++)", () =>
            WriteItem(writer, type, $"{list}[{index}]", index, limits, level));
    }

    public static void WriteEntries(CodeWriter writer, TypeRef type, string map, PropertyLimits limits, int level)
    {
        string entry = Name("entry", level - 1);
        writer.Block($"foreach (global::System.Collections.Generic.KeyValuePair<string, {type.FullName}> {entry} in {map})", () =>
            WriteItem(writer, type, entry + ".Value", entry + ".Key", limits, level));
    }

    private static void WriteItem(CodeWriter writer, TypeRef type, string value, string key, PropertyLimits limits, int level)
    {
        string item = Name("item", level - 1);
        bool canBeMissing = !(type.IsNullable || type.IsValueType);
        if (limits.At(level).Any() || IsNeeded(type, limits, level))
        {
            writer.Block($"if ({value} is {{ }} {item})", () =>
            {
                limits.Write(writer, level, item, $"{Names.ValidationErrors}.Key({key})");
                Write(writer, type, item, key, limits, level);
            });
            if (canBeMissing)
            {
                writer.NextBlock("else", () => writer.Line($"errors.Null({key});"));
            }
        }
        else if (canBeMissing)
        {
            writer.Block($"if ({value} is null)", () => writer.Line($"errors.Null({key});"));
        }
    }

    private static string Name(string name, int level) => level == 0 ? name : name + level;
}
