namespace FluxGen.Spec.Tests.Running;

internal sealed class NamespaceTests
{
    [TestCase("Acme.Pets", "Acme.Pets")]
    [TestCase("3d-api", "_3d_api")]
    [TestCase("Acme.event.Api", "Acme.@event.Api")]
    [TestCase("Acme.@event.Api", "Acme.@event.Api")]
    [TestCase("Zoo Tier.Ähre", "Zoo_Tier.Ähre")]
    [TestCase("a..b", "a.b")]
    [TestCase("...", "Contracts")]
    public void A_name_of_a_project_becomes_a_namespace(string name, string expected) => Assert.That(NamespaceName.Of(name), Is.EqualTo(expected));
}
