using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

// The additional properties that have a type.
internal static class RestParser
{
    public static PropertyModel? Parse(IPropertySymbol property, List<DiagnosticInfo> diagnostics)
    {
        string owner = $"{property.ContainingType.Name}.{property.Name}";
        if (TypeParser.Parse(property.Type, property.ContainingAssembly) is not { Kind: ValueKind.Map } type)
        {
            diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.UnsupportedType, owner, property.Type.ToDisplayString()));
            return null;
        }

        string? problem = PropertyParser.Problem(property) ?? (type.IsNullable ? null : "may be null, but its type is not nullable");
        if (problem is not null)
        {
            diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.UnsupportedProperty, owner, problem));
        }

        return new()
        {
            WireName = "",
            Name = property.Name,
            Type = type,
            IsRequired = false,
            AllowsNull = true,
            DefaultLiteral = null,
            Description = "",
            Constraints = ConstraintParser.Parse(property, owner, type, diagnostics),
        };
    }

    public static PropertyModel? Find(INamedTypeSymbol type, List<DiagnosticInfo> diagnostics) => type.GetMembers().OfType<IPropertySymbol>()
        .Where(property => property.Attribute(MetadataNames.AdditionalProperties) is not null)
        .Select(property => Parse(property, diagnostics))
        .FirstOrDefault();
}
