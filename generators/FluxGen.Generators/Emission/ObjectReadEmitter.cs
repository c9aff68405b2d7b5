using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ObjectReadEmitter
{
    public static void Write(CodeWriter writer, ObjectModel schema)
    {
        // Whether a property of a value type was present, its value does not show; nor that of one that can be null.
        LocalNames names = new("reader", "propertyName", "additional", "item", "level", "value", "rest");
        Dictionary<PropertyModel, string> flags = schema.Properties
            .Where(property => property.IsExpected && (property.AllowsNull || property.Type.IsValueType))
            .ToDictionary(property => property, property => names.Claim("Has" + property.Name.TrimStart('@')));

        writer.Block($"public override {schema.FullName} Read({Names.JsonReader} reader)", () =>
        {
            writer.Line($"{(schema.IsOpen ? "int level = " : "")}{Names.JsonRead}.StartObject(reader);");
            string required = string.Join(", ", schema.Properties.Where(property => property.IsRequired).Select(property => $"{CSharpText.Identifier(property.Name)} = default!"));
            writer.Line($"{schema.FullName} value = new(){(required.Length > 0 ? $" {{ {required} }}" : "")};");
            foreach (string flag in flags.Values)
            {
                writer.Line($"bool {flag} = false;");
            }

            if (schema.IsOpen)
            {
                writer.Line($"{Names.Additional}? additional = null;");
            }

            if (schema.Rest is { } rest)
            {
                writer.Line($"{rest.Type.Name}? rest = null;");
            }

            writer.Block($"while ({Names.JsonRead}.NextProperty(reader, out string? propertyName))", () => WriteProperty(writer, schema, flags));
            foreach (PropertyModel property in schema.Properties.Where(property => property.IsExpected))
            {
                WriteMissing(writer, schema, property, flags);
            }

            string keep = schema.ExtensionDataName is { } extensionData ? $"value.{CSharpText.Identifier(extensionData)} = additional; " : "";
            string keepRest = schema.Rest is { } typed ? $"value.{CSharpText.Identifier(typed.Name)} = rest; " : "";
            writer.Line(keep + keepRest + "return value;");
        });
    }

    // A closed object has no place for what does not fit, and so does not fit as a whole.
    private static void WriteProperty(CodeWriter writer, ObjectModel schema, Dictionary<PropertyModel, string> flags)
    {
        if (!schema.IsOpen)
        {
            WriteSwitch(writer, schema, flags);
            return;
        }

        string unfit = $"{Names.JsonRead}.Unfit(reader, level, propertyName, ref additional);";
        writer.Block(
            "try",
            () => WriteSwitch(writer, schema, flags),
            $"}}\ncatch (global::Newtonsoft.Json.JsonException) when ({Names.JsonRead}.IsTolerant(reader)) {{ {unfit} }}");
    }

    private static void WriteSwitch(CodeWriter writer, ObjectModel schema, Dictionary<PropertyModel, string> flags) =>
        writer.Block("switch (propertyName)", () =>
        {
            foreach (PropertyModel property in schema.Properties)
            {
                string flag = flags.TryGetValue(property, out string? name) ? $" {name} = true;" : "";
                string read = ValueReader.Property(property, schema.IsOpen);
                string kept = ReceivedNulls.Note(schema, property, "value." + CSharpText.Identifier(property.Name));
                writer.Line($"case {CSharpText.Literal(property.WireName)}: value.{CSharpText.Identifier(property.Name)} = {(property.IsOptional ? $"new({read})" : read)};{flag}{kept} break;");
            }

            writer.Line(schema.Rest is { } rest ? $"default: (rest ??= new global::System.Collections.Generic.Dictionary<string, {rest.Type.Item!.FullName}>(global::System.StringComparer.Ordinal))[propertyName] = {ValueReader.Rest(rest.Type.Item)}; break;"
                : schema.IsOpen
                ? $"default: {Names.JsonRead}.Additional(reader, propertyName, ref additional); break;"
                : $"default: throw {Names.JsonRead}.UnknownProperty(reader, propertyName);");
        });

    private static void WriteMissing(CodeWriter writer, ObjectModel schema, PropertyModel property, Dictionary<PropertyModel, string> flags)
    {
        string access = "value." + CSharpText.Identifier(property.Name);
        string name = CSharpText.Literal(property.WireName);
        bool hasFlag = flags.TryGetValue(property, out string? flag);
        string isMissing = hasFlag ? $"if (!{flag})" : $"if ({access} is null)";
        string missing = $"{Names.JsonRead}.Missing<{property.Type.FullName}>(reader, {name}, additional)";
        writer.Line(
            !schema.IsOpen ? $"{isMissing} throw {Names.JsonRead}.MissingProperty(reader, {name});"
            : hasFlag ? $"{isMissing} {access} = {missing};"
            : $"{access} ??= {missing};");
    }
}
