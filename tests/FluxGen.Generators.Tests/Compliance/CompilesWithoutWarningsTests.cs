using FluxGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGen.Generators.Tests.Compliance;

public sealed class CompilesWithoutWarningsTests
{
    private static readonly string Animal = TestContract.Schema("Animal", TestContract.Member);

    [Test]
    public void EveryKindOfMemberCompiles() =>
        Assert.That(GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(ContractFiles.All)), Is.Empty);

    [Test]
    public void AnInternalContractHasAnInternalClient()
    {
        string contract = TestContract.File(TestContract.Schema("Pet", TestContract.Property("Kind?", "Kind"))
            + TestContract.Enum("Kind", "Cat")
            + TestContract.Client(TestContract.Operation()))
            .Replace("public partial", "internal partial", StringComparison.Ordinal)
            .Replace("public enum", "internal enum", StringComparison.Ordinal);

        Assert.That(GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(contract)), Is.Empty);
    }

    [Test]
    public void AContractInTheGlobalNamespaceCompiles()
    {
        string types = TestContract.Schema("Pet", TestContract.Property("Kind?", "Kind"))
            + TestContract.Enum("Kind", "Cat")
            + TestContract.Client(TestContract.Operation());

        Assert.That(GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile("#nullable enable\n" + types)), Is.Empty);
    }

    [TestCase("Zoo.@class.@record")]
    [TestCase("FluxGen.Runtime.System")]
    [TestCase("System")]
    [TestCase("Newtonsoft.Json.Linq.Zoo")]
    public void AContractInAnOddNamespaceCompiles(string space)
    {
        string types = TestContract.Schema("Pet", TestContract.Property("Kind?", "Kind"))
            + TestContract.Enum("Kind", "Cat")
            + TestContract.Client(TestContract.Operation());

        Assert.That(GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(TestContract.File(types, space))), Is.Empty);
    }

    [Test]
    public void ARequiredMemberMayBeOfANullableType()
    {
        string[] types = ["string?", "int?", "Kind?", "Pet?", "byte[]?", "global::System.Guid?", "global::System.Collections.Generic.IList<int>?"];
        string members = string.Concat(types.Select((type, index) =>
            TestContract.Property(type, $"A{index}", required: "Always") + TestContract.Property(type, $"B{index}", required: "AllowNull")));

        Assert.That(
            GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(TestContract.File(TestContract.Schema("Pet", members) + TestContract.Enum("Kind", "Cat")))),
            Is.Empty);
    }

    [Test]
    public void AContractWithoutNullableAnnotationsCompiles()
    {
        string contract = TestContract.File(
            TestContract.Schema("Pet", TestContract.Property("string") + TestContract.Property("Pet", "Other") + TestContract.Property("byte[]", "Photo", required: "AllowNull"))
            + TestContract.Client(TestContract.Operation()));

        Assert.That(
            GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(contract.Replace("#nullable enable", "#nullable disable", StringComparison.Ordinal))),
            Is.Empty);
    }

    [Test]
    public void TypesOfTheSameNameInTwoNamespacesStayApart()
    {
        string types = TestContract.Schema("Pet", TestContract.Property("Kind?", "Kind"))
            + TestContract.Enum("Kind", "Cat")
            + TestContract.Client(TestContract.Operation());
        string other = TestContract.Schema("Home", TestContract.Property("global::Zoo.Pet?", "First") + TestContract.Property("global::Farm.Pet?", "Second"));

        Assert.That(GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(
            ("Zoo.cs", TestContract.File(types)),
            ("Farm.cs", TestContract.File(types, "Farm")),
            ("Home.cs", TestContract.File(other, "Farm.Home")))), Is.Empty);
    }

    [Test]
    public void TheOtherHalfOfAClassMayBeWrittenByHand()
    {
        string hand = """
            namespace Zoo;

            public partial class Animal
            {
                public int Legs => 4;

                public override string ToString() => Name ?? "";
            }

            public sealed partial class ZooClient
            {
                public void Close()
                {
                }
            }
            """;
        string contract = TestContract.File(Animal + TestContract.Schema("Pet", "") + TestContract.Client(TestContract.Operation()));

        CSharpCompilation compilation = GeneratorHarness.Compile(("Contract.cs", contract), ("Hand.cs", hand));

        Assert.That(
            GeneratorHarness.CompilerDiagnostics(compilation).Where(diagnostic => diagnostic.Id != "CS1591"),
            Is.Empty);
    }

    [Test]
    public void NamesMayBeWordsThatAreSometimesKeywords()
    {
        string[] keywords = [.. SyntaxFacts.GetContextualKeywordKinds().Select(SyntaxFacts.GetText).Where(SyntaxFacts.IsValidIdentifier).Distinct()];
        string members = string.Concat(keywords.Select(keyword => TestContract.Property("string?", keyword)));
        string operations = string.Concat(keywords.Select(keyword => TestContract.Operation(
            responses: "[global::FluxGen.Runtime.Response(\"204\", typeof(void), \"\")]",
            returns: "global::System.Threading.Tasks.Task",
            parameters: $"[global::FluxGen.Runtime.RequestBody(\"application/json\")] Odd @{keyword}, global::System.Threading.CancellationToken cancellationToken = default",
            name: "@" + keyword)));
        string types = string.Concat(keywords.Select(keyword => TestContract.Schema("@" + keyword, TestContract.Property($"@{keyword}?"))));
        string contract = TestContract.File(
            TestContract.Schema("Odd", members)
            + TestContract.Enum("Word", [.. keywords.Select(keyword => "@" + keyword)])
            + TestContract.Client(operations));

        Assert.That(Compile(("Contract.cs", contract), ("Types.cs", TestContract.File(types, "Zoo.Types"))), Is.Empty);
    }

    // The contract itself is not looked at: its names may be misleading, and parts of it lack documentation.
    private static IEnumerable<Diagnostic> Compile(params (string Path, string Text)[] contract) =>
        GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(contract))
            .Where(diagnostic => diagnostic.Location.SourceTree?.FilePath is not { } path || contract.All(file => file.Path != path));
}
