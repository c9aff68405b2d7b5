using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class ObjectParser
{
    private static readonly string[] GeneratedSuffixes = ["JsonConverter", "Validator"];

    public static Parsed<ObjectModel> Parse(INamedTypeSymbol type)
    {
        List<DiagnosticInfo> diagnostics = [];
        if (type.BaseType is { SpecialType: not SpecialType.System_Object } baseType)
        {
            diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.Inheritance, type.Name, baseType.ToDisplayString()));
        }

        foreach (string taken in GeneratedSuffixes.Select(suffix => type.Name + suffix))
        {
            if (!type.ContainingNamespace.GetTypeMembers(taken).IsEmpty)
            {
                diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.NameTaken, taken, type.Name));
            }
        }

        List<PropertyModel> properties = [];
        HashSet<string> wireNames = [];
        string? extensionData = null;
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.Attribute(MetadataNames.JsonExtensionData) is not null)
            {
                extensionData = property.Name;
            }
            else if (property.Attribute(MetadataNames.JsonProperty) is { } json
                && PropertyParser.Parse(property, json, diagnostics) is { } model)
            {
                properties.Add(model);
                if (!wireNames.Add(model.WireName))
                {
                    diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.DuplicateWireName, type.Name, model.WireName));
                }
            }
        }

        ObjectModel result = new(type.NamespaceName(), type.Name, extensionData, UsesObsolete(type), properties.ToEquatableArray());
        return new(diagnostics.Count == 0 ? result : null, diagnostics.ToEquatableArray());
    }

    private static bool UsesObsolete(INamedTypeSymbol type) =>
        type.UsesObsolete() || type.GetMembers().Any(member => member.UsesObsolete());
}
