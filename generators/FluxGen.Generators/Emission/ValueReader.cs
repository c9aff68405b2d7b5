using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ValueReader
{
    // Of a body, which no object keeps what does not fit for.
    public static string Body(TypeRef type) => ValueOrNull(type with { IsNullable = false }, "reader", type.IsNullable);

    public static string Scalar(TypeRef type) => Value(type with { IsNullable = false }, "reader");

    // Advances and reads an additional property that has a type.
    public static string Rest(TypeRef type) => type.Leaf.Kind == ValueKind.Decimal
        ? $"{Names.JsonRead}.Exact(reader, static item => {ValueOrNull(type with { IsNullable = false }, "item", type.IsNullable)})"
        : type.IsNullable
            ? $"{Names.JsonRead}.IsNull({Names.JsonRead}.Next(reader)) ? ({type.Name}?)null : {Value(type with { IsNullable = false }, "reader")}"
            : Value(type, $"{Names.JsonRead}.Next(reader)");

    public static string Property(PropertyModel property, bool isOpen)
    {
        TypeRef type = property.Type with { IsNullable = false };
        bool needsValue = property is { IsExpected: true, AllowsNull: false };

        // A token has a null of its own, which is not the same as nothing.
        bool takesNull = type.Kind != ValueKind.Any && (property.AllowsNull || (isOpen && !needsValue));
        if (isOpen && type.Kind is ValueKind.List or ValueKind.Map)
        {
            // A required list that does not fit is missing, which the reader tells at the end of the object.
            return Items(type, takesNull, isFormatted: !needsValue && type.Leaf.IsFormattedText) + (needsValue ? "!" : "");
        }

        if (isOpen && !needsValue && type.IsFormattedText)
        {
            string tolerant = type.IsValueType ? "TolerantValue" : "Tolerant";
            return $"{Names.JsonRead}.{tolerant}(reader, propertyName, ref additional, {Names.JsonRead}.{type.Kind})";
        }

        if (type.Kind == ValueKind.Decimal)
        {
            return $"{Names.JsonRead}.ExactDecimal{(takesNull ? "OrNull" : "")}(reader)";
        }

        if (type.Leaf.Kind == ValueKind.Decimal)
        {
            return $"{Names.JsonRead}.Exact(reader, static item => {ValueOrNull(type, "item", takesNull)})";
        }

        return !takesNull ? Value(type, $"{Names.JsonRead}.Next(reader)") : type.Kind switch
        {
            ValueKind.String or ValueKind.Boolean or ValueKind.Int32 or ValueKind.Int64 or ValueKind.UInt64 or ValueKind.Double => $"{Names.JsonRead}.{type.Kind}OrNull(reader)",
            ValueKind.Object => $"{Names.JsonRead}.ObjectOrNull(reader, {Names.ConverterInstance(type)})",
            // A null of its own would be one of the text that an enum can be made of.
            ValueKind.Enum => $"{Names.JsonRead}.IsNull({Names.JsonRead}.Next(reader)) ? ({type.Name}?)null : {Value(type, "reader")}",
            _ => $"{Names.JsonRead}.IsNull({Names.JsonRead}.Next(reader)) ? null : {Value(type, "reader")}",
        };
    }

    // The items of an open object that do not fit are left out when reading is tolerant, so the method needs what keeps them.
    private static string Items(TypeRef type, bool takesNull, bool isFormatted)
    {
        string end = $"propertyName, ref additional, {ItemReader(type)}, isFormatted: {CSharpText.Literal(isFormatted)})";
        string read = $"{Names.JsonRead}.{type.Kind}<{type.Item!.FullName}>(";
        if (type.Leaf.Kind == ValueKind.Decimal)
        {
            string value = takesNull ? $"{Names.JsonRead}.IsNull(reader) ? null : {read}reader, {end}" : $"{read}reader, {end}";
            return $"{Names.JsonRead}.Exact(reader, propertyName, ref additional, static ({Names.JsonReader} reader, string propertyName, ref {Names.Additional}? additional) => {value})";
        }

        return takesNull
            ? $"{Names.JsonRead}.IsNull({Names.JsonRead}.Next(reader)) ? null : {read}reader, {end}"
            : $"{read}{Names.JsonRead}.Next(reader), {end}";
    }

    private static string ItemReader(TypeRef type) => type.Item is { IsScalar: true, IsNullable: false } item
        ? $"{Names.JsonRead}.{item.Kind}"
        : $"static item => {ValueOrNull(type.Item! with { IsNullable = false }, "item", type.Item!.IsNullable)}";

    private static string ValueOrNull(TypeRef type, string reader, bool takesNull) => takesNull
        ? $"{Names.JsonRead}.IsNull({reader}) ? ({type.Name}?)null : {Value(type, reader)}"
        : Value(type, reader);

    private static string Value(TypeRef type, string reader) => type.Kind switch
    {
        ValueKind.Enum => $"new {type.Name}({Names.JsonRead}.Enum({reader}, {Names.WireMapInstance(type)}))",
        ValueKind.Object => $"{Names.ConverterInstance(type)}.Read({reader})",
        ValueKind.List or ValueKind.Map =>
            $"{Names.JsonRead}.{type.Kind}<{type.Item!.FullName}>({reader}, {ItemReader(type)})",
        _ => $"{Names.JsonRead}.{type.Kind}({reader})",
    };
}
