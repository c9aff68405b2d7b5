using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;
using TypeKind = FluxGen.Generators.Models.TypeKind;

namespace FluxGen.Generators.Parsing;

internal static class TypeParser
{
    private static readonly Dictionary<string, TypeKind> ScalarKinds = new()
    {
        ["string"] = TypeKind.String,
        ["bool"] = TypeKind.Boolean,
        ["int"] = TypeKind.Int32,
        ["long"] = TypeKind.Int64,
        ["float"] = TypeKind.Single,
        ["double"] = TypeKind.Double,
        ["decimal"] = TypeKind.Decimal,
        ["byte[]"] = TypeKind.Bytes,
        ["global::System.Guid"] = TypeKind.Guid,
        ["global::System.Uri"] = TypeKind.Uri,
        ["global::System.DateOnly"] = TypeKind.Date,
        ["global::System.DateTimeOffset"] = TypeKind.DateTime,
        ["global::System.TimeOnly"] = TypeKind.Time,
        ["global::System.TimeSpan"] = TypeKind.Duration,
        ["global::Newtonsoft.Json.Linq.JToken"] = TypeKind.Any,
    };

    public static TypeRef? Parse(ITypeSymbol type, IAssemblySymbol contract)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Parse(nullable.TypeArguments[0], contract) is { } underlying ? underlying with { IsNullable = true } : null;
        }

        string name = type.FullName();
        bool isNullable = type.NullableAnnotation == NullableAnnotation.Annotated;
        return ScalarKinds.TryGetValue(name, out TypeKind kind)
            ? new(kind, name, type.IsValueType, isNullable)
            : ParseSchema(type, contract, isNullable) ?? ParseCollection(type, contract, isNullable);
    }

    private static TypeRef? ParseSchema(ITypeSymbol type, IAssemblySymbol contract, bool isNullable)
    {
        // What another assembly generated for its own schemas is out of reach.
        if (type is not INamedTypeSymbol named
            || type.Attribute(MetadataNames.ApiSchema) is null
            || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, contract))
        {
            return null;
        }

        return type.TypeKind switch
        {
            Microsoft.CodeAnalysis.TypeKind.Enum => new(TypeKind.Enum, named.SchemaName(), IsValueType: true, isNullable),
            Microsoft.CodeAnalysis.TypeKind.Class => new(TypeKind.Object, named.SchemaName(), IsValueType: false, isNullable),
            _ => null,
        };
    }

    private static TypeRef? ParseCollection(ITypeSymbol type, IAssemblySymbol contract, bool isNullable)
    {
        if (type is not INamedTypeSymbol { IsGenericType: true } generic)
        {
            return null;
        }

        TypeRef? item = Parse(generic.TypeArguments[^1], contract);
        string definition = generic.ConstructedFrom.ToDisplayString();
        return (definition, item) switch
        {
            (_, null) => null,
            ("System.Collections.Generic.IList<T>", _) =>
                new(TypeKind.List, $"global::System.Collections.Generic.IList<{item.FullName}>", IsValueType: false, isNullable, item),
            ("System.Collections.Generic.IDictionary<TKey, TValue>", _) when generic.TypeArguments[0].SpecialType == SpecialType.System_String =>
                new(TypeKind.Map, $"global::System.Collections.Generic.IDictionary<string, {item.FullName}>", IsValueType: false, isNullable, item),
            _ => null,
        };
    }
}
