using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class ClientParser
{
    public static Parsed<ClientModel> Parse(INamedTypeSymbol type, AttributeData client)
    {
        List<DiagnosticInfo> diagnostics = [];
        ContractShape.Check(type, diagnostics);
        foreach (INamedTypeSymbol inherited in type.Interfaces)
        {
            diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.Inheritance, type.Name, inherited.ToDisplayString()));
        }

        List<OperationModel> operations = [];
        foreach (ISymbol member in type.GetMembers().Where(member => member is not IMethodSymbol { AssociatedSymbol: not null }))
        {
            if (member is IMethodSymbol method && method.Attribute(MetadataNames.Operation) is { } operation)
            {
                if (OperationParser.Parse(method, operation, diagnostics) is { } parsed)
                {
                    operations.Add(parsed);
                }
            }
            else if (member.IsAbstract)
            {
                diagnostics.Add(member.Diagnostic(DiagnosticDescriptors.UnsupportedOperation, $"{type.Name}.{member.Name}", "has no attribute that says how it is called"));
            }
        }

        string[] generated = [Names.Client(type.Name), Names.Catalog(type.Name)];
        foreach (string taken in generated)
        {
            if (type.ContainingNamespace.GetTypeMembers(taken).Any(other => other.Attribute(MetadataNames.ApiSchema) is not null))
            {
                diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.NameTaken, taken, type.Name, taken));
            }
        }

        ClientModel model = new()
        {
            Namespace = type.NamespaceName(),
            InterfaceName = type.Name,
            FullName = type.SchemaName(),
            IsPartial = ContractShape.IsPartial(type),
            Accessibility = type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal",
            ServerUrl = client.Text(0),
            ServerVariables = type.GetAttributes().Where(attribute => attribute.Is(MetadataNames.ServerVariable)).Select(ParseVariable).ToEquatableArray(),
            UsesObsolete = type.NamesObsolete(),
            Operations = operations.ToEquatableArray(),
        };
        return ContractShape.Result(type, generated, model, diagnostics);
    }

    private static ServerVariableModel ParseVariable(AttributeData attribute) => new(
        attribute.Text(0),
        attribute.Text(1),
        attribute.ConstructorArguments is [_, _, { Kind: TypedConstantKind.Array, IsNull: false } allowed]
            ? allowed.Values.Select(value => value.Value as string ?? "").ToEquatableArray()
            : default);
}
