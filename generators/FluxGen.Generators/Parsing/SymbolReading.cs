using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class SymbolReading
{
    public static AttributeData? Attribute(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.Is(metadataName));

    public static bool Is(this AttributeData attribute, string metadataName) =>
        attribute.AttributeClass?.ToDisplayString() == metadataName;

    public static string Text(this AttributeData attribute, int index) =>
        attribute.ConstructorArguments[index].Value as string ?? "";

    public static string Text(this AttributeData attribute, string name) =>
        attribute.Named(name)?.Value as string ?? "";

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
        symbol.Attribute(MetadataNames.Description) is { ConstructorArguments.Length: 1 } description ? description.Text(0) : "";

    // The compiler warns where something deprecated is named, be it the symbol itself or a type in its signature.
    public static bool UsesObsolete(this ISymbol symbol) =>
        symbol.Attribute(MetadataNames.Obsolete) is not null || symbol switch
        {
            IPropertySymbol property => property.Type.UsesObsolete(),
            IMethodSymbol method => method.ReturnType.UsesObsolete() || method.Parameters.Any(parameter => parameter.Type.UsesObsolete()),
            INamedTypeSymbol type => type.TypeArguments.Any(argument => argument.UsesObsolete()),
            _ => false,
        };

    public static string NamespaceName(this ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

    public static DiagnosticInfo Diagnostic(this ISymbol symbol, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        Location? location = symbol.Locations.FirstOrDefault(candidate => candidate.IsInSource);
        FileLinePositionSpan lines = location?.GetLineSpan() ?? default;
        return new(descriptor, lines.Path ?? "", location?.SourceSpan ?? default, lines.Span, arguments.ToEquatableArray());
    }
}
