using FluxGen.Generators.CSharp;

namespace FluxGen.Generators.Tests.Helpers;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LocalNamesTests
{
    private static readonly string[] Members = ["Name", "name", "_name", "NameValue", "Reader", "ReaderValue"];

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
    public void ALocalIsNamedAfterItsMember(string member, string local) => Assert.That(_names.Claim(member), Is.EqualTo(local));

    [Test]
    public void NoTwoMembersShareALocal() => Assert.That(
        Members.Select(_names.Claim),
        Is.EqualTo(["name", "nameValue", "nameValueValue", "nameValueValueValue", "readerValue", "readerValueValue"]));
}
