using System.Globalization;
using System.Text.RegularExpressions;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Emission;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class ConstraintParser
{
    public static EquatableArray<ConstraintModel> Parse(IPropertySymbol property, string owner, TypeRef type, List<DiagnosticInfo> diagnostics)
    {
        List<ConstraintModel> constraints = [];
        foreach (AttributeData attribute in property.GetAttributes())
        {
            switch (attribute.AttributeClass?.ToDisplayString())
            {
                case MetadataNames.StringLength when type.Kind == ValueKind.String:
                    AddMinimum(constraints, "minLength", attribute.Named("MinimumLength")?.Value as int? ?? 0);
                    AddMaximum(constraints, "maxLength", attribute.Argument(0) as int? ?? int.MaxValue);
                    break;
                case MetadataNames.MinLength when type.Kind == ValueKind.List:
                    AddMinimum(constraints, "minItems", attribute.Argument(0) as int? ?? 0);
                    break;
                case MetadataNames.MaxLength when type.Kind == ValueKind.List:
                    AddMaximum(constraints, "maxItems", attribute.Argument(0) as int? ?? int.MaxValue);
                    break;
                case MetadataNames.Pattern when type.Kind == ValueKind.String:
                    AddPattern(constraints, property, owner, attribute.Text(0), diagnostics);
                    break;
                case MetadataNames.Range when attribute.ConstructorArguments.Length >= 2:
                    AddRange(constraints, property, owner, type, attribute, diagnostics);
                    break;
                case MetadataNames.StringLength or MetadataNames.MinLength or MetadataNames.MaxLength:
                    string limit = Convert.ToString(attribute.Argument(0), CultureInfo.InvariantCulture);
                    diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.InvalidLimit, owner, "limit of its length", limit, type.DisplayName));
                    break;
                case MetadataNames.Pattern:
                    diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.InvalidLimit, owner, "pattern", attribute.Text(0), type.DisplayName));
                    break;
            }
        }

        return constraints.ToEquatableArray();
    }

    // A range of lengths has both ends; where the document has only one, NSwag writes 0 or int.MaxValue for the other.
    private static void AddMinimum(List<ConstraintModel> constraints, string keyword, int limit)
    {
        if (limit != 0)
        {
            constraints.Add(new(keyword, CSharpText.Literal(limit)));
        }
    }

    private static void AddMaximum(List<ConstraintModel> constraints, string keyword, int limit)
    {
        if (limit != int.MaxValue)
        {
            constraints.Add(new(keyword, CSharpText.Literal(limit)));
        }
    }

    private static void AddPattern(List<ConstraintModel> constraints, IPropertySymbol property, string owner, string pattern, List<DiagnosticInfo> diagnostics)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            constraints.Add(new("pattern", CSharpText.Literal(pattern)));
        }
        catch (ArgumentException invalid)
        {
            diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.InvalidPattern, owner, pattern, invalid.Message.TrimEnd('.')));
        }
    }

    private static void AddRange(List<ConstraintModel> constraints, IPropertySymbol property, string owner, TypeRef type, AttributeData attribute, List<DiagnosticInfo> diagnostics)
    {
        // Range(min, max), or Range(typeof(decimal), "min", "max").
        int first = attribute.ConstructorArguments.Length - 2;
        (string Keyword, object? Value)[] bounds =
        [
            ("minimum", attribute.Argument(first)),
            ("maximum", attribute.Argument(first + 1)),
        ];

        foreach ((string keyword, object? value) in bounds)
        {
            string text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            if (value is double number)
            {
                text = number.ToString("R", CultureInfo.InvariantCulture);
            }

            bool isMaximum = keyword == "maximum";
            bool isExclusive = attribute.Named(isMaximum ? "MaximumIsExclusive" : "MinimumIsExclusive")?.Value is true;
            if (isExclusive || !RangeLimit.TryRead(type.Kind, text, isMaximum, out string? literal))
            {
                diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.InvalidLimit, owner, isExclusive ? "exclusive " + keyword : keyword, text, type.DisplayName));
            }
            else if (literal is not null)
            {
                constraints.Add(new(keyword, literal));
            }
        }
    }
}
