using FluxGen.Generators.Models;
using FluxGen.Generators.CSharp;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class TypeParser
{
    private static readonly Dictionary<string, ValueKind> ScalarKinds = new()
    {
        ["string"] = ValueKind.String,
        ["bool"] = ValueKind.Boolean,
        ["int"] = ValueKind.Int32,
        ["long"] = ValueKind.Int64,
        ["ulong"] = ValueKind.UInt64,
        ["float"] = ValueKind.Single,
        ["double"] = ValueKind.Double,
        ["decimal"] = ValueKind.Decimal,
        ["byte[]"] = ValueKind.Bytes,
        ["global::System.Guid"] = ValueKind.Guid,
        ["global::System.Uri"] = ValueKind.Uri,
        ["global::System.DateOnly"] = ValueKind.Date,
        ["global::System.DateTimeOffset"] = ValueKind.DateTime,
        ["global::FluxGen.Runtime.IsoTime"] = ValueKind.Time,
        ["global::FluxGen.Runtime.IsoDuration"] = ValueKind.Duration,
        ["global::Newtonsoft.Json.Linq.JToken"] = ValueKind.Any,
    };

    public static TypeRef? Parse(ITypeSymbol type, IAssemblySymbol contract, bool isForm = false)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Parse(nullable.TypeArguments[0], contract, isForm) is { } underlying ? underlying with { IsNullable = true } : null;
        }

        // The full name of a type is costly to make, and most properties have one of these.
        string name = type.SpecialType switch
        {
            SpecialType.System_String => "string",
            SpecialType.System_Boolean => "bool",
            SpecialType.System_Int32 => "int",
            SpecialType.System_Int64 => "long",
            SpecialType.System_Double => "double",
            _ => type.FullName(),
        };
        bool isNullable = type.NullableAnnotation == NullableAnnotation.Annotated;
        return ScalarKinds.TryGetValue(name, out ValueKind kind) ? new(kind, name, type.IsValueType, isNullable)
            : isForm && name == MetadataNames.ApiFile ? new(ValueKind.File, name, IsValueType: false, isNullable)
            : ParseSchema(type, contract, isNullable) ?? ParseCollection(type, contract, isNullable, isForm);
    }

    private static TypeRef? ParseSchema(ITypeSymbol type, IAssemblySymbol contract, bool isNullable)
    {
        // The converters of another assembly's schemas are internal to it.
        if (type is not INamedTypeSymbol named
            || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, contract))
        {
            return null;
        }

        bool isUnion = type.Attribute(MetadataNames.ApiUnion) is not null;
        return type.TypeKind switch
        {
            TypeKind.Struct when type.Attribute(MetadataNames.ApiEnum) is not null => new(ValueKind.Enum, named.SchemaName(), IsValueType: true, isNullable),
            TypeKind.Class when isUnion || type.Attribute(MetadataNames.ApiSchema) is not null => new(ValueKind.Object, named.SchemaName(), IsValueType: false, isNullable) { IsUnion = isUnion },
            _ => null,
        };
    }

    private static TypeRef? ParseCollection(ITypeSymbol type, IAssemblySymbol contract, bool isNullable, bool isForm)
    {
        if (type is not INamedTypeSymbol { IsGenericType: true } generic)
        {
            return null;
        }

        TypeRef? item = Parse(generic.TypeArguments[^1], contract, isForm);
        string definition = generic.ConstructedFrom.ToDisplayString();
        return (definition, item) switch
        {
            (_, null) => null,
            ("System.Collections.Generic.IList<T>", _) =>
                new(ValueKind.List, $"global::System.Collections.Generic.IList<{item.FullName}>", IsValueType: false, isNullable) { Item = item },
            ("System.Collections.Generic.IDictionary<TKey, TValue>", _) when generic.TypeArguments[0].SpecialType == SpecialType.System_String =>
                new(ValueKind.Map, $"global::System.Collections.Generic.IDictionary<string, {item.FullName}>", IsValueType: false, isNullable) { Item = item },
            _ => null,
        };
    }
}
