using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ObjectReadEmitter
{
    public static void Write(CodeWriter writer, ObjectModel schema)
    {
        LocalNames names = new("reader", "member", "additional", "item");
        (PropertyModel Property, string Local)[] members =
            [.. schema.Properties.Select(property => (property, names.Claim(property.Name)))];

        writer.Block($"public override {schema.FullName} Read({Names.JsonReader} reader)", () =>
        {
            writer.Line($"{Names.JsonRead}.StartObject(reader);");
            foreach ((PropertyModel property, string local) in members)
            {
                writer.Line($"{property.Type.Name}? {local} = null;");
                if (NeedsFlag(property))
                {
                    writer.Line($"bool {HasFlag(local)} = false;");
                }
            }

            if (schema.IsOpen)
            {
                writer.Line($"{Names.Additional}? additional = null;");
            }

            writer.Line();
            writer.Block($"while ({Names.JsonRead}.NextMember(reader, out string? member))", () =>
                writer.Block("switch (member)", () => WriteCases(writer, schema, members)));
            WriteResult(writer, schema, members);
        });
    }

    private static void WriteCases(CodeWriter writer, ObjectModel schema, (PropertyModel Property, string Local)[] members)
    {
        foreach ((PropertyModel property, string local) in members)
        {
            writer.Line($"case {CSharpText.Literal(property.WireName)}:");
            writer.Indented(() =>
            {
                writer.Line($"{local} = {ValueReader.Member(property, schema.IsOpen)};");
                if (NeedsFlag(property))
                {
                    writer.Line($"{HasFlag(local)} = true;");
                }

                writer.Line("break;");
            });
        }

        writer.Line("default:");
        writer.Indented(() =>
        {
            if (schema.IsOpen)
            {
                writer.Line($"{Names.JsonRead}.Additional(reader, member, ref additional);");
                writer.Line("break;");
            }
            else
            {
                writer.Line($"throw {Names.JsonRead}.UnknownMember(reader, member);");
            }
        });
    }

    private static void WriteResult(CodeWriter writer, ObjectModel schema, (PropertyModel Property, string Local)[] members) => writer.Block(
        $"return new {schema.FullName}",
        () =>
        {
            foreach ((PropertyModel property, string local) in members)
            {
                writer.Line($"{CSharpText.Identifier(property.Name)} = {Result(property, local)},");
            }

            if (schema.ExtensionDataName is { } extensionData)
            {
                writer.Line($"{extensionData} = additional,");
            }
        },
        "};");

    private static string Result(PropertyModel property, string local)
    {
        string missing = $"throw {Names.JsonRead}.MissingMember(reader, {CSharpText.Literal(property.WireName)})";
        return (property.IsRequired, property.AllowsNull) switch
        {
            (false, _) => local,
            (true, false) => $"{local} ?? {missing}",
            (true, true) => $"{HasFlag(local)} ? {local} : {missing}",
        };
    }

    // Only a required member that may be null cannot tell by its value whether it was there.
    private static bool NeedsFlag(PropertyModel property) => property is { IsRequired: true, AllowsNull: true };

    private static string HasFlag(string local) => "has_" + local.TrimStart('@');
}
