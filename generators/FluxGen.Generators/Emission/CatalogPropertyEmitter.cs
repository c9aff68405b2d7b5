using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class CatalogPropertyEmitter
{
    public static void Write(CodeWriter writer, PropertyModel property, CatalogModel catalog)
    {
        List<string> parts =
        [
            $"Name = {CSharpText.Literal(property.WireName)}",
            $"ClrName = {CSharpText.Literal(property.Name)}",
            $"Schema = {Schema(property.Type, catalog)}",
            $"IsRequired = {CSharpText.Literal(property.IsDemanded)}",
            $"IsNullable = {CSharpText.Literal(property.AllowsNull)}",
        ];
        if (property.DefaultLiteral is { } value)
        {
            parts.Add($"Default = {value}");
        }

        if (Constraints(property) is { } constraints)
        {
            parts.Add($"Constraints = {constraints}");
        }

        parts.Add($"Description = {CSharpText.Literal(property.Description)}");
        writer.Line($"new() {{ {string.Join(", ", parts)} }},");
    }

    public static string? Constraints(PropertyModel property)
    {
        string[] own = [.. property.Constraints.Where(constraint => constraint.Depth == 0).Select(constraint => $"new({CSharpText.Literal(constraint.Keyword)}, {constraint.Limit})")];
        return own.Length > 0 ? $"[{string.Join(", ", own)}]" : null;
    }

    public static string Schema(TypeRef type, CatalogModel catalog)
    {
        List<string> parts =
        [
            $"Kind = global::FluxGen.Runtime.SchemaKind.{Kind(type, catalog)}",
            $"ClrType = {CSharpText.Literal(type.Name.Replace("global::", ""))}",
        ];
        if (Format(type.Kind) is { } format)
        {
            parts.Add($"Format = {CSharpText.Literal(format)}");
        }

        if (FindEnum(type, catalog) is { } schema)
        {
            parts.Add($"AllowedValues = [{string.Join(", ", schema.Members.Select(member => CSharpText.Literal(member.Wire)))}]");
        }

        if (type.Item is { } item)
        {
            parts.Add($"Items = {Schema(item, catalog)}");
        }

        return $"new() {{ {string.Join(", ", parts)} }}";
    }

    private static EnumModel? FindEnum(TypeRef type, CatalogModel catalog) =>
        catalog.Enums.FirstOrDefault(candidate => candidate.FullName == type.Name);

    private static string Kind(TypeRef type, CatalogModel catalog) => type.Kind switch
    {
        ValueKind.Boolean => "Boolean",
        ValueKind.Int32 or ValueKind.Int64 or ValueKind.UInt64 => "Integer",
        ValueKind.Single or ValueKind.Double or ValueKind.Decimal => "Number",
        ValueKind.Any => "Any",
        ValueKind.Object => "Object",
        ValueKind.List => "Array",
        ValueKind.Map => "Map",
        ValueKind.Enum when FindEnum(type, catalog) is { } schema => schema.Kind,
        _ => "String",
    };

    private static string? Format(ValueKind kind) => kind switch
    {
        ValueKind.Int32 => "int32",
        ValueKind.Int64 => "int64",
        ValueKind.UInt64 => "uint64",
        ValueKind.Single => "float",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.Bytes => "byte",
        ValueKind.Guid => "uuid",
        ValueKind.Uri => "uri",
        ValueKind.Date => "date",
        ValueKind.DateTime => "date-time",
        ValueKind.Time => "time",
        ValueKind.Duration => "duration",
        _ => null,
    };
}
