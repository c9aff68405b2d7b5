using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGen.Repository.Tests;

public sealed class CodeSizeTests
{
    private const int LongestFile = 250;

    private const int LongestMethod = 60;

    [Test]
    public void The_sources_are_found() =>
        Assert.That(SourceFiles.CSharp.Select(file => file.Path), Does.Contain("src/FluxGen/FluxClient.cs").And.Contain("tests/FluxGen.Repository.Tests/CodeSizeTests.cs"));

    [Test]
    public void No_file_is_too_long() =>
        Assert.That(
            SourceFiles.CSharp.Select(file => $"{file.Path}: {file.Root.GetText().Lines.Count - 1}").Where(line => int.Parse(line.Split(' ')[1]) > LongestFile),
            Is.Empty,
            $"files of more than {LongestFile} lines");

    [Test]
    public void No_method_is_too_long() =>
        Assert.That(
            from file in SourceFiles.CSharp
            from member in file.Root.DescendantNodes()
            where member is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
            where SourceFiles.LineCount(member) > LongestMethod
            select $"{file.Path}({member.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {SourceFiles.LineCount(member)}",
            Is.Empty,
            $"methods of more than {LongestMethod} lines");
}
