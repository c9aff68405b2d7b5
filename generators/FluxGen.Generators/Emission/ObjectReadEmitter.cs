using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ObjectReadEmitter
{
    public static void Write(CodeWriter writer, ObjectModel schema)
    {
        LocalNames names = new("reader", "member", "additional", "item");
        Member[] members = [.. schema.Properties.Select(property => new Member(property, names.Claim(property.Name)))];
        foreach (Member member in members.Where(member => member.Property is { IsRequired: true, AllowsNull: true }))
        {
            // Its value alone does not tell whether it was there.
            member.Flag = names.Claim("Has" + member.Property.Name);
        }

        writer.Block($"public override {schema.FullName} Read({Names.JsonReader} reader)", () =>
        {
            writer.Line($"{Names.JsonRead}.StartObject(reader);");
            foreach (Member member in members)
            {
                writer.Line($"{member.Property.Type.Name}? {member.Local} = null;");
                if (member.Flag is { } flag)
                {
                    writer.Line($"bool {flag} = false;");
                }
            }

            if (schema.IsOpen)
            {
                writer.Line($"{Names.Additional}? additional = null;");
            }

            writer.Line();
            writer.Block($"while ({Names.JsonRead}.NextProperty(reader, out string? member))", () =>
                writer.Block("switch (member)", () => WriteCases(writer, schema, members)));
            WriteResult(writer, schema, members);
        });
    }

    private static void WriteCases(CodeWriter writer, ObjectModel schema, Member[] members)
    {
        foreach (Member member in members)
        {
            writer.Line($"case {CSharpText.Literal(member.Property.WireName)}:");
            writer.Indented(() =>
            {
                writer.Line($"{member.Local} = {ValueReader.Member(member.Property, schema.IsOpen)};");
                if (member.Flag is { } flag)
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
                writer.Line($"{Names.JsonRead}.Additional(reader, member, ref additional);");
                writer.Line("break;");
            }
            else
            {
                writer.Line($"throw {Names.JsonRead}.UnknownProperty(reader, member);");
            }
        });
    }

    private static void WriteResult(CodeWriter writer, ObjectModel schema, Member[] members) => writer.Block(
        $"return new {schema.FullName}",
        () =>
        {
            foreach (Member member in members)
            {
                writer.Line($"{CSharpText.Identifier(member.Property.Name)} = {Result(member)},");
            }

            if (schema.ExtensionDataName is { } extensionData)
            {
                writer.Line($"{CSharpText.Identifier(extensionData)} = additional,");
            }
        },
        "};");

    private static string Result(Member member)
    {
        string missing = $"throw {Names.JsonRead}.MissingProperty(reader, {CSharpText.Literal(member.Property.WireName)})";
        return member switch
        {
            { Flag: { } flag } => $"{flag} ? {member.Local} : {missing}",
            { Property.IsRequired: true } => $"{member.Local} ?? {missing}",
            _ => member.Local,
        };
    }

    private sealed class Member(PropertyModel property, string local)
    {
        public PropertyModel Property { get; } = property;

        public string Local { get; } = local;

        public string? Flag { get; set; }
    }
}
