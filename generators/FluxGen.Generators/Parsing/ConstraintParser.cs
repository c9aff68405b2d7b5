using FluxGen.Generators.Constraints;
using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class ConstraintParser
{
    public static EquatableArray<ConstraintModel> Parse(ISymbol symbol, string owner, TypeRef type, List<DiagnosticInfo> diagnostics)
    {
        List<ConstraintModel> constraints = [];
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            foreach (ConstraintKeyword keyword in ConstraintKeywords.All.Where(keyword => keyword.IsSetBy(attribute)))
            {
                Add(keyword.Read(attribute, type), keyword.Name, depth: 0, type);
            }

            if (attribute.Is(MetadataNames.Limit))
            {
                int depth = attribute.Named("Depth")?.Value as int? ?? 0;
                TypeRef? limited = Inside(type, depth);
                ConstraintKeyword? keyword = ConstraintKeywords.All.FirstOrDefault(candidate => candidate.Name == attribute.Text(0));
                ConstraintLimit limit = keyword is null || limited is null ? ConstraintLimit.DoesNotFit(attribute.Text(1)) : keyword.Read(attribute.Text(1), limited);
                Add(limit, attribute.Text(0), depth, limited ?? type);
            }
        }

        return constraints.ToEquatableArray();

        void Add(ConstraintLimit limit, string keyword, int depth, TypeRef limited)
        {
            if (limit.Literal is { } literal)
            {
                constraints.Add(new(keyword, literal, depth));
            }
            else if (limit is { Unfit: { } invalid, SyntaxError: { } reason })
            {
                diagnostics.Add(symbol.Diagnostic(DiagnosticDescriptors.InvalidPattern, owner, invalid, reason));
            }
            else if (limit.Unfit is { } unfit)
            {
                string name = limit.IsExclusive ? "exclusive " + keyword : keyword;
                diagnostics.Add(symbol.Diagnostic(DiagnosticDescriptors.InvalidLimit, owner, name, unfit, limited.DisplayName));
            }
        }
    }

    private static TypeRef? Inside(TypeRef type, int depth) =>
        depth <= 0 ? type : type.Item is { } item ? Inside(item, depth - 1) : null;
}
