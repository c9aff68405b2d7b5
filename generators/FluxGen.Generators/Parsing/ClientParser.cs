using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Emission;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class ClientParser
{
    public static Parsed<ClientModel> Parse(INamedTypeSymbol type, AttributeData client)
    {
        List<DiagnosticInfo> diagnostics = [];
        ContractShape.Check(type, diagnostics);
        ContractShape.CheckFileNames(type, MetadataNames.ApiClient, name => GeneratedFile.HintName(type.NamespaceName(), Names.Client(name)), diagnostics);
        foreach (INamedTypeSymbol inherited in type.Interfaces)
        {
            diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.Inheritance, type.Name, inherited.ToDisplayString()));
        }

        List<OperationModel> operations = [];
        foreach (ISymbol member in type.GetMembers().Where(member => member is not IMethodSymbol { AssociatedSymbol: not null }))
        {
            if (member is IMethodSymbol method && method.Attribute(MetadataNames.Operation) is { } operation)
            {
                if (OperationParser.Parse(method, operation, diagnostics) is { } model)
                {
                    operations.Add(model);
                }
            }
            else if (member.IsAbstract)
            {
                diagnostics.Add(member.Diagnostic(DiagnosticDescriptors.UnsupportedOperation, $"{type.Name}.{member.Name}", "has no attribute that says how it is called"));
            }
        }

        ClientModel result = new(
            type.NamespaceName(),
            type.Name,
            type.SchemaName(),
            type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal",
            client.Text(0),
            type.NamesObsolete(),
            operations.ToEquatableArray());
        foreach (string taken in new[] { result.ClientName, result.CatalogName })
        {
            if (type.ContainingNamespace.GetTypeMembers(taken).Any(other => other.Attribute(MetadataNames.ApiSchema) is not null))
            {
                diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.NameTaken, taken, type.Name, taken));
            }
        }

        return new(diagnostics.Count == 0 ? result : null, diagnostics.ToEquatableArray());
    }
}
