using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGen.Repository.Tests;

// A type outside of other types. The folder is the one of its file, from the folder of the project.
internal sealed record SourceType(string Folder, string Namespace, string FullName, bool IsPublic);

internal static class SourceFiles
{
    private static readonly string[] Folders = ["src", "generators", "tests"];

    // The C# that is written by hand.
    public static IReadOnlyList<(string Path, SyntaxNode Root)> CSharp { get; } =
        [.. RepositoryFiles.Files(Folders, ".cs").Select(file => (RepositoryFiles.Relative(file), CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot()))];

    public static IEnumerable<SourceType> Types(string project) =>
        from file in CSharp
        where file.Path.StartsWith($"{project}/", StringComparison.Ordinal)
        let folder = Path.GetDirectoryName(file.Path[(project.Length + 1)..])!.Replace('\\', '/')
        from type in file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where type.Parent is BaseNamespaceDeclarationSyntax
        select Create(folder, type);

    // The lines from the first token of a node to its last, without the comments before it.
    public static int LineCount(SyntaxNode node)
    {
        FileLinePositionSpan span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static SourceType Create(string folder, BaseTypeDeclarationSyntax type)
    {
        string space = ((BaseNamespaceDeclarationSyntax)type.Parent!).Name.ToString();
        int arity = (type as TypeDeclarationSyntax)?.TypeParameterList?.Parameters.Count ?? 0;
        return new(folder, space, $"{space}.{type.Identifier.Text}{(arity == 0 ? "" : $"`{arity}")}", type.Modifiers.Any(SyntaxKind.PublicKeyword));
    }
}
