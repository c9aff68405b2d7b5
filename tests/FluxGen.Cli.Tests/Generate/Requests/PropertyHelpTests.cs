using FluxGen.Cli.Generate.Requests;
using FluxGen.Runtime;

namespace FluxGen.Cli.Tests.Generate.Requests;

public sealed class PropertyHelpTests
{
    [Test]
    public void Help_is_the_description_and_then_the_constraints() => Assert.That(
        PropertyHelp.Describe(Sample.Property(Sample.Schema(SchemaKind.Integer), constraints: [new("minimum", 2), new("maximum", 8), new("multipleOf", 2)])),
        Is.EqualTo("What it is for. At least 2 and at most 8. A multiple of 2."));

    [TestCase(true, "true")]
    [TestCase(0.5, "0.5")]
    [TestCase("some", "some")]
    public void Default_is_written_as_on_the_wire(object initial, string text) => Assert.That(
        PropertyHelp.Describe(Sample.Property(Sample.Schema(SchemaKind.Any), initial: initial)),
        Is.EqualTo($"What it is for. Documented default: {text}."));

    [TestCase(SchemaKind.Integer, "int32", "integer")]
    [TestCase(SchemaKind.Boolean, "", "true|false")]
    [TestCase(SchemaKind.String, "", "string")]
    [TestCase(SchemaKind.String, "uuid", "uuid")]
    [TestCase(SchemaKind.Any, "", "json")]
    [TestCase(SchemaKind.Object, "", "json")]
    public void Placeholder_tells_what_to_type(SchemaKind kind, string format, string placeholder)
    {
        SchemaInfo schema = Sample.Schema(kind, format);

        Assert.That(PropertyHelp.Placeholder(schema), Is.EqualTo(placeholder));
        Assert.That(PropertyHelp.Placeholder(Sample.Schema(SchemaKind.Array, items: schema)), Is.EqualTo(placeholder));
        Assert.That(PropertyHelp.Placeholder(Sample.Schema(SchemaKind.Map, items: schema)), Is.EqualTo($"name={placeholder}"));
    }
}
