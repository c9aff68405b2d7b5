using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The lines that write parameters into a URL, headers or cookies.
internal static class ParameterEmitter
{
    private const string Form = "global::FluxGen.Runtime.ParameterForm.";

    // Access is the C# expression of the value, and writer the name of the local.
    public static void Write(CodeWriter code, ParameterModel parameter, string writer, string access)
    {
        TypeRef type = parameter.Property.Type;
        string name = CSharpText.Literal(parameter.Property.WireName);
        string form = Flags(parameter.Style, parameter.Explode && (type.Kind is ValueKind.List or ValueKind.Map or ValueKind.Object or ValueKind.Any), parameter.AllowReserved, IsRequiredCollection(parameter));
        code.Line(type.Kind switch
        {
            _ when parameter.IsJson => Json(parameter, writer, name, access, form),
            ValueKind.List or ValueKind.Map => $"{writer}.{type.Kind}({name}, {access}, {ToWire(type.Item!)}{form});",
            ValueKind.Object when !type.IsUnion => $"{writer}.Object({name}, {access}, {EntriesMethod(type.Name)}, {form});",
            _ => $"{writer}.Value({name}, {Wire(type, access)}, {form});",
        });
    }

    // Writes the properties of an object one by one.
    public static void WriteEntries(CodeWriter code, EntriesModel entries) => code.Block(
        $"private static void {EntriesMethod(entries.FullName)}(ref global::FluxGen.Runtime.ParameterWriter parameter, {entries.FullName} value)",
        () =>
        {
            foreach (PropertyModel property in entries.Properties.Where(property => !property.IsReadOnly))
            {
                code.Line($"parameter.Entry({CSharpText.Literal(property.WireName)}, {Wire(property.Type, Names.Access("value", property))});");
            }

            if (entries.Rest is { } rest)
            {
                code.Line($"parameter.Entries(value.{CSharpText.Identifier(rest.Name)}, static item => {Wire(rest.Type.Item!, "item")});");
            }

            if (entries.ExtensionDataName is { } additional)
            {
                code.Line($"parameter.Entries(value.{CSharpText.Identifier(additional)});");
            }
        });

    public static string EntriesMethod(string type) => "Write" + ShortName(type);

    // Where two classes have the same short name, the methods that are named after them are overloads.
    public static string ShortName(string type) => type.Substring(type.LastIndexOfAny(['.', ':', '@']) + 1);

    public static string Flags(ParameterStyle style, bool explode, bool allowReserved, bool isRequired) =>
        Form + style + (explode ? $" | {Form}Explode" : "") + (allowReserved ? $" | {Form}AllowReserved" : "") + (isRequired ? $" | {Form}Required" : "");

    // An enum has its wire value, or null where it is null. One that must not be sent has been refused before. A union is written as
    // what its JSON is.
    public static string Wire(TypeRef type, string access) => type switch
    {
        { Kind: ValueKind.Enum } => Names.EnumAccess(type, access) + "?.PlainText",
        { IsUnion: true } => $"global::FluxGen.Runtime.JsonTree.Of({access}, {Names.ConverterInstance(type with { IsNullable = false })})",
        _ => access,
    };

    public static string ToWire(TypeRef item) => item.Kind == ValueKind.Enum || item.IsUnion ? $"static item => {Wire(item, "item")}, " : "";

    private static string Json(ParameterModel parameter, string writer, string name, string access, string form) =>
        $"{writer}.Json({name}, {access}, {Names.ConverterInstance(parameter.Property.Type with { IsNullable = false })}, {form});";

    private static bool IsRequiredCollection(ParameterModel parameter) =>
        parameter.Property is { IsRequired: true, Type.Kind: ValueKind.List or ValueKind.Map or ValueKind.Object };
}
