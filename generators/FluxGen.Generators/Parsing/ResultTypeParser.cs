using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class ResultTypeParser
{
    public static Parsed<ResultTypeModel> Parse(INamedTypeSymbol type)
    {
        List<DiagnosticInfo> diagnostics = [];
        INamedTypeSymbol[] cases = [.. type.GetTypeMembers().Where(member => member.Attribute(MetadataNames.ResultCase) is not null)];
        string? problem = type.ContainingType is not null ? "is nested in another type"
            : type.IsGenericType ? "is generic"
            : cases.Append(type).Any(part => !ContractShape.IsPartial(part)) ? "is not partial, or has a case that is not"
            : null;
        if (problem is not null)
        {
            diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.UnsupportedContractType, type.Name, problem));
        }

        ResultTypeModel model = new(type.NamespaceName(), type.Name, type.NamesObsolete());
        return ContractShape.Result(type, [Names.Cases(type.Name)], model, diagnostics);
    }
}
