using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class ClientParser
{
    public static Parsed<ClientModel> Parse(INamedTypeSymbol type, AttributeData client)
    {
        List<DiagnosticInfo> diagnostics = [];
        List<OperationModel> operations = [];
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Attribute(MetadataNames.Operation) is { } operation)
            {
                operations.Add(OperationParser.Parse(method, operation, diagnostics));
            }
        }

        ClientModel model = new(type.NamespaceName(), type.Name, client.Text(0), UsesObsolete(type), operations.ToEquatableArray());
        foreach (string taken in new[] { model.ClientName, model.CatalogName })
        {
            if (type.ContainingNamespace.GetTypeMembers(taken).Any(other => other.Attribute(MetadataNames.ApiSchema) is not null))
            {
                diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.NameTaken, taken, type.Name));
            }
        }

        return new(diagnostics.Count == 0 ? model : null, diagnostics.ToEquatableArray());
    }

    private static bool UsesObsolete(INamedTypeSymbol type) => type.GetMembers().Any(member => member.UsesObsolete());
}
