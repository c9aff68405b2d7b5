using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests;

internal sealed class BuildTests
{
    private const string OneContract = """<OpenApiContract Include="spec/zoo.yaml" />""";

    private const string TwoContracts =
        """<OpenApiContract Include="spec/zoo.yaml" /><OpenApiContract Include="other/farm.yaml" Namespace="Farm" />""";

    [Test]
    public async Task NSwagRunsAgainOnlyWhenAnInputHasChanged()
    {
        ContractProject project = await ContractProject.CreateAsync(OneContract, ("spec/zoo.yaml", SmallDocument.Render()));
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
            ran.AddRange(result.DocumentsRead.Select(_ => change));
        }

        await BuildAfterAsync("first build");
        await BuildAfterAsync("nothing");
        project.Write("spec/zoo.yaml", SmallDocument.Render(summary: "Lists the wild animals."));
        await BuildAfterAsync("a word of the document");
        Assert.That(project.ReadContract(), Does.Contain("Lists the wild animals."));
        project.Write("templates/File.liquid", File.ReadAllText(project.PathOf("templates/File.liquid")) + "\n");
        await BuildAfterAsync("a template");
        project.Write("nswag.json", File.ReadAllText(project.PathOf("nswag.json")) + "\n");
        await BuildAfterAsync("nswag.json");
        project.Write("spec/parts/common.yaml", "a: b");
        await BuildAfterAsync("a file beside the document");
        File.Delete(project.PathOf("spec/parts/common.yaml"));
        await BuildAfterAsync("a file that went away");
        project.Write(
            ContractProject.FileName,
            ContractProject.Render("""<OpenApiContract Include="spec/zoo.yaml" Namespace="Wild" />"""));
        await BuildAfterAsync("the namespace");
        Assert.That(project.ReadContract(), Does.Contain("namespace Wild;"));
        await BuildAfterAsync("nothing, at last");

        Assert.That(
            ran,
            Is.EqualTo(
                (string[])
                [
                    "first build", "a word of the document", "a template", "nswag.json", "a file beside the document",
                    "a file that went away", "the namespace",
                ]));
    }

    [Test]
    public async Task UnchangedBuildStillCompilesTheContract()
    {
        ContractProject project = await ContractProject.CreateAsync(OneContract, ("spec/zoo.yaml", SmallDocument.Render()));
        project.Write("Uses.cs", "namespace Zoo; internal static class Uses { public static string Name => nameof(Animal.Name); }");
        BuildResult first = await project.BuildAsync();
        Assert.That(first.ExitCode, Is.Zero, first.Output);
        project.Write("Unrelated.cs", "namespace Zoo; internal sealed class Unrelated;");

        BuildResult second = await project.BuildAsync();

        Assert.Multiple(() =>
        {
            Assert.That(second.ExitCode, Is.Zero, second.Output);
            Assert.That(second.DocumentsRead, Is.Empty);
        });
    }

    [Test]
    public async Task CleanRemovesWhatWasGenerated()
    {
        ContractProject project = await ContractProject.CreateAsync(OneContract, ("spec/zoo.yaml", SmallDocument.Render()));
        BuildResult build = await project.GenerateAsync();
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That(project.PathOfContract(), Does.Exist);

        BuildResult clean = await project.RunAsync(["build", "-t:Clean"]);

        Assert.Multiple(() =>
        {
            Assert.That(clean.ExitCode, Is.Zero, clean.Output);
            Assert.That(Path.GetDirectoryName(project.PathOfContract()), Does.Not.Exist);
        });
    }

    [Test]
    public async Task TwoContractsOfOneProjectAreMadeEachForItself()
    {
        ContractProject project = await ContractProject.CreateAsync(
            TwoContracts,
            ("spec/zoo.yaml", SmallDocument.Render()),
            ("other/farm.yaml", SmallDocument.Render()));
        BuildResult first = await project.BuildAsync();
        project.Write("other/farm.yaml", SmallDocument.Render(summary: "Lists the cows."));

        BuildResult second = await project.GenerateAsync();

        Assert.Multiple(() =>
        {
            Assert.That(first.ExitCode, Is.Zero, first.Output);
            Assert.That(first.DocumentsRead, Is.EquivalentTo((string[])["spec/zoo.yaml", "other/farm.yaml"]));
            Assert.That(second.DocumentsRead, Is.EqualTo((string[])["other/farm.yaml"]));
            Assert.That(project.ReadContract("farm"), Does.Contain("namespace Farm;").And.Contain("Lists the cows."));
        });
    }

    [Test]
    public async Task TwoBuildsOfOneProjectCanRunAtOnce()
    {
        ContractProject project = await ContractProject.CreateAsync(OneContract, ("spec/zoo.yaml", SmallDocument.Render()));

        BuildResult[] results = await Task.WhenAll(project.GenerateAsync(), project.GenerateAsync());

        Assert.Multiple(() =>
        {
            Assert.That(results, Has.All.Property(nameof(BuildResult.ExitCode)).Zero, results[0].Output + results[1].Output);
            Assert.That(project.ReadContract(), Does.EndWith("}"));
        });
    }

    [Test]
    public async Task DesignTimeBuildHasTheContract()
    {
        ContractProject project = await ContractProject.CreateAsync(OneContract, ("spec/zoo.yaml", SmallDocument.Render()));

        BuildResult result = await project.RunAsync(
        [
            "build", "-t:Compile;CoreCompile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs",
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero, result.Output);
            Assert.That(result.Output, Does.Contain("zoo.Contract.cs"));
            Assert.That(project.PathOfContract(), Does.Exist);
        });
    }
}
