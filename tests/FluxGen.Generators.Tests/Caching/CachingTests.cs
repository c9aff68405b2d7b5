using FluxGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Tests.Caching;

public sealed class CachingTests
{
    private static readonly string[] ModelSteps = [TrackingNames.Clients, TrackingNames.Catalogs, TrackingNames.Objects, TrackingNames.Enums];

    [TestCase(TrackingNames.Clients, 1)]
    [TestCase(TrackingNames.Catalogs, 1)]
    [TestCase(TrackingNames.Objects, 2)]
    [TestCase(TrackingNames.Enums, 1)]
    public void The_first_run_makes_everything_new(string step, int count) =>
        Assert.That(RunReasons.Of(new CachingContract().First, step), Is.EqualTo(Enumerable.Repeat(IncrementalStepRunReason.New, count)));

    [Test]
    public void An_unrelated_edit_keeps_everything_cached() =>
        AssertNothingIsEmitted(new CachingContract().Add("namespace Zoo; public static class Unrelated { public static int Legs => 4; }"));

    [Test]
    public void Moving_the_contract_down_emits_nothing_again() =>
        AssertNothingIsEmitted(new CachingContract().Edit("namespace Zoo;", "// One line.\n// And another.\n\nnamespace Zoo;"));

    [Test]
    public void Editing_a_documentation_comment_emits_nothing_again() =>
        AssertNothingIsEmitted(new CachingContract().Edit("/// <summary>A pet.</summary>", "/// <summary>An animal.</summary>"));

    [Test]
    public void A_handwritten_member_emits_nothing_again() =>
        AssertNothingIsEmitted(new CachingContract().Add("namespace Zoo; public partial class Pet { public int Legs => 4; }"));

    [Test]
    public void Editing_one_schema_leaves_the_others_cached()
    {
        GeneratorRunResult result = new CachingContract().Edit("JsonProperty(\"kind\"", "JsonProperty(\"sort\"");

        AssertChanged(result, clients: [], catalogs: [], objects: ["Pet"], enums: []);
    }

    [Test]
    public void Editing_a_request_schema_also_changes_the_catalogue()
    {
        GeneratorRunResult result = new CachingContract().Edit("JsonProperty(\"name\"", "JsonProperty(\"title\"");

        AssertChanged(result, clients: [], catalogs: ["ZooOperations"], objects: ["Wish"], enums: []);
    }

    [Test]
    public void Editing_the_description_of_a_property_changes_its_schema_and_the_catalogue()
    {
        GeneratorRunResult result = new CachingContract().Edit("What to call it.", "Its name.");

        AssertChanged(result, clients: [], catalogs: ["ZooOperations"], objects: ["Wish"], enums: []);
    }

    [Test]
    public void Editing_the_description_of_an_operation_leaves_the_schemas_cached()
    {
        GeneratorRunResult result = new CachingContract().Edit("Gets a pet.", "Fetches a pet.");

        AssertChanged(result, clients: ["IZooClient"], catalogs: ["ZooOperations"], objects: [], enums: []);
    }

    [Test]
    public void Editing_an_enum_leaves_the_classes_that_use_it_cached()
    {
        GeneratorRunResult result = new CachingContract().Edit("EnumValue(\"Cat\", \"1\")", "EnumValue(\"Dog\", \"2\")");

        AssertChanged(result, clients: [], catalogs: [], objects: [], enums: ["Kind"]);
    }

    [Test]
    public void An_edit_that_only_moves_a_diagnostic_emits_nothing_again()
    {
        string broken = TestContract.Schema("Broken", TestContract.Property("object?"));
        CachingContract contract = new(("Contract.cs", TestContract.File(CachingContract.Types + CachingContract.Client + broken)));

        GeneratorRunResult result = contract.Edit("<c>Broken</c>", "\n/// <c>Broken</c>");

        AssertNothingIsEmitted(result, diagnostics: IncrementalStepRunReason.Modified);
        int before = contract.First.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line;
        Assert.That(result.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line, Is.EqualTo(before + 1));
    }

