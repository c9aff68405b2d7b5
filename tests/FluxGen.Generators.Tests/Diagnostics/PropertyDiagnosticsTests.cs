using FluxGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGen.Generators.Tests.Diagnostics;

public sealed class PropertyDiagnosticsTests
{
    private const string DataAnnotations = "global::System.ComponentModel.DataAnnotations.";

    [TestCase("object?")]
    [TestCase("dynamic?")]
    [TestCase("char?")]
    [TestCase("int[]?")]
    [TestCase("byte[][]?")]
    [TestCase("string[]?")]
    [TestCase("(int, int)?")]
    [TestCase("global::System.Collections.Generic.List<int>?")]
    [TestCase("global::System.Collections.Generic.IList<int[]>?")]
    [TestCase("global::System.Collections.Generic.IDictionary<int, string>?")]
    [TestCase("global::System.DateTime?")]
    [TestCase("global::System.DayOfWeek?")]
    [TestCase("global::Zoo.Unmarked?")]
    public void A_property_of_an_unknown_type_is_FLUX010(string type) =>
        DiagnosticAssert.Reports(Contract(TestContract.Property(type)), "FLUX010", "Thing", "Pet.Thing");

    [TestCase(true)]
    [TestCase(false)]
    public void A_schema_of_another_assembly_is_FLUX010(bool isCompiled)
    {
        CSharpCompilation farm = GeneratorHarness.Compile(TestContract.File(TestContract.Schema("Animal", ""), "Farm")).WithAssemblyName("Farm");
        using MemoryStream assembly = new();
        Assert.That(farm.Emit(assembly).Success, Is.True);
        MetadataReference reference = isCompiled ? MetadataReference.CreateFromImage(assembly.ToArray()) : farm.ToMetadataReference();

        GeneratorRunResult result = new GeneratorHarness().Run(
            GeneratorHarness.Compile(Contract(TestContract.Property("global::Farm.Animal?"))).AddReferences(reference));

        Assert.That(
            DiagnosticAssert.Single(result, "FLUX010").GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            Does.Contain("'Farm.Animal?'"));
    }

    [Test]
    public void An_enum_of_an_unknown_kind_is_FLUX010() => DiagnosticAssert.Reports(
        TestContract.File(TestContract.Enum("Kind", "texts", ("Cat", "cat"))),
        "FLUX010",
        "Kind",
        "Kind.Cat",
        "texts");

    [TestCase("integer", "18446744073709551615")]
    [TestCase("integer", "cat")]
    [TestCase("number", "")]
    [TestCase("boolean", "True")]
    [TestCase("any", "")]
    public void An_enum_value_of_another_kind_is_FLUX010(string kind, string wire) => DiagnosticAssert.Reports(
        TestContract.File(TestContract.Enum("Kind", kind, ("Most", wire))),
        "FLUX010",
        "Kind",
        "Kind.Most",
        kind);

    [Test]
    public void Extension_data_of_another_type_is_FLUX010() => DiagnosticAssert.Reports(
        Contract("    [global::Newtonsoft.Json.JsonExtensionData]\n    public global::System.Collections.Generic.IDictionary<string, object>? Rest { get; set; }"),
        "FLUX010",
        "Rest",
        "Pet.Rest");

    [Test]
    public void A_wire_name_that_occurs_twice_is_FLUX016() => DiagnosticAssert.Reports(
        Contract(TestContract.Property("string?", "First") + TestContract.Property("string?", "Second").Replace("JsonProperty(\"Second\"", "JsonProperty(\"First\"", StringComparison.Ordinal)),
        "FLUX016",
        "Second",
        "Pet",
        "First");

    [TestCase("Dog", "cat")]
    [TestCase("Cat", "dog")]
    public void An_enum_value_or_name_that_occurs_twice_is_FLUX016(string name, string wire) =>
        DiagnosticAssert.Reports(TestContract.File(TestContract.Enum("Kind", "string", ("Cat", "cat"), (name, wire))), "FLUX016", "Kind", "Kind", wire);

    [Test]
    public void A_pattern_that_is_not_a_regular_expression_is_FLUX017() => DiagnosticAssert.Reports(
        Contract(TestContract.Property("string?", attributes: "[global::FluxGen.Runtime.Pattern(\"(\")]")),
        "FLUX017",
        "Thing",
        "Pet.Thing",
        "(");

