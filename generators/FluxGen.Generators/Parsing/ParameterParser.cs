using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

// A parameter outside the body: one of the method, or a property of its options.
internal static class ParameterParser
{
    public static ParameterModel? Parse(ISymbol symbol, ITypeSymbol type, bool isRequired, AttributeData attribute, string id, List<DiagnosticInfo> diagnostics)
    {
        string name = attribute.Text(0);
        if (TypeParser.Parse(type, symbol.ContainingAssembly) is not { } parsed)
        {
            Report($"has the type '{type.ToDisplayString()}', which has no text");
            return null;
        }

        List<DiagnosticInfo> ofEntries = [];
        bool isJson = attribute.Text("MediaType").Length > 0;
        EntriesModel? entries = parsed is { Kind: ValueKind.Object, IsUnion: false } && !isJson ? ParseEntries((INamedTypeSymbol)type, ofEntries) : null;
        string location = attribute.Text(1);
        bool explode = attribute.Named("Explode")?.Value is true;
        string? problem = ParameterStyles.Find(location, attribute.Text("Style"), out ParameterStyle style)
            ?? (ofEntries.Count > 0 ? "has a schema that cannot be read" : null)
            ?? (isJson ? null : ParameterStyles.ShapeProblem(style, explode, parsed, entries))
            ?? (location == "header" ? ParameterStyles.HeaderProblem(name) : null)
            ?? (isJson && style is not (ParameterStyle.Simple or ParameterStyle.Form) ? "has both a style and a media type" : null);
        if (problem is not null)
        {
            Report(problem);
            return null;
        }

        return new()
        {
            Property = new()
            {
                WireName = name,
                Name = symbol.Name,
                Type = parsed,
                IsRequired = isRequired,
                AllowsNull = parsed.IsNullable,
                DefaultLiteral = DefaultParser.Parse(symbol, $"{id}.{symbol.Name}", parsed, diagnostics),
                Description = symbol.DescriptionText(),
                Constraints = ConstraintParser.Parse(symbol, $"{id}.{symbol.Name}", parsed, diagnostics),
                Assertions = AssertionParser.Parse(symbol),
            },
            Location = location,
            Style = style,
            Explode = explode,
            AllowReserved = attribute.Named("AllowReserved")?.Value is true,
            IsJson = isJson,
            Entries = entries,
        };

        void Report(string problem) => diagnostics.Add(symbol.Diagnostic(DiagnosticDescriptors.UnsupportedParameter, id, name, problem));
    }

    public static OptionsModel ParseOptions(IParameterSymbol parameter, INamedTypeSymbol type, string id, List<DiagnosticInfo> diagnostics)
    {
        List<ParameterModel> parameters = [];
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.Attribute(MetadataNames.Parameter) is { } attribute
                && Parse(property, property.Type, isRequired: false, attribute, id, diagnostics) is { } model)
            {
                parameters.Add(model);
            }
        }

        return new(parameter.Name, type.SchemaName(), parameters.ToEquatableArray());
    }

    // The parser of the class itself reports what is wrong with it.
    public static EntriesModel ParseEntries(INamedTypeSymbol type, List<DiagnosticInfo> diagnostics)
    {
        List<PropertyModel> properties = [];
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.Attribute(MetadataNames.JsonProperty) is { } json && PropertyParser.Parse(property, json, diagnostics) is { } model)
            {
                properties.Add(model);
            }
        }

        string? additional = type.GetMembers().FirstOrDefault(member => member.Attribute(MetadataNames.JsonExtensionData) is not null)?.Name;
        return new(type.SchemaName(), additional, RestParser.Find(type, diagnostics), properties.ToEquatableArray());
    }
}
