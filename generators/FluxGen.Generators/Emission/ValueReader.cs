using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ValueReader
{
    public static string Property(PropertyModel property, bool isOpen)
    {
        TypeRef type = property.Type with { IsNullable = false };
        bool needsValue = property is { IsRequired: true, AllowsNull: false };
        bool takesNull = property.AllowsNull || (isOpen && !needsValue);
        if (isOpen && !needsValue && type.Leaf.IsFormattedText)
        {
            string tolerant = type.IsValueType ? "TolerantValue" : "Tolerant";
            return $"{Names.JsonRead}.{tolerant}(reader, propertyName, ref additional, static item => {Value(type, "item")})";
        }

        if (type.Leaf.Kind == ValueKind.Decimal)
        {
            return $"{Names.JsonRead}.Exact(reader, static item => {ValueOrNull(type, "item", takesNull)})";
        }

        return takesNull
            ? $"{Names.JsonRead}.IsNull({Names.JsonRead}.Next(reader)) ? null : {Value(type, "reader")}"
            : Value(type, $"{Names.JsonRead}.Next(reader)");
    }

    private static string ValueOrNull(TypeRef type, string reader, bool takesNull) => takesNull
        ? $"{Names.JsonRead}.IsNull({reader}) ? ({type.Name}?)null : {Value(type, reader)}"
        : Value(type, reader);

    private static string Value(TypeRef type, string reader) => type.Kind switch
    {
        ValueKind.Enum => $"{Names.WireMap(type.Name)}.Read({reader})",
        ValueKind.Object => $"{Names.ConverterInstance(type)}.Read({reader})",
        ValueKind.List or ValueKind.Map =>
            $"{Names.JsonRead}.{type.Kind}<{type.Item!.FullName}>({reader}, static item => {ValueOrNull(type.Item with { IsNullable = false }, "item", type.Item.IsNullable)})",
        _ => $"{Names.JsonRead}.{type.Kind}({reader})",
    };
}
