using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The method that puts the values of a form class into a body.
internal static class FormEmitter
{
    public static string Method(FormModel form) => "Fill" + ParameterEmitter.ShortName(form.FullName);

    public static void Write(CodeWriter writer, FormModel form) => writer.Block(
        $"private static T {Method(form)}<T>(T form, {form.FullName} value)\n    where T : global::FluxGen.Runtime.FormRequestContent",
        () =>
        {
            foreach (PartModel part in form.Parts.Where(part => !part.Property.IsReadOnly))
            {
                writer.Line($"form.{Call(part)};");
            }

            if (form.ExtensionDataName is { } additional)
            {
                writer.Line($"form.Additional(value.{CSharpText.Identifier(additional)});");
            }

            writer.Line("return form;");
        });

    private static string Call(PartModel part)
    {
        TypeRef type = part.Property.Type with { IsNullable = false };
        string access = "value." + CSharpText.Identifier(part.Property.Name);
        string start = $"({CSharpText.Literal(part.Property.WireName)}, ";
        string mediaType = part.MediaType.Length > 0 ? $", {CSharpText.Literal(part.MediaType)}" : "";
        string style = ParameterEmitter.Flags(part.Style, part.Explode, part.AllowReserved, isRequired: false);
        return (type.Kind, part.JsonType) switch
        {
            (ValueKind.File, _) => $"File{start}{access}{mediaType})",
            (ValueKind.List, _) when type.Item!.Kind == ValueKind.File => $"Files{start}{access}{mediaType})",
            (ValueKind.Any, _) or (ValueKind.Object, null) => $"Any{start}{ParameterEmitter.Wire(part.Property.Type, access)}, {style}{mediaType})",
            (ValueKind.Object, { } json) when part.Entries is not null =>
                $"Object{start}{access}, {ParameterEmitter.EntriesMethod(type.Name)}, {style}, {Names.ConverterInstance(json)})",
            (ValueKind.List, { } json) => $"JsonItems{start}{access}, {Names.ConverterInstance(json)}{mediaType})",
            (_, { } json) => $"Json{start}{access}, {Names.ConverterInstance(json)}{mediaType})",
            (ValueKind.List, _) => $"List{start}{access}, {ItemToWire(type.Item!)}{style}{mediaType})",
            _ => $"Value{start}{ParameterEmitter.Wire(part.Property.Type, access)}{mediaType})",
        };
    }

    private static string ItemToWire(TypeRef item) => ParameterEmitter.ToWire(item) is { Length: > 0 } map ? map : "static item => item, ";
}
