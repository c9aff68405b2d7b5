using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// How a class of response headers is read.
internal static class HeadersEmitter
{
    public static GeneratedFile Emit(ObjectModel headers) => GeneratedFile.Create(
        headers.Namespace,
        Names.HeaderParser(headers.Name),
        headers.UsesObsolete,
        writer =>
        {
            writer.Line(GeneratedAttributes.OfClass);
            writer.Block($"partial class {CSharpText.Identifier(headers.Name)} : global::FluxGen.Runtime.IApiHeaders<{headers.FullName}>", () =>
                writer.Block(
                    $"static {headers.FullName} global::FluxGen.Runtime.IApiHeaders<{headers.FullName}>.Read(global::FluxGen.Runtime.HeaderReader headers) => new()",
                    () =>
                    {
                        foreach (PropertyModel property in headers.Properties)
                        {
                            writer.Line($"{CSharpText.Identifier(property.Name)} = {Read(property)},");
                        }
                    },
                    "};"));
        });

    private static string Read(PropertyModel property)
    {
        TypeRef type = property.Type;
        string name = CSharpText.Literal(property.WireName);
        TypeRef value = type.Kind == ValueKind.List ? type.Item! : type;
        string arguments = $"({name}, static reader => {ValueReader.Scalar(value)}, isText: {CSharpText.Literal(IsText(value))})";
        return type.Kind switch
        {
            ValueKind.DateTime => $"headers.DateTime({name})",
            ValueKind.List => $"headers.List<{value.FullName}>{arguments}",
            _ => $"headers.{(type.IsValueType ? "Value" : "Object")}<{type.Name}>{arguments}",
        };
    }

    private static bool IsText(TypeRef type) => type.IsFormattedText || type.Kind is ValueKind.String or ValueKind.Enum or ValueKind.Any;
}
