using FluxGen.Pipeline.Tests.Infrastructure;
using Snapshooter.NUnit;

namespace FluxGen.Pipeline.Tests;

internal sealed class ContractTests
{
    [Test]
    public async Task ContractOfEveryFeatureIsAsApprovedAndCompilesWithoutWarnings()
    {
        ContractProject project = await ContractProject.CreateAsync(
            """<OpenApiContract Include="spec/zoo.yaml" />""",
            ("spec/zoo.yaml", PipelineFiles.ReadDocument("zoo.yaml")));

        BuildResult result = await project.BuildAsync();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Snapshot.Match(project.ReadContract(), "zoo.Contract.cs");
    }

    [Test]
    public async Task HostileTextsStayTexts()
    {
        ContractProject project = await ContractProject.CreateAsync(
            """<OpenApiContract Include="hostile.json" />""",
            ("hostile.json", HostileDocument.Render()));

        BuildResult result = await project.BuildAsync();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        using ContractAssembly contract = new(project.PathOf("bin/Debug/net10.0/zoo.dll"));
        Assert.Multiple(() =>
        {
            Assert.That(contract.TypeNames, Is.EquivalentTo(HostileDocument.TypeNames));
            Assert.That(contract.MemberNamesOnTheWire("Victim"), Is.EqualTo(HostileDocument.Texts));
            Assert.That(contract.MemberDescriptions("Victim"), Is.EqualTo(HostileDocument.Texts));
            Assert.That(contract.MemberPatterns("Victim"), Is.EqualTo(HostileDocument.Texts));
            Assert.That(contract.EnumValuesOnTheWire("Choice"), Is.EqualTo(HostileDocument.Texts));
            Assert.That(contract.OperationDescriptions("IVictimsClient"), Is.EqualTo(HostileDocument.Texts));
            Assert.That(contract.ParameterNamesOnTheWire("IVictimsClient"), Is.EqualTo(HostileDocument.Texts));
            Assert.That(contract.ResponseMediaTypes("IVictimsClient"), Is.EqualTo(HostileDocument.Texts));
            Assert.That(contract.DefaultOf("Defaults", "text"), Is.EqualTo(HostileDocument.AllTexts));
            Assert.That(contract.DefaultOf("Defaults", "flag"), Is.Null);
            Assert.That(contract.DefaultOf("Defaults", "number"), Is.Null);
        });
    }
}
