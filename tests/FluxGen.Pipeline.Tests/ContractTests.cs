using System.Text.RegularExpressions;
using FluxGen.Pipeline.Tests.Infrastructure;
using Snapshooter.NUnit;

namespace FluxGen.Pipeline.Tests;

internal sealed class ContractTests
{
    [Test]
    public async Task The_contract_of_every_feature_is_as_approved_and_compiles_without_warnings()
    {
        ContractProject project = await ContractProject.CreateAsync(PipelineFiles.ReadSpecification("zoo.yaml"));

        BuildResult result = await project.BuildAsync(ContractProject.WithClient);

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Snapshot.Match(project.ReadContract(), "zoo.Contract.cs");
    }

    [Test]
    public async Task Hostile_texts_stay_texts()
    {
        ContractProject project = await ContractProject.CreateAsync(
            """<OpenApiContract Include="hostile.json" />""",
            ("hostile.json", HostileSpecification.Render()));

        BuildResult result = await project.BuildAsync();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        using ContractAssembly contract = new(project.PathOf("bin/Debug/net10.0/zoo.dll"));
        Assert.Multiple(() =>
        {
            Assert.That(contract.TypeNames, Is.EquivalentTo(HostileSpecification.TypeNames));
            Assert.That(contract.WireNames("Victim"), Is.EqualTo(HostileSpecification.Texts));
            Assert.That(contract.PropertyDescriptions("Run0Headers"), Is.EqualTo(HostileSpecification.Texts));
            Assert.That(contract.PropertyPatterns("Victim"), Is.EqualTo(HostileSpecification.Texts.Select(Regex.Escape)));
            Assert.That(contract.WireValues("Choice"), Is.EqualTo(HostileSpecification.Texts));
            Assert.That(contract.OperationDescriptions("IVictimsClient"), Is.EqualTo(HostileSpecification.Texts));
            Assert.That(contract.ParameterWireNames("IVictimsClient"), Is.EqualTo(HostileSpecification.Texts));
            Assert.That(contract.ResponseMediaTypes("IVictimsClient"), Is.EqualTo(HostileSpecification.Texts.Select(HostileSpecification.InHeader)));
            Assert.That(contract.WireNames("Run0Headers"), Is.EqualTo(HostileSpecification.Texts));
            Assert.That(contract.WireNames("SendForm"), Is.EqualTo(HostileSpecification.Texts));
            Assert.That(contract.PartMediaTypes("SendForm"), Is.EqualTo(HostileSpecification.Texts.Select(HostileSpecification.InHeader)));
            Assert.That(contract.ServerUrl("ISendersClient"), Is.EqualTo(HostileSpecification.ServerUrl));
            Assert.That(contract.ServerVariables("ISendersClient"), Is.EqualTo(HostileSpecification.Texts));
            Assert.That(contract.SecuritySchemes("ISendersClient"), Is.EqualTo(HostileSpecification.Texts));
            Assert.That(contract.SecurityScopes("ISendersClient"), Is.EqualTo(HostileSpecification.Texts));
            Assert.That(contract.DefaultOf("Defaults", "text"), Is.EqualTo(HostileSpecification.AllTexts));
            Assert.That(contract.DefaultOf("Defaults", "moment"), Is.EqualTo("2024-05-01T00:00:00Z"));
            Assert.That(contract.DefaultOf("Defaults", "flag"), Is.Null);
            Assert.That(contract.DefaultOf("Defaults", "number"), Is.Null);
        });
    }
}
