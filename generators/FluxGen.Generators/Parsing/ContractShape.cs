using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGen.Generators.Parsing;

// Whether code can be generated for a type: it stands in the same namespace, under names that are free.
internal static class ContractShape
{
    public static void Check(INamedTypeSymbol type, List<DiagnosticInfo> diagnostics)
    {
        string? problem = type switch
        {
            { ContainingType: not null } => "is nested in another type",
            { IsGenericType: true } => "is generic",
            { IsFileLocal: true } => "is local to its file",
            { TypeKind: TypeKind.Class } => ClassProblem(type),
            { TypeKind: TypeKind.Struct } when !IsPartial(type) => "is not partial",
            { TypeKind: TypeKind.Struct, IsReadOnly: false } => "is not readonly",
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

    public static Parsed<T> Result<T>(INamedTypeSymbol type, string[] generated, T model, List<DiagnosticInfo> diagnostics)
        where T : class, IEquatable<T>
    {
        EquatableArray<string> hintNames = generated.Select(name => Names.HintName(type.NamespaceName(), name)).ToEquatableArray();
        return new(
            new(type.FullName(), type.Name, hintNames, type.Place()),
            diagnostics.Count == 0 ? model : null,
            diagnostics.ToEquatableArray());
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

    public static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.All(reference =>
        reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static bool IsUsable(IMethodSymbol constructor) =>
        constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;
}
