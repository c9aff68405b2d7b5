using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGen.Generators.Parsing;

// Whether generated code can stand beside a type: in the same namespace, under a name of its own.
internal static class ContractShape
{
    // For each kind of file, which types give a file of which name: once for a namespace, and not once for each of its types.
    // An entry lives as long as its namespace does.
    private static readonly ConditionalWeakTable<INamespaceSymbol, ConcurrentDictionary<string, ILookup<string, INamedTypeSymbol>>> FileNames = new();

    public static void Check(INamedTypeSymbol type, List<DiagnosticInfo> diagnostics)
    {
        string? problem = type switch
        {
            { ContainingType: not null } => "is nested in another type",
            { IsGenericType: true } => "is generic",
            { IsFileLocal: true } => "is local to its file",
            { TypeKind: TypeKind.Class } => ClassProblem(type),
            _ => null,
        };
        if (problem is not null)
        {
            diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.UnsupportedContractType, type.Name, problem));
        }
    }

    public static void CheckNames(INamedTypeSymbol type, List<DiagnosticInfo> diagnostics, params string[] generated)
    {
        foreach (string name in generated.Where(name => !type.ContainingNamespace.GetTypeMembers(name).IsEmpty))
        {
            diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.NameTaken, name, type.Name, name));
        }
    }

    // The files of a generator differ by more than the case of their names.
    public static void CheckFileNames(INamedTypeSymbol type, string attribute, Func<string, string> fileName, List<DiagnosticInfo> diagnostics)
    {
        const string AnyName = "Any";

        string own = fileName(type.Name);
        ILookup<string, INamedTypeSymbol> files = FileNames.GetOrCreateValue(type.ContainingNamespace).GetOrAdd(
            fileName(AnyName),
            _ => type.ContainingNamespace.GetTypeMembers().ToLookup(other => fileName(other.Name), StringComparer.OrdinalIgnoreCase));
        foreach (INamedTypeSymbol other in files[own])
        {
            if (other.Name != type.Name && other.Attribute(attribute) is not null)
            {
                diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.NameTaken, own, type.Name, other.Name));
            }
        }
    }

    private static string? ClassProblem(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true } => "is a record",
        { IsStatic: true } => "is static",
        { IsAbstract: true } => "is abstract",
        _ when !IsPartial(type) => "is not partial",
        _ when !type.InstanceConstructors.Any(IsUsable) => "has no constructor without parameters",
        _ => null,
    };

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.All(reference =>
        reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static bool IsUsable(IMethodSymbol constructor) =>
        constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;
}
