using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ObjectWriteEmitter
{
    public static void Write(CodeWriter writer, ObjectModel schema)
    {
        LocalNames names = new("writer", "value", "depth", "item", "entry", "present");
        writer.Block($"public override void Write({Names.JsonWriter} writer, {schema.FullName} value, int depth)", () =>
        {
            writer.Line($"{Names.JsonWrite}.StartObject(writer, depth);");
            foreach (PropertyModel property in schema.Properties)
            {
                WriteProperty(writer, property, names.Claim(property.Name));
            }

            if (schema.ExtensionDataName is { } extensionData)
            {
                WriteExtensionData(writer, schema, extensionData);
            }

            writer.Line("writer.WriteEndObject();");
        });
    }

    private static void WriteProperty(CodeWriter writer, PropertyModel property, string local)
    {
        string access = "value." + CSharpText.Identifier(property.Name);
        string wireName = CSharpText.Literal(property.WireName);
        string writeName = $"writer.WritePropertyName({wireName});";
        TypeRef type = property.Type with { IsNullable = false };

        if (!property.IsRequired)
        {
            writer.Block($"if ({access} is {{ }} {local})", () =>
            {
                writer.Line(writeName);
                ValueWriter.Write(writer, type, local);
            });
        }
        else if (property.AllowsNull)
        {
            writer.Line(writeName);
            ValueWriter.WriteOrNull(writer, type, access, local);
        }
        else
        {
            writer.Line(writeName);
            ValueWriter.Write(writer, type, property.Type.CanBeNull ? $"{access} ?? throw {Names.JsonWrite}.RequiredIsNull(writer, {wireName})" : access);
        }
    }

    // A value that did not fit its property was kept under the name of that property. Once the property is set, it is written instead.
    private static void WriteExtensionData(CodeWriter writer, ObjectModel schema, string extensionData)
    {
        string access = "value." + CSharpText.Identifier(extensionData);
        if (schema.Properties.Count == 0)
        {
            writer.Line($"{Names.JsonWrite}.Additional(writer, {access}, static (_, _) => false, value);");
            return;
        }

        writer.Line($"{Names.JsonWrite}.Additional(writer, {access}, static (name, value) => name switch");
        writer.Line("{");
        writer.Indented(() =>
        {
            foreach (PropertyModel property in schema.Properties)
            {
                string isWritten = property.IsRequired ? "true" : $"value.{CSharpText.Identifier(property.Name)} is not null";
                writer.Line($"{CSharpText.Literal(property.WireName)} => {isWritten},");
            }

            writer.Line("_ => false,");
        });
        writer.Line("}, value);");
    }
}
