using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using FluxGen.Generators.CSharp;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class PropertyParser
{
    // Newtonsoft.Json.Required
    private const int AllowNull = 1;
    private const int Always = 2;
    private const int DisallowNull = 3;

    public static PropertyModel? Parse(IPropertySymbol property, AttributeData json, List<DiagnosticInfo> diagnostics, bool isForm = false)
    {
        string owner = $"{property.ContainingType.Name}.{property.Name}";
        ITypeSymbol? value = OptionalValue(property.Type);
        if (TypeParser.Parse(value ?? property.Type, property.ContainingAssembly, isForm) is not { } type)
        {
            diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.UnsupportedType, owner, property.Type.ToDisplayString()));
            return null;
        }

        int required = json.Named("Required")?.Value as int? ?? 0;
        bool isRequired = required is Always or AllowNull;
        bool allowsNull = required is not (Always or DisallowNull);
        bool isReadOnly = property.Attribute(MetadataNames.ReadOnlyProperty) is not null;
        bool isWriteOnly = property.Attribute(MetadataNames.WriteOnlyProperty) is not null;
        if (Problem(property) is { } problem)
        {
            diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.UnsupportedProperty, owner, problem));
        }
        else if ((allowsNull || !isRequired) && !AcceptsNull(property, type))
        {
            diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.UnsupportedProperty, owner, $"may be absent or null, but '{type.DisplayName}' is not nullable"));
        }

        if (isRequired && value is not null)
        {
            diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.UnsupportedProperty, owner, "is required, but its type can be absent"));
        }

        return new()
        {
            WireName = json.ConstructorArguments.Length == 1 ? json.Text(0) : json.Named("PropertyName")?.Value as string ?? property.Name,
            Name = property.Name,
            Type = type,
            IsRequired = isRequired,
            AllowsNull = allowsNull,
            IsOptional = value is not null,
            IsReadOnly = isReadOnly,
            IsWriteOnly = isWriteOnly,
            DefaultLiteral = DefaultParser.Parse(property, owner, type, diagnostics),
            Description = property.DescriptionText(),
            Constraints = ConstraintParser.Parse(property, owner, type, diagnostics),
            Assertions = AssertionParser.Parse(property),
        };
    }

    private static ITypeSymbol? OptionalValue(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true, Name: "Optional" } named && named.ConstructedFrom.ToDisplayString() == MetadataNames.Optional
            ? named.TypeArguments[0]
            : null;

    public static string? Problem(IPropertySymbol property) => property switch
    {
        { IsStatic: true } => "is static",
        { IsIndexer: true } => "is an indexer",
        { GetMethod: null } => "has no getter",
        { SetMethod: null } => "has no setter",
        _ when !IsReachable(property) || !IsReachable(property.GetMethod) || !IsReachable(property.SetMethod) => "is not accessible",
        _ => null,
    };

    // If nullable reference types are off, every reference can be null.
    private static bool AcceptsNull(IPropertySymbol property, TypeRef type) =>
        type.IsNullable || (!type.IsValueType && property.Type.NullableAnnotation == NullableAnnotation.None);

    private static bool IsReachable(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;
}
