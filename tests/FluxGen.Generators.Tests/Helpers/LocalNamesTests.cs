using FluxGen.Generators.CSharp;

namespace FluxGen.Generators.Tests.Helpers;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LocalNamesTests
{
    private static readonly string[] PropertyNames = ["Name", "name", "_name", "NameValue", "Reader", "ReaderValue"];

    private readonly LocalNames _names = new("reader", "item");

    [TestCase("Width", "width")]
    [TestCase("Class", "@class")]
    [TestCase("_3dModel", "_3dModel")]
    [TestCase("_", "value")]
    [TestCase("Reader", "readerValue")]
    [TestCase("reader", "readerValue")]
    [TestCase("Item1", "item1Value")]
    [TestCase("Items", "items")]
    [TestCase("I18n", "i18n")]
    public void A_local_is_named_after_its_property(string property, string local) => Assert.That(_names.Claim(property), Is.EqualTo(local));

    [Test]
    public void No_two_properties_share_a_local() => Assert.That(
        PropertyNames.Select(_names.Claim),
        Is.EqualTo(["name", "nameValue", "nameValueValue", "nameValueValueValue", "readerValue", "readerValueValue"]));
}
