using FluxGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGen.Generators.Tests.Compliance;

public sealed class CompilesWithoutWarningsTests
{
    private static readonly string Types = TestContract.Schema("Pet", TestContract.Property("Kind?", "Kind"))
        + TestContract.Enum("Kind", "string", ("Cat", "cat"))
        + TestContract.Client(TestContract.Operation());

    private static readonly string Animal = TestContract.Schema("Animal", TestContract.NameProperty);

    [Test]
    public void Every_kind_of_property_compiles() =>
        Assert.That(GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(ContractFiles.All)), Is.Empty);

    [Test]
    public void An_internal_contract_has_an_internal_client()
    {
        string contract = TestContract.File(Types)
            .Replace("public partial", "internal partial", StringComparison.Ordinal)
            .Replace("public enum", "internal enum", StringComparison.Ordinal);

        Assert.That(GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(contract)), Is.Empty);
    }

    [Test]
    public void A_contract_in_the_global_namespace_compiles() =>
        Assert.That(GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile("#nullable enable\n" + Types)), Is.Empty);

    [TestCase("Zoo.@class.@record")]
    [TestCase("FluxGen.Runtime.System")]
    [TestCase("System")]
    [TestCase("Newtonsoft.Json.Linq.Zoo")]
    public void A_contract_in_an_odd_namespace_compiles(string space) =>
        Assert.That(GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(TestContract.File(Types, space))), Is.Empty);

    [Test]
    public void An_operation_with_a_server_of_its_own_needs_no_parameter()
    {
        string operation = TestContract.Operation(responses: """
            [global::FluxGen.Runtime.Server("https://other.example")]
            [global::FluxGen.Runtime.Response("200", typeof(Pet), "application/json")]
            """);

        Assert.That(
            GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(TestContract.File(TestContract.Schema("Pet", "") + TestContract.Client(operation)))),
            Is.Empty);
    }

    [TestCase("global::System.Collections.Generic.IList<int?>?")]
    [TestCase("global::System.Collections.Generic.IDictionary<string, global::System.Collections.Generic.IList<string?>?>?")]
    [TestCase("int?")]
    public void A_response_can_be_null_on_every_level(string type) =>
        Assert.That(
            GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(TestContract.File(TestContract.Client(TestContract.Operation(
                responses: $"[global::FluxGen.Runtime.Response(\"200\", typeof({type.TrimEnd('?')}), \"text/json\")]",
                returns: $"global::System.Threading.Tasks.Task<{type}>"))))),
            Is.Empty);

    [TestCase("bool", "")]
    [TestCase("bool?", " = null")]
    [TestCase("global::System.DateTimeOffset?", " = null")]
    [TestCase("Kind", "")]
    [TestCase("Kind?", " = null")]
    [TestCase("string", "")]
    [TestCase("global::System.Collections.Generic.IList<Kind>?", " = null")]
    public void A_parameter_of_any_type_can_be_JSON(string type, string defaultValue) =>
        Assert.That(
            GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(TestContract.File(Types.Replace(
                "(global::System",
                $"([global::FluxGen.Runtime.Parameter(\"q\", \"query\", MediaType = \"application/json\")] {type} q{defaultValue}, global::System",
                StringComparison.Ordinal)))),
            Is.Empty);

    [Test]
    public void An_overload_and_an_operation_that_ends_in_a_number_do_not_clash()
    {
        string[] bodies = ["[global::FluxGen.Runtime.RequestBody(\"application/json\")] Pet body", "[global::FluxGen.Runtime.RequestBody(\"text/plain\")] string body"];
        string operations = string.Concat(bodies.Append(bodies[0]).Select((body, index) => TestContract.Operation(
            parameters: body + ", global::System.Threading.CancellationToken cancellationToken = default", name: index < 2 ? "GetAsync" : "Get2Async")));

        Assert.That(
            GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(TestContract.File(TestContract.Schema("Pet", "") + TestContract.Client(operations)))),
            Is.Empty);
    }

    [Test]
    public void A_required_property_can_have_a_nullable_type()
    {
        string[] types = ["string?", "int?", "Kind?", "Pet?", "byte[]?", "global::System.Guid?", "global::System.Collections.Generic.IList<int>?"];
        string members = string.Concat(types.Select((type, index) =>
            TestContract.Property(type, $"A{index}", required: "Always") + TestContract.Property(type, $"B{index}", required: "AllowNull")));

        Assert.That(
            GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(TestContract.File(TestContract.Schema("Pet", members) + TestContract.Enum("Kind", "string", ("Cat", "cat"))))),
            Is.Empty);
    }

    [Test]
    public void A_contract_without_nullable_annotations_compiles()
    {
        string contract = TestContract.File(
            TestContract.Schema("Pet", TestContract.Property("string") + TestContract.Property("Pet", "Other") + TestContract.Property("byte[]", "Photo", required: "AllowNull"))
            + TestContract.Client(TestContract.Operation()));

        Assert.That(
            GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(contract.Replace("#nullable enable", "#nullable disable", StringComparison.Ordinal))),
            Is.Empty);
    }

    [Test]
    public void Types_with_the_same_name_in_two_namespaces_do_not_clash()
    {
        string other = TestContract.Schema("Home", TestContract.Property("global::Zoo.Pet?", "First") + TestContract.Property("global::Farm.Pet?", "Second"));

        Assert.That(GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(
            ("Zoo.cs", TestContract.File(Types)),
            ("Farm.cs", TestContract.File(Types, "Farm")),
            ("Home.cs", TestContract.File(other, "Farm.Home")))), Is.Empty);
    }

    [Test]
    public void The_other_half_of_a_class_can_be_handwritten()
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
    public void Names_can_be_contextual_keywords()
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
            + TestContract.Enum("Word", "string", [.. keywords.Select(keyword => (keyword, keyword))])
            + TestContract.Client(operations));

        Assert.That(Compile(("Contract.cs", contract), ("Types.cs", TestContract.File(types, "Zoo.Types"))), Is.Empty);
    }

    // Warnings about the contract itself are ignored: its names are odd on purpose, and parts of it lack documentation.
    private static IEnumerable<Diagnostic> Compile(params (string Path, string Text)[] contract) =>
        GeneratorHarness.CompilerDiagnostics(GeneratorHarness.Compile(contract))
            .Where(diagnostic => diagnostic.Location.SourceTree?.FilePath is not { } path || contract.All(file => file.Path != path));
}
