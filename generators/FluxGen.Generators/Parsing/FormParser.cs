using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

// The parts of a form, and the class as far as its validator needs it.
internal static class FormParser
{
    public static FormModel ParseParts(INamedTypeSymbol type, bool isMultipart, string id, List<DiagnosticInfo> diagnostics)
    {
        List<PartModel> parts = [];
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.Attribute(MetadataNames.JsonProperty) is { } json
                && PropertyParser.Parse(property, json, [], isForm: true) is { } model)
            {
                PartModel part = ParsePart(property, model);
                parts.Add(part);
                if (!isMultipart && model.Type.Leaf.Kind == ValueKind.File)
                {
                    diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.UnsupportedParameter, id, model.WireName, "is a file, which a form that is URL-encoded cannot have"));
                }
                else if (!isMultipart && part.Entries is not null && ParameterStyles.ShapeProblem(part.Style, part.Explode, model.Type, part.Entries) is { } problem)
                {
                    diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.UnsupportedParameter, id, model.WireName, problem));
                }
            }
        }

        string? additional = type.GetMembers().FirstOrDefault(member => member.Attribute(MetadataNames.JsonExtensionData) is not null)?.Name;
        return new(type.SchemaName(), additional, parts.ToEquatableArray());
    }

    private static PartModel ParsePart(IPropertySymbol property, PropertyModel model)
    {
        AttributeData? part = property.Attribute(MetadataNames.Part);
        string styleName = part?.Text("Style") ?? "";
        bool hasStyle = ParameterStyles.Find("query", styleName, out ParameterStyle style) is null && styleName.Length > 0;
        bool isStyledObject = hasStyle && model.Type is { Kind: ValueKind.Object, IsUnion: false };
        return new()
        {
            Property = model,
            MediaType = part?.Text("MediaType") ?? "",
            Style = style,
            Explode = hasStyle ? part?.Named("Explode")?.Value is true : true,
            AllowReserved = part?.Named("AllowReserved")?.Value is true,
            Entries = isStyledObject ? ParameterParser.ParseEntries((INamedTypeSymbol)property.Type, []) : null,
            JsonType = JsonType(model.Type),
        };
    }

    // An array has a part for each item, and a union is written as what its JSON is.
    private static TypeRef? JsonType(TypeRef type)
    {
        TypeRef part = type.Kind == ValueKind.List ? type.Item! : type;
        return !part.IsUnion && part.Kind is ValueKind.Object or ValueKind.Map or ValueKind.List ? part with { IsNullable = false } : null;
    }
}
