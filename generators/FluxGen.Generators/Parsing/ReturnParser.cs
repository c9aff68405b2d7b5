using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class ReturnParser
{
    public static bool IsSupported(ITypeSymbol type) =>
        type.OriginalDefinition.ToDisplayString() is MetadataNames.Task or MetadataNames.TaskOfResult or MetadataNames.AsyncEnumerable;

    public static ReturnModel Parse(IMethodSymbol method, string id, List<DiagnosticInfo> diagnostics)
    {
        if (method.ReturnType is not INamedTypeSymbol { TypeArguments: [ITypeSymbol type] } returned)
        {
            return new(ReturnKind.None, null);
        }

        bool isItems = returned.OriginalDefinition.ToDisplayString() == MetadataNames.AsyncEnumerable;
        if (!isItems && type.Attribute(MetadataNames.ApiResult) is not null)
        {
            return new(ReturnKind.Result, type.FullName());
        }

        string? name = type.FullName() == MetadataNames.Stream ? MetadataNames.Stream : BodyTypes.Parse(method, id, "the result", type, diagnostics)?.FullName;
        return new(isItems ? ReturnKind.Items : ReturnKind.Value, name ?? type.FullName());
    }

    // The classes of a result, with their statuses and the type of their value.
    public static IEnumerable<ResultCase> Cases(IMethodSymbol method)
    {
        if (method.ReturnType is not INamedTypeSymbol { TypeArguments: [INamedTypeSymbol result] })
        {
            yield break;
        }

        foreach (INamedTypeSymbol type in result.GetTypeMembers())
        {
            if (type.Attribute(MetadataNames.ResultCase) is { ConstructorArguments: [{ Kind: TypedConstantKind.Array } statuses] })
            {
                ITypeSymbol? value = type.InstanceConstructors.Where(constructor => constructor.Parameters.Length == 1)
                    .Select(constructor => constructor.Parameters[0].Type).FirstOrDefault(parameter => !SymbolEqualityComparer.Default.Equals(parameter, type));
                yield return new(type.FullName(), [.. statuses.Values.Select(status => (status.Value as string ?? "").ToUpperInvariant())], value?.FullName(), value is null ? null : TypeParser.Parse(value, method.ContainingAssembly));
            }
        }
    }
}

internal sealed record ResultCase(string Name, IReadOnlyList<string> Statuses, string? ValueName, TypeRef? Value)
{
    public bool IsOf(ResponseModel response) => Statuses.Contains(response.Status.ToUpperInvariant()) && (ValueName is null || ValueName.TrimEnd('?') == response.TypeName);
}
