using FluxGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Tests.Diagnostics;

public sealed class TypeDiagnosticsTests
{
    [Test]
    public void An_inherited_schema_is_FLUX012() => DiagnosticAssert.Reports(
        TestContract.File(TestContract.Schema("Animal", "") + TestContract.Schema("Pet : Animal", "")),
        "FLUX012",
        "Pet",
        "Pet",
        "Zoo.Animal");

    [TestCase("JsonConverter")]
    [TestCase("Validator")]
    public void A_type_with_the_name_of_a_generated_type_is_FLUX019(string suffix) => DiagnosticAssert.Reports(
        TestContract.File(TestContract.Schema("Pet", "") + $"public static class Pet{suffix};"),
        "FLUX019",
        "Pet",
        "Pet" + suffix);

    [Test]
    public void A_type_with_the_name_of_a_wire_map_is_FLUX019() => DiagnosticAssert.Reports(
        TestContract.File(TestContract.Enum("Kind", "string", ("Cat", "cat")) + "public static class KindWireMap;"),
        "FLUX019",
        "Kind",
        "KindWireMap");

    [TestCase("ZooClient")]
    [TestCase("ZooOperations")]
    public void A_schema_with_the_name_of_a_client_is_FLUX019(string name) => DiagnosticAssert.Reports(
        TestContract.File(TestContract.Client("") + TestContract.Schema(name, "")),
        "FLUX019",
        "IZooClient",
        name);

    [Test]
    public void Schemas_whose_names_differ_only_in_case_are_FLUX019()
    {
        GeneratorRunResult result = GeneratorHarness.Run(TestContract.File(TestContract.Schema("Pet", "") + TestContract.Schema("PET", "")));

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(["FLUX019", "FLUX019"]));
        Assert.That(result.GeneratedSources, Is.Empty);
    }

    [Test]
    public void Schemas_in_namespaces_whose_names_differ_only_in_case_are_FLUX019()
    {
        string schema = TestContract.Schema("Pet", "");

        GeneratorRunResult result = GeneratorHarness.Run(("One.cs", TestContract.File(schema)), ("Other.cs", TestContract.File(schema, "ZOO")));

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(["FLUX019", "FLUX019"]));
    }

    [Test]
    public void Interfaces_with_the_same_client_name_are_FLUX019()
    {
        GeneratorRunResult result = GeneratorHarness.Run(TestContract.File(TestContract.Client("") + TestContract.Client("", "Zoo")));

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(["FLUX019", "FLUX019"]));
        Assert.That(result.GeneratedSources, Is.Empty);
    }

    [TestCase("public partial class Pet<T>;", "is generic")]
    [TestCase("file partial class Pet;", "is local to its file")]
    [TestCase("public partial record Pet;", "is a record")]
    [TestCase("public static partial class Pet;", "is static")]
    [TestCase("public abstract partial class Pet;", "is abstract")]
    [TestCase("public class Pet;", "is not partial")]
    [TestCase("public partial class Pet(int legs);", "has no constructor without parameters")]
    [TestCase("public partial class Pet { private Pet() { } }", "has no constructor without parameters")]
    public void A_class_that_cannot_be_completed_is_FLUX021(string declaration, string problem) => DiagnosticAssert.Reports(
        TestContract.File("[global::FluxGen.Runtime.ApiSchema]\n" + declaration),
        "FLUX021",
        "Pet",
        problem);

    [TestCase("[global::FluxGen.Runtime.ApiSchema] public partial class Pet;")]
    [TestCase("[global::FluxGen.Runtime.ApiEnum] public readonly partial struct Pet;")]
    [TestCase("[global::FluxGen.Runtime.ApiClient(\"\")] public interface Pet;")]
    public void A_nested_type_is_FLUX021(string declaration) => DiagnosticAssert.Reports(
        TestContract.File($"public partial class Outer {{ {declaration} }}"),
        "FLUX021",
        "Pet",
        "is nested in another type");

    [Test]
    public void Only_broken_types_are_left_out()
    {
        GeneratorRunResult result = GeneratorHarness.Run(TestContract.File(
            TestContract.Schema("Broken", TestContract.Property("object?"))
            + TestContract.Schema("Whole", TestContract.NameProperty)
            + TestContract.Enum("Bad", "string", ("A", "a"), ("B", "a"))
            + TestContract.Client(TestContract.Operation(responses: ""), "IBadClient").Replace("<Pet>", "<object>", StringComparison.Ordinal)));

        Assert.That(result.GeneratedSources.Select(source => source.HintName), Is.EqualTo(["Zoo.WholeJsonConverter.g.cs"]));
    }

    [TestCase("[global::FluxGen.Runtime.ApiSchema] public partial struct Pet;")]
    [TestCase("[global::FluxGen.Runtime.ApiSchema] public partial class Pet;\n[global::FluxGen.Runtime.ApiSchema] public partial class Pet;")]
    [TestCase("[global::FluxGen.Runtime.ApiClient] public interface IPet { [global::FluxGen.Runtime.Operation] void A(); }")]
    [TestCase("[global::FluxGen.Runtime.ApiClient(1)] public interface IPet { [global::FluxGen.Runtime.Operation(\"A\")] [global::FluxGen.Runtime.Response] global::System.Threading.Tasks.Task A(")]
    [TestCase("[global::FluxGen.Runtime.ApiClient(\"\")] public interface IPet { [global::FluxGen.Runtime.Operation(\"A\", \"GET\", \"a\")] [global::FluxGen.Runtime.Response(\"200\", null, \"\")] global::System.Threading.Tasks.Task A(global::System.Threading.CancellationToken c); }")]
    [TestCase("[global::FluxGen.Runtime.ApiSchema] public partial class Pet { [global::Newtonsoft.Json.JsonProperty(1)] [global::System.ComponentModel.DefaultValue] [global::System.ComponentModel.DataAnnotations.Range(1)] [global::System.ComponentModel.DataAnnotations.StringLength] [global::System.ComponentModel.DataAnnotations.MaxLength(\"a\")] [global::FluxGen.Runtime.Pattern] public string? A { get; set; }")]
    [TestCase("[global::FluxGen.Runtime.ApiSchema] public partial class Pet { [global::Newtonsoft.Json.JsonProperty(\"a\")] public Missing? A { get; set; } }")]
    [TestCase("[global::FluxGen.Runtime.ApiSchema] public partial class")]
    [TestCase("[global::FluxGen.Runtime.ApiEnum(Kind = 1)] [global::FluxGen.Runtime.EnumValue] [global::FluxGen.Runtime.EnumValue(\"A\")] public readonly partial struct Pet")]
    public void Incomplete_code_does_not_crash_the_generator(string types) =>
        Assert.That(() => GeneratorHarness.Run(TestContract.File(types)), Throws.Nothing);
}
