using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class SecurityParser
{
    public static EquatableArray<SecurityModel> Parse(IMethodSymbol method, List<DiagnosticInfo> diagnostics)
    {
        List<SecurityModel> alternatives = [];
        foreach (AttributeData attribute in method.GetAttributes().Where(attribute => attribute.Is(MetadataNames.Security)))
        {
            List<SecuritySchemeModel> schemes = [];
            foreach (string name in Names(attribute))
            {
                if (Find(method.ContainingType, name) is { } scheme)
                {
                    schemes.Add(scheme);
                }
                else
                {
                    diagnostics.Add(method.Diagnostic(
                        DiagnosticDescriptors.UnsupportedOperation, $"{method.ContainingType.Name}.{method.Name}", $"needs the security scheme '{name}', which the interface does not describe"));
                }
            }

            alternatives.Add(new(schemes.ToEquatableArray(), attribute.Text("Scopes")));
        }

        return alternatives.ToEquatableArray();
    }

    private static IEnumerable<string> Names(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } names] ? names.Values.Select(name => name.Value as string ?? "") : [];

    private static SecuritySchemeModel? Find(INamedTypeSymbol client, string name) => client.GetAttributes()
        .Where(attribute => attribute.Is(MetadataNames.SecurityScheme) && attribute.Text(0) == name)
        .Select(attribute => new SecuritySchemeModel(name, attribute.Text(1), attribute.Text("Scheme"), attribute.Text("Location"), attribute.Text("ParameterName")))
        .FirstOrDefault();
}
