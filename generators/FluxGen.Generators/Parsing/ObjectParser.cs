using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class ObjectParser
{
    private const string ExtensionDataType = "global::System.Collections.Generic.IDictionary<string, global::Newtonsoft.Json.Linq.JToken>";

    public static Parsed<ObjectModel> Parse(INamedTypeSymbol type)
    {
        List<DiagnosticInfo> diagnostics = [];
        ContractShape.Check(type, diagnostics);
        string[] generated = [Names.Converter(type.Name), Names.Validator(type.Name)];
        ContractShape.CheckNames(type, diagnostics, generated);
        if (type.BaseType is { SpecialType: not SpecialType.System_Object } baseType)
        {
            diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.Inheritance, type.Name, baseType.ToDisplayString()));
        }

        List<PropertyModel> properties = [];
        HashSet<string> wireNames = [];
        string? extensionData = null;
        foreach (ISymbol member in type.GetMembers().Where(member => member is IPropertySymbol or IFieldSymbol))
        {
            AttributeData? json = member.Attribute(MetadataNames.JsonProperty);
            if (member is IPropertySymbol extension && member.Attribute(MetadataNames.JsonExtensionData) is not null)
            {
                extensionData = extension.Name;
                CheckExtensionData(extension, diagnostics);
            }
            else if (member is IPropertySymbol property && json is not null)
            {
                if (PropertyParser.Parse(property, json, diagnostics) is { } model)
                {
                    properties.Add(model);
                    if (!wireNames.Add(model.WireName))
                    {
                        diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.DuplicateWireName, type.Name, model.WireName));
                    }
                }
            }
            else if (json is not null || member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
            {
                string problem = json is null ? "is required, but has no wire name" : "is a field";
                diagnostics.Add(member.Diagnostic(DiagnosticDescriptors.UnsupportedProperty, $"{type.Name}.{member.Name}", problem));
            }
        }

        ObjectModel result = new()
        {
            Namespace = type.NamespaceName(),
            Name = type.Name,
            FullName = type.SchemaName(),
            ExtensionDataName = extensionData,
            UsesObsolete = type.NamesObsolete(),
            Properties = properties.ToEquatableArray(),
        };
        return ContractShape.Result(type, generated, result, diagnostics);
    }

    private static void CheckExtensionData(IPropertySymbol property, List<DiagnosticInfo> diagnostics)
    {
        string owner = $"{property.ContainingType.Name}.{property.Name}";
        string? problem = PropertyParser.Problem(property);
        if (problem is null && property.Type.NullableAnnotation == NullableAnnotation.NotAnnotated)
        {
            problem = "may be null, but its type is not nullable";
        }

        if (property.Type.FullName() != ExtensionDataType)
        {
            diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.UnsupportedType, owner, property.Type.ToDisplayString()));
        }
        else if (problem is not null)
        {
            diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.UnsupportedProperty, owner, problem));
        }
    }
}
