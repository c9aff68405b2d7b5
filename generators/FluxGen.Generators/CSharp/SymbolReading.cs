using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.CSharp;

internal static class SymbolReading
{
    public static AttributeData? Attribute(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.Is(metadataName));

    // By name, as ForAttributeWithMetadataName does: a symbol cannot be looked up if two references define its type. The short name
    // is compared first, because most attributes are other ones and the full name is costly to make.
    public static bool Is(this AttributeData attribute, string metadataName) =>
        attribute.AttributeClass is { } type && metadataName.EndsWith(type.Name, StringComparison.Ordinal) && type.ToDisplayString() == metadataName;

    public static string Text(this AttributeData attribute, int index) => attribute.Argument(index) as string ?? "";

    public static string Text(this AttributeData attribute, string name) => attribute.Named(name)?.Value as string ?? "";

    // While code is being typed, attributes can lack arguments.
    public static object? Argument(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array } argument
            ? argument.Value
            : null;

    public static TypedConstant? Named(this AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    public static string DescriptionText(this ISymbol symbol) =>
        symbol.Attribute(MetadataNames.Description)?.Text(0) ?? "";

    public static string FullName(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    // The compiler warns where code names a deprecated symbol, or one whose signature has a deprecated type.
    public static bool UsesObsolete(this ISymbol symbol) =>
        symbol is not ITypeSymbol { SpecialType: not SpecialType.None } && (symbol.Attribute(MetadataNames.Obsolete) is not null || symbol switch
        {
            IPropertySymbol property => property.Type.UsesObsolete(),
            IMethodSymbol method => method.ReturnType.UsesObsolete() || method.Parameters.Any(parameter => parameter.Type.UsesObsolete()),
            INamedTypeSymbol type => type.TypeArguments.Any(argument => argument.UsesObsolete()),
            _ => false,
        });

    public static bool NamesObsolete(this INamedTypeSymbol type) => type.UsesObsolete() || type.GetMembers().Any(member =>
        member is not IMethodSymbol { AssociatedSymbol: not null } && member.UsesObsolete());

    public static string SchemaName(this INamedTypeSymbol type) => Names.Global(type.NamespaceName(), CSharpText.Identifier(type.Name));

    public static string NamespaceName(this ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

    public static DiagnosticInfo Diagnostic(this ISymbol symbol, DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, symbol.Place(), arguments.ToEquatableArray());

    public static SourcePlace Place(this ISymbol symbol)
    {
        Location? location = symbol.Locations.FirstOrDefault(candidate => candidate.IsInSource);
        FileLinePositionSpan lines = location?.GetLineSpan() ?? default;
        return new(lines.Path ?? "", location?.SourceSpan ?? default, lines.Span);
    }
}
