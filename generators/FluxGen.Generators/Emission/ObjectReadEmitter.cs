using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ObjectReadEmitter
{
    public static void Write(CodeWriter writer, ObjectModel schema)
    {
        LocalNames names = new("reader", "propertyName", "additional", "item", "level");
        ReadProperty[] properties = [.. schema.Properties.Select(property => new ReadProperty(property, names.Claim(property.Name)))];
        foreach (ReadProperty property in properties.Where(property => property.Model is { IsRequired: true, AllowsNull: true }))
        {
            // Its value does not show whether it was present.
            property.Flag = names.Claim("Has" + property.Model.Name);
        }

        writer.Block($"public override {schema.FullName} Read({Names.JsonReader} reader)", () =>
        {
            writer.Line($"{(schema.IsOpen ? "int level = " : "")}{Names.JsonRead}.StartObject(reader);");
            foreach (ReadProperty property in properties)
            {
                writer.Line($"{property.Model.Type.Name}? {property.Local} = null;");
                if (property.Flag is { } flag)
                {
                    writer.Line($"bool {flag} = false;");
                }
            }

            if (schema.IsOpen)
            {
                writer.Line($"{Names.Additional}? additional = null;");
            }

            writer.Line();
            writer.Block($"while ({Names.JsonRead}.NextProperty(reader, out string? propertyName))", () => WriteProperty(writer, schema, properties));
            WriteResult(writer, schema, properties);
        });
    }

    // A closed object has no place for what does not fit, and so does not fit as a whole.
    private static void WriteProperty(CodeWriter writer, ObjectModel schema, ReadProperty[] properties)
    {
        if (!schema.IsOpen)
        {
            WriteSwitch(writer, schema, properties);
            return;
        }

        writer.Block("try", () => WriteSwitch(writer, schema, properties));
        writer.NextBlock($"catch (global::Newtonsoft.Json.JsonException) when ({Names.JsonRead}.IsTolerant(reader))", () =>
            writer.Line($"{Names.JsonRead}.Unfit(reader, level, propertyName, ref additional);"));
    }

    private static void WriteSwitch(CodeWriter writer, ObjectModel schema, ReadProperty[] properties) =>
        writer.Block("switch (propertyName)", () => WriteCases(writer, schema, properties));

    private static void WriteCases(CodeWriter writer, ObjectModel schema, ReadProperty[] properties)
    {
        foreach (ReadProperty property in properties)
        {
            writer.Line($"case {CSharpText.Literal(property.Model.WireName)}:");
            writer.Indented(() =>
            {
                writer.Line($"{property.Local} = {ValueReader.Property(property.Model, schema.IsOpen)};");
                if (property.Flag is { } flag)
                {
                    writer.Line($"{flag} = true;");
                }

                writer.Line("break;");
            });
        }

        writer.Line("default:");
        writer.Indented(() =>
        {
            if (schema.IsOpen)
            {
                writer.Line($"{Names.JsonRead}.Additional(reader, propertyName, ref additional);");
                writer.Line("break;");
            }
            else
            {
                writer.Line($"throw {Names.JsonRead}.UnknownProperty(reader, propertyName);");
            }
        });
    }

    private static void WriteResult(CodeWriter writer, ObjectModel schema, ReadProperty[] properties) => writer.Block(
        $"return new {schema.FullName}",
        () =>
        {
            foreach (ReadProperty property in properties)
            {
                writer.Line($"{CSharpText.Identifier(property.Model.Name)} = {Result(property, schema.IsOpen)},");
            }

            if (schema.ExtensionDataName is { } extensionData)
            {
                writer.Line($"{CSharpText.Identifier(extensionData)} = additional,");
            }
        },
        "};");

    private static string Result(ReadProperty property, bool isOpen)
    {
        string name = CSharpText.Literal(property.Model.WireName);
        string missing = isOpen
            ? $"{Names.JsonRead}.Missing<{property.Model.Type.FullName}>(reader, {name}, additional)"
            : $"throw {Names.JsonRead}.MissingProperty(reader, {name})";
        return property switch
        {
            { Flag: { } flag } => $"{flag} ? {property.Local} : {missing}",
            { Model.IsRequired: true } => $"{property.Local} ?? {missing}",
            _ => property.Local,
        };
    }

    private sealed class ReadProperty(PropertyModel model, string local)
    {
        public PropertyModel Model { get; } = model;

        public string Local { get; } = local;

        public string? Flag { get; set; }
    }
}
