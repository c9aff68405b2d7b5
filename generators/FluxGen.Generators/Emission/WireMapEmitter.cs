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
            writer.Block($"internal static class {Names.WireMap(schema.Name)}", () =>
            {
                string wires = schema.IsString ? $"[{string.Join(", ", schema.Members.Select(member => CSharpText.Literal(member.Wire)))}]" : "null";
                string members = string.Join(", ", schema.Members.Select(member => member.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                string map = $"new({CSharpText.Literal(schema.Name)}, {wires}{(schema.CountsFromZero ? "" : $", [{members}]")})";
                writer.Line($"public static readonly global::FluxGen.Runtime.WireMap Map = {map};");
                string wireType = schema.IsString ? "string" : "long";
                string convert = schema.IsString ? "ToWire" : "ToNumber";
                writer.Line($"public static {wireType}? ToWire({schema.FullName} value) => Map.{convert}((long)value);");
            });
        });
}
