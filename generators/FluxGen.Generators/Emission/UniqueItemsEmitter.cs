using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// Tests that an array has no JSON value twice.
internal static class UniqueItemsEmitter
{
    private const string AreDistinct = "global::FluxGen.Runtime.UniqueItems.AreDistinct";

    // The locals of the condition are others than those around it.
    private const int Level = 9;

    public static void Write(CodeWriter writer, TypeRef item, string list, string record)
    {
        if (IsEqualInJson(item))
        {
            writer.Block($"if (!{AreDistinct}({list}))", () => writer.Line(record));
            return;
        }

        writer.Block(
            $"if (!{AreDistinct}({list}, static (writer, element, depth) =>",
            () => ValueWriter.Write(writer, item with { IsNullable = false }, item is { IsNullable: true, IsValueType: true } ? "element.Value" : "element", Level),
            $"}}))\n{{\n    {record}\n}}");
    }

    // Two dates and times are the same moment where their offsets differ, but not the same text.
    private static bool IsEqualInJson(TypeRef type) => type.Kind switch
    {
        ValueKind.Any or ValueKind.Bytes or ValueKind.DateTime or ValueKind.Uri => false,
        _ => type.IsScalar || type.Kind == ValueKind.Enum,
    };
}
