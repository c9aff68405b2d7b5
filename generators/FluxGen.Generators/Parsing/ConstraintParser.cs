using FluxGen.Generators.Constraints;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using FluxGen.Generators.CSharp;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class ConstraintParser
{
    public static EquatableArray<ConstraintModel> Parse(IPropertySymbol property, string owner, TypeRef type, List<DiagnosticInfo> diagnostics)
    {
        List<ConstraintModel> constraints = [];
        foreach (AttributeData attribute in property.GetAttributes())
        {
            foreach (ConstraintKeyword keyword in ConstraintKeywords.All.Where(keyword => keyword.IsSetBy(attribute)))
            {
                ConstraintLimit limit = keyword.Read(attribute, type);
                if (limit.Literal is { } literal)
                {
                    constraints.Add(new(keyword.Name, literal));
                }
                else if (limit is { Unfit: { } invalid, SyntaxError: { } reason })
                {
                    diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.InvalidPattern, owner, invalid, reason));
                }
                else if (limit.Unfit is { } unfit)
                {
                    string name = limit.IsExclusive ? "exclusive " + keyword.Name : keyword.Name;
                    diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.InvalidLimit, owner, name, unfit, type.DisplayName));
                }
            }
        }

        return constraints.ToEquatableArray();
    }
}
