using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// A line for each property, because a large specification has thousands.
internal static class ObjectWriteEmitter
{
    public static void Write(CodeWriter writer, ObjectModel schema) => writer.Block(
        $"public override void Write({Names.JsonWriter} writer, {schema.FullName} value, int depth)",
        () =>
        {
            string additional = schema.ExtensionDataName is { } name ? ", value." + CSharpText.Identifier(name) : "";
            writer.Line($"global::FluxGen.Runtime.JsonObjectWriter json = new(writer, depth{additional});");
            foreach (PropertyModel property in schema.Properties)
            {
                WriteProperty(writer, property, ReceivedNulls.Condition(schema, property));
            }

            if (schema.Rest is { } rest)
            {
                writer.Block(
                    $"json.Rest(value.{CSharpText.Identifier(rest.Name)}, static (writer, value, depth) =>",
                    () => ValueWriter.WriteItem(writer, rest.Type.Item!, "value", 0),
                    "});");
            }

            writer.Line("json.End();");
        });

    private static void WriteProperty(CodeWriter writer, PropertyModel property, string? wasNull)
    {
        TypeRef type = property.Type with { IsNullable = false };
        string access = Names.Access("value", property);
        string start = $"({CSharpText.Literal(property.WireName)}, {access}";
        string end = Presence(property, wasNull) + ");";
        switch (type)
        {
            case { Kind: ValueKind.Enum }:
                writer.Line($"{Guard(property, access, wasNull)}json.Enum({CSharpText.Literal(property.WireName)}, {Names.EnumAccess(property.Type, access)}{end}");
                break;
            case { Kind: ValueKind.Object }:
                writer.Line($"{Guard(property, access, wasNull)}json.Object{start}, {Names.ConverterInstance(type)}{end}");
                break;
            case { Kind: ValueKind.List, Item: { Kind: ValueKind.Object, IsNullable: false } item }:
                writer.Line($"{Guard(property, access, wasNull)}json.Objects{start}, {Names.ConverterInstance(item)}{end}");
                break;
            case { Kind: ValueKind.List, Item: { IsScalar: true, IsNullable: false } item }:
                writer.Line($"{Guard(property, access, wasNull)}json.List{start}, {Names.JsonWrite}.{item.Kind}{end}");
                break;
            case { Kind: ValueKind.List or ValueKind.Map }:
                writer.Block($"{Guard(property, access, wasNull)}json.Value{start}, static (writer, values, depth) =>", () => ValueWriter.Write(writer, type, "values"), "}" + end);
                break;
            default:
                writer.Line($"{Guard(property, access, wasNull)}json.{type.Kind}{start}{end}");
                break;
        }
    }

    // What a request leaves out is not even compiled for the first call: neither the method for its type nor the values of its enum.
    private static string Guard(PropertyModel property, string access, string? wasNull) => property switch
    {
        { IsReadOnly: true } => "if (!json.IsSending) ",
        { IsOptional: true } => $"if (value.{CSharpText.Identifier(property.Name)}.IsPresent) ",
        { IsRequired: false, Type: { IsValueType: true, IsNullable: true } } => $"if ({access} is not null{(wasNull is null ? "" : " || " + wasNull)}) ",
        _ => "",
    };

    private static string Presence(PropertyModel property, string? wasNull) => property switch
    {
        { IsOptional: true } => ", global::FluxGen.Runtime.PropertyPresence.Nullable",
        _ when wasNull is not null => $", {wasNull} ? global::FluxGen.Runtime.PropertyPresence.Nullable : global::FluxGen.Runtime.PropertyPresence.Optional",
        { IsReadOnly: true } or { IsWriteOnly: true } => "",
        { IsRequired: true, AllowsNull: true } => ", global::FluxGen.Runtime.PropertyPresence.Nullable",
        { IsRequired: true, Type.CanBeMissing: true } => ", global::FluxGen.Runtime.PropertyPresence.Required",
        _ => "",
    };
}
