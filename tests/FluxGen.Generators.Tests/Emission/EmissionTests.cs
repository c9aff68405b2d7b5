using FluxGen.Generators.CSharp;
using FluxGen.Generators.Tests.Infrastructure;
using Snapshooter.NUnit;

namespace FluxGen.Generators.Tests.Emission;

// One snapshot for each file that is generated for Contracts/PetShop.cs. To approve a change, delete the snapshot.
public sealed class EmissionTests
{
    private static readonly Dictionary<string, string> Sources =
        GeneratorHarness.Run(ContractFiles.All.Single(file => file.Path == "PetShop.cs")).GeneratedSources
            .ToDictionary(source => source.HintName, source => source.SourceText.ToString().Replace($"\"{GeneratedAttributes.Version}\"", "\"the version\"", StringComparison.Ordinal));

    private static readonly string[] HintNames = [.. Sources.Keys];

    [TestCaseSource(nameof(HintNames))]
    public void A_file_is_generated_as_approved(string hintName) => Snapshot.Match(Sources[hintName], hintName);

    [Test]
    public void Every_file_has_a_snapshot() => Assert.That(
        HintNames,
        Is.EquivalentTo([
            "PetShop.PetsClient.g.cs", "PetShop.PetsOperations.g.cs", "PetShop.KindWireMap.g.cs", "PetShop.SizeWireMap.g.cs",
            "PetShop.OrderJsonConverter.g.cs", "PetShop.PetJsonConverter.g.cs",
            "PetShop.ProblemJsonConverter.g.cs", "PetShop.BillJsonConverter.g.cs",
        ]));
}
