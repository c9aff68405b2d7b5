using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests;

internal sealed class BuildTests
{
    private const string TwoContracts =
        """<OpenApiContract Include="spec/zoo.yaml" /><OpenApiContract Include="other/farm.yaml" Namespace="Farm" />""";

    [Test]
    public async Task NSwag_runs_again_only_when_an_input_has_changed()
    {
        ContractProject project = await ContractProject.CreateAsync();
        project.Write("nswag.json", File.ReadAllText(PipelineFiles.NSwagConfiguration));
        foreach (string template in Directory.GetFiles(PipelineFiles.Templates))
        {
            project.Write($"templates/{Path.GetFileName(template)}", File.ReadAllText(template));
        }

        List<string> ran = [];
        async Task BuildAfterAsync(string change)
        {
            BuildResult result = await project.GenerateAsync(
                "-p:FluxGenNSwagConfig=nswag.json",
                "-p:FluxGenTemplates=templates");
            Assert.That(result.ExitCode, Is.Zero, $"{change}: {result.Output}");
            ran.AddRange(result.SpecificationsRead.Select(_ => change));
        }

        await BuildAfterAsync("first build");
        await BuildAfterAsync("nothing");
        project.Write("spec/zoo.yaml", SmallSpecification.Render(summary: "Lists the wild animals."));
        await BuildAfterAsync("a word of the specification");
        Assert.That(project.ReadContract(), Does.Contain("Lists the wild animals."));
        project.Write("templates/File.liquid", File.ReadAllText(project.PathOf("templates/File.liquid")) + "\n");
        await BuildAfterAsync("a template");
        project.Write("nswag.json", File.ReadAllText(project.PathOf("nswag.json")) + "\n");
        await BuildAfterAsync("nswag.json");
        project.Write("spec/parts/common.yaml", "a: b");
        await BuildAfterAsync("a file beside the specification");
        File.SetLastWriteTimeUtc(project.PathOf("spec/zoo.yaml"), DateTime.UtcNow);
        await BuildAfterAsync("the time of the specification");
        project.Write(
            ContractProject.FileName,
            ContractProject.Render("""<OpenApiContract Include="spec/zoo.yaml" Namespace="Wild" />"""));
        await BuildAfterAsync("the namespace");
        Assert.That(project.ReadContract(), Does.Contain("namespace Wild;"));
        await BuildAfterAsync("nothing, at the end");

        Assert.That(
            ran,
            Is.EqualTo(
                (string[])
                [
                    "first build", "a word of the specification", "a template", "nswag.json", "the namespace",
                ]));
    }

    [Test]
    public async Task An_unchanged_build_still_compiles_the_contract()
    {
        ContractProject project = await ContractProject.CreateAsync();
        project.Write("Uses.cs", "namespace Zoo; internal static class Uses { public static string Name => nameof(Animal.Name); }");
        BuildResult first = await project.BuildAsync();
        Assert.That(first.ExitCode, Is.Zero, first.Output);
        project.Write("Unrelated.cs", "namespace Zoo; internal sealed class Unrelated;");

        BuildResult second = await project.BuildAsync();

        Assert.That(second.ExitCode, Is.Zero, second.Output);
        Assert.That(second.SpecificationsRead, Is.Empty);
    }

    [Test]
    public async Task Clean_removes_the_contract()
    {
        ContractProject project = await ContractProject.CreateAsync();
        BuildResult build = await project.GenerateAsync();
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That(project.PathOfContract(), Does.Exist);

        BuildResult clean = await project.BuildAsync("-t:Clean");

        Assert.That(clean.ExitCode, Is.Zero, clean.Output);
        Assert.That(Path.GetDirectoryName(project.PathOfContract()), Does.Not.Exist);
    }

    [Test]
    public async Task Two_contracts_of_one_project_are_generated_independently()
    {
        ContractProject project = await ContractProject.CreateAsync(
            TwoContracts,
            ("spec/zoo.yaml", SmallSpecification.Render()),
            ("other/farm.yaml", SmallSpecification.Render()));
        BuildResult first = await project.BuildAsync();
        project.Write("other/farm.yaml", SmallSpecification.Render(summary: "Lists the cows."));

        BuildResult second = await project.GenerateAsync();

        Assert.That(first.ExitCode, Is.Zero, first.Output);
        Assert.That(first.SpecificationsRead, Is.EquivalentTo((string[])["spec/zoo.yaml", "other/farm.yaml"]));
        Assert.That(second.SpecificationsRead, Is.EqualTo((string[])["other/farm.yaml"]));
        Assert.That(project.ReadContract("farm"), Does.Contain("namespace Farm;").And.Contain("Lists the cows."));
    }

    [Test]
    public async Task Two_builds_of_one_project_can_run_at_once()
    {
        ContractProject project = await ContractProject.CreateAsync();

        BuildResult[] results = await Task.WhenAll(project.GenerateAsync(), project.GenerateAsync());

        Assert.That(results, Has.All.Property(nameof(BuildResult.ExitCode)).Zero, results[0].Output + results[1].Output);
        Assert.That(project.ReadContract(), Does.EndWith("}"));
    }

    [Test]
    public async Task A_design_time_build_has_the_contract()
    {
        ContractProject project = await ContractProject.CreateAsync();

        BuildResult result = await project.BuildAsync(ContractProject.DesignTimeBuild);

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(result.Output, Does.Contain("zoo.Contract.cs"));
        Assert.That(project.PathOfContract(), Does.Exist);
    }
}
