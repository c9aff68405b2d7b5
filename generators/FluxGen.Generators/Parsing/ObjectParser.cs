using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class ObjectParser
{
    private const string ExtensionDataType = "global::System.Collections.Generic.IDictionary<string, global::Newtonsoft.Json.Linq.JToken>";

    public static Parsed<ObjectModel> Parse(INamedTypeSymbol type, ObjectRole role = ObjectRole.Schema)
    {
        List<DiagnosticInfo> diagnostics = [];
        ContractShape.Check(type, diagnostics);
        string[] generated = GeneratedNames(type, role);
        ContractShape.CheckNames(type, diagnostics, generated);
        if (type.BaseType is { SpecialType: not SpecialType.System_Object } baseType)
        {
            diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.Inheritance, type.Name, baseType.ToDisplayString()));
        }

        List<PropertyModel> properties = [];
        HashSet<string> wireNames = [];
        string? extensionData = null;
        PropertyModel? rest = null;
        foreach (ISymbol member in type.GetMembers().Where(member => member is IPropertySymbol or IFieldSymbol))
        {
            AttributeData? json = member.Attribute(role == ObjectRole.Parameters ? MetadataNames.Parameter : MetadataNames.JsonProperty);
            if (member is IPropertySymbol extension && member.Attribute(MetadataNames.JsonExtensionData) is not null)
            {
                extensionData = extension.Name;
                CheckExtensionData(extension, diagnostics);
            }
            else if (member is IPropertySymbol map && member.Attribute(MetadataNames.AdditionalProperties) is not null)
            {
                rest = RestParser.Parse(map, diagnostics);
            }
            else if (member is IPropertySymbol property && json is not null)
            {
                if (ParseProperty(property, json, role, diagnostics) is { } model)
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
            Rest = rest,
            IsSchema = role == ObjectRole.Schema,
            UsesObsolete = type.NamesObsolete(),
            Properties = properties.ToEquatableArray(),
            Assertions = role == ObjectRole.Schema ? AssertionParser.Parse(type) : new([]),
        };
        return ContractShape.Result(type, generated, result, diagnostics);
    }

    private static string[] GeneratedNames(INamedTypeSymbol type, ObjectRole role) => role switch
    {
        ObjectRole.Schema => [Names.Converter(type.Name), Names.Validator(type.Name)],
        ObjectRole.Headers => [Names.HeaderParser(type.Name)],
        _ => [Names.Validator(type.Name)],
    };

    private static PropertyModel? ParseProperty(IPropertySymbol property, AttributeData attribute, ObjectRole role, List<DiagnosticInfo> diagnostics)
    {
        if (role != ObjectRole.Parameters)
        {
            return PropertyParser.Parse(property, attribute, diagnostics, isForm: role == ObjectRole.Form);
        }

        // The parser of the operation reports what cannot be serialised.
        ParameterModel? parameter = ParameterParser.Parse(property, property.Type, isRequired: false, attribute, property.ContainingType.Name, []);
        if (parameter is not null && PropertyParser.Problem(property) is { } problem)
        {
            diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.UnsupportedProperty, $"{property.ContainingType.Name}.{property.Name}", problem));
        }

        return parameter?.Property;
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
