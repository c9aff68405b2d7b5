using FluxGen.Generators.Tests.Infrastructure;

namespace FluxGen.Generators.Tests.Diagnostics;

public sealed class UnionDiagnosticsTests
{
    private const string Text = """[global::FluxGen.Runtime.UnionCase("string")] public sealed partial class Text(string value) : Pet { public string Value { get; } = value; }""";

    [TestCase("public partial class Pet { " + Text + " }", "is a union and not abstract")]
    [TestCase("public abstract partial class Pet;", "is a union without a case")]
    [TestCase("public abstract class Pet { " + Text + " }", "is not partial")]
    [TestCase("public abstract partial class Pet { [global::FluxGen.Runtime.UnionCase(\"string\")] public sealed partial class Text { public string Value { get; } = \"\"; } }", "does not inherit from it")]
    [TestCase("public abstract partial class Pet { " + Text + " public class Unknown; }", "has a 'Unknown', which is generated")]
    [TestCase("public abstract partial class Pet { " + Text + " public void Switch() { } }", "has a 'Switch', which is generated")]
    public void A_union_that_cannot_be_completed_is_FLUX021(string declaration, string problem) => DiagnosticAssert.Reports(
        TestContract.File("[global::FluxGen.Runtime.ApiUnion]\n" + declaration),
        "FLUX021",
        "Pet",
        problem);

    [Test]
    public void A_case_without_a_value_is_FLUX021() => DiagnosticAssert.Reports(
        TestContract.File("[global::FluxGen.Runtime.ApiUnion] public abstract partial class Pet { [global::FluxGen.Runtime.UnionCase(\"string\")] public sealed partial class Text : Pet; }"),
        "FLUX021",
        "Text",
        "without a property 'Value'");

    [Test]
    public void A_value_of_a_type_that_no_JSON_has_is_FLUX010() => DiagnosticAssert.Reports(
        TestContract.File("[global::FluxGen.Runtime.ApiUnion] public abstract partial class Pet { [global::FluxGen.Runtime.UnionCase(\"string\")] public sealed partial class Text(object value) : Pet { public object Value { get; } = value; } }"),
        "FLUX010",
        "Value",
        "Pet.Text.Value");

    [Test]
    public void A_shared_property_that_a_case_lacks_is_FLUX022() => DiagnosticAssert.Reports(
        TestContract.File("[global::FluxGen.Runtime.ApiUnion, global::FluxGen.Runtime.SharedProperties(\"Name\")] public abstract partial class Pet { " + Text + " }"),
        "FLUX022",
        "Pet",
        "Pet.Name");
}