    [TestCase("int?", "Range(0.5D, 2D)", "minimum", "0.5")]
    [TestCase("int?", "Range(4294967296D, 4294967297D)", "minimum", "4294967296")]
    [TestCase("int?", "Range(-2D, -2147483649D)", "maximum", "-2147483649")]
    [TestCase("long?", "Range(1E+30, double.MaxValue)", "minimum", "1E+30")]
    [TestCase("double?", "Range(double.NaN, 2D)", "minimum", "NaN")]
    [TestCase("decimal?", "Range(typeof(decimal), \"x\", \"2\")", "minimum", "x")]
    [TestCase("double?", "Range(0D, 2D, MaximumIsExclusive = true)", "exclusive maximum", "2")]
    [TestCase("string?", "Range(1, 2)", "minimum", "1", 2)]
    [TestCase("global::System.Uri?", "StringLength(7)", "maxLength", "7")]
    [TestCase("global::System.Collections.Generic.IDictionary<string, int>?", "MaxLength(7)", "maxItems", "7")]
    public void A_limit_that_does_not_fit_is_FLUX018(string type, string attribute, string keyword, string limit, int times = 1)
    {
        string contract = Contract(TestContract.Property(type, attributes: $"[{DataAnnotations}{attribute}]"));
        if (times > 1)
        {
            Assert.That(GeneratorHarness.Run(contract).Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(["FLUX018", "FLUX018"]));
        }
        else
        {
            DiagnosticAssert.Reports(contract, "FLUX018", "Thing", "Pet.Thing", keyword, limit);
        }
    }

    [TestCase("int?", "0")]
    [TestCase("long?", "-1")]
    [TestCase("double?", "0")]
    [TestCase("decimal?", "one")]
    [TestCase("string?", "2")]
    [TestCase("Kind?", "2")]
    public void A_divisor_that_does_not_fit_is_FLUX018(string type, string divisor) => DiagnosticAssert.Reports(
        Contract(TestContract.Property(type, attributes: $"[global::FluxGen.Runtime.MultipleOf(\"{divisor}\")]")) + TestContract.Enum("Kind", "string", ("Cat", "cat")),
        "FLUX018",
        "Thing",
        "Pet.Thing",
        "multipleOf",
        divisor);

    [Test]
    public void A_pattern_of_a_number_is_FLUX018() => DiagnosticAssert.Reports(
        Contract(TestContract.Property("int?", attributes: "[global::FluxGen.Runtime.Pattern(\"a\")]")),
        "FLUX018",
        "Thing",
        "pattern");

    [TestCase("typeof(decimal), \"1M; evil\"", "1M; evil")]
    [TestCase("typeof(int), \"1\"", "1")]
    [TestCase("'a'", "'a'")]
    [TestCase("new string[] { \"a\" }", "a")]
    [TestCase("global::System.DayOfWeek.Friday", "Friday")]
    public void A_default_that_does_not_fit_is_FLUX018(string value, string shown) => DiagnosticAssert.Reports(
        Contract(TestContract.Property("Kind?", attributes: $"[global::System.ComponentModel.DefaultValue({value})]")) + TestContract.Enum("Kind", "string", ("Cat", "cat")),
        "FLUX018",
        "Thing",
        "default",
        shown);

    [TestCase("    {0} public string? Thing {{ get; }}", "has no setter")]
    [TestCase("    {0} public string? Thing {{ set {{ }} }}", "has no getter")]
    [TestCase("    {0} public static string? Thing {{ get; set; }}", "is static")]
    [TestCase("    {0} private string? Thing {{ get; set; }}", "is not accessible")]
    [TestCase("    {0} public string? Thing {{ get; private set; }}", "is not accessible")]
    [TestCase("    {0} public string? Thing;", "is a field")]
    [TestCase("    {0} public string Thing {{ get; set; }} = \"\";", "is not nullable")]
    [TestCase("    {0} public int Thing {{ get; set; }}", "is not nullable")]
    [TestCase("    public required string Thing {{ get; set; }}", "is required, but has no wire name")]
    [TestCase("    [global::Newtonsoft.Json.JsonExtensionData] public global::System.Collections.Generic.IDictionary<string, global::Newtonsoft.Json.Linq.JToken> Thing {{ get; set; }} = null!;", "is not nullable")]
    public void A_property_that_cannot_be_set_is_FLUX022(string property, string problem) => DiagnosticAssert.Reports(
        Contract(string.Format(System.Globalization.CultureInfo.InvariantCulture, property, "[global::Newtonsoft.Json.JsonProperty(\"thing\")]")),
        "FLUX022",
        "Thing",
        "Pet.Thing",
        problem);

    private static string Contract(string properties) => TestContract.File(
        TestContract.Schema("Pet", properties) + "public sealed class Unmarked;\n\n");
}