    [Test]
    public void An_error_in_one_schema_removes_nothing_else()
    {
        CachingContract contract = new();

        GeneratorRunResult broken = contract.Edit("public string? Name", "public object? Name");
        Assert.That(DiagnosticAssert.Single(broken, "FLUX010").GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.Contain("Wish.Name"));
        Assert.That(RunReasons.Changed(broken, TrackingNames.Objects), Is.Empty);

        GeneratorRunResult mended = contract.Edit("public object? Name", "public string? Name");
        Assert.That(mended.Diagnostics, Is.Empty);
        Assert.That(mended.GeneratedSources.Select(source => source.HintName), Is.EquivalentTo(contract.First.GeneratedSources.Select(source => source.HintName)));
    }

    [Test]
    public void A_contract_in_two_files_is_one_contract()
    {
        CachingContract contract = new(("Types.cs", TestContract.File(CachingContract.Types)), ("Client.cs", TestContract.File(CachingContract.Client)));

        Assert.That(
            contract.First.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())),
            Is.EquivalentTo(new CachingContract().First.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))));
        AssertChanged(
            contract.Edit("JsonProperty(\"name\"", "JsonProperty(\"title\"", "Types.cs"), clients: [], catalogs: ["ZooOperations"], objects: ["Wish"], enums: []);
    }

    [Test]
    public void A_type_in_another_file_can_break_a_schema_that_did_not_change()
    {
        CachingContract contract = new();

        GeneratorRunResult result = contract.Add("namespace Zoo; public static class PetValidator;");

        Assert.That(DiagnosticAssert.Single(result, "FLUX019").Location.GetLineSpan().Path, Is.EqualTo("Contract.cs"));
    }

    [Test]
    public void Models_hold_nothing_of_the_compilation()
    {
        GeneratorRunResult result = GeneratorHarness.Run([.. ContractFiles.All, ("Broken.cs", TestContract.File(TestContract.Schema("Broken", TestContract.Property("object?"))))]);

        object[] models = [.. ModelSteps.Append(TrackingNames.Diagnostics)
            .SelectMany(step => result.TrackedSteps[step])
            .SelectMany(run => run.Outputs)
            .Select(output => output.Value)];

        Assert.That(models, Has.Length.GreaterThan(30));
        Assert.That(models.SelectMany(ModelGraphWalker.FindForbidden), Is.Empty);
    }

    [Test]
    public void The_walker_finds_what_models_must_not_hold() => Assert.That(
        ModelGraphWalker.FindForbidden(new { List = new object[] { new KeyValuePair<string, object>("a", GeneratorHarness.Compile("").GlobalNamespace) } }),
        Has.Count.EqualTo(1));

    [Test]
    public void Models_of_two_runs_are_equal()
    {
        object[] first = Models(GeneratorHarness.Run(ContractFiles.All));
        object[] second = Models(GeneratorHarness.Run(ContractFiles.All));

        Assert.That(second, Is.EqualTo(first));
        Assert.That(second.Select(model => model.GetHashCode()), Is.EqualTo(first.Select(model => model.GetHashCode())));
    }

    private static object[] Models(GeneratorRunResult result) =>
        [.. ModelSteps.SelectMany(step => result.TrackedSteps[step]).SelectMany(run => run.Outputs).Select(output => output.Value)];

    private static void AssertChanged(GeneratorRunResult result, string[] clients, string[] catalogs, string[] objects, string[] enums)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RunReasons.Changed(result, TrackingNames.Clients), Is.EqualTo(clients), "clients");
            Assert.That(RunReasons.Changed(result, TrackingNames.Catalogs), Is.EqualTo(catalogs), "catalogues");
            Assert.That(RunReasons.Changed(result, TrackingNames.Objects), Is.EqualTo(objects), "objects");
            Assert.That(RunReasons.Changed(result, TrackingNames.Enums), Is.EqualTo(enums), "enums");
        }
    }

    private static void AssertNothingIsEmitted(GeneratorRunResult result, IncrementalStepRunReason? diagnostics = null)
    {
        AssertChanged(result, clients: [], catalogs: [], objects: [], enums: []);
        IncrementalStepRunReason[] anew = [.. RunReasons.OfOutputs(result).Where(reason => reason != IncrementalStepRunReason.Cached)];
        Assert.That(anew, diagnostics is { } reason ? Is.EqualTo([reason]) : Is.Empty, "outputs that were not taken from the cache");
    }
}
