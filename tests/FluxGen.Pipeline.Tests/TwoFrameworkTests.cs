using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests;

// The builds of the frameworks run at the same time.
internal sealed class TwoFrameworkTests
{
    private const string TwoNodes = "-m:2";

    // Two references from projects with different frameworks do the same: nothing builds the project as a whole before.
    private const string BothFrameworksAtOnce =
        """
        <Project>
          <ItemGroup>
            <Framework Include="zoo.csproj" AdditionalProperties="TargetFramework=net8.0" />
            <Framework Include="./zoo.csproj" AdditionalProperties="TargetFramework=net10.0" />
          </ItemGroup>
          <Target Name="Build">
            <MSBuild Projects="@(Framework)" BuildInParallel="true" />
          </Target>
        </Project>
        """;

    [Test]
    public async Task NSwag_runs_once_for_all_frameworks_and_only_when_an_input_has_changed()
    {
        ContractProject project = await ContractProject.CreateForTwoFrameworksAsync();

        BuildResult first = await project.BuildAsync(TwoNodes);
        BuildResult second = await project.BuildAsync(TwoNodes);
        project.Write("spec/zoo.yaml", SmallSpecification.Render(summary: "Lists the wild animals."));
        BuildResult third = await project.BuildAsync(TwoNodes);

        AssertRead(first, times: 1);
        AssertRead(second, times: 0);
        AssertRead(third, times: 1);
        Assert.That(project.FindContracts().Select(File.ReadAllText), Has.One.Contains("wild"));
        Assert.That(project.PathOf("bin/Debug/net8.0/zoo.dll"), Does.Exist);
        Assert.That(project.PathOf("bin/Debug/net10.0/zoo.dll"), Does.Exist);
    }

    [Test]
    public async Task Building_one_framework_after_the_other_runs_NSwag_once()
    {
        ContractProject project = await ContractProject.CreateForTwoFrameworksAsync();

        BuildResult first = await project.BuildAsync("-f", "net10.0");
        BuildResult second = await project.BuildAsync("-f", "net8.0");

        AssertRead(first, times: 1);
        AssertRead(second, times: 0);
    }

    [Test]
    public async Task Frameworks_that_other_projects_reference_share_a_run()
    {
        ContractProject project = await ContractProject.CreateForTwoFrameworksAsync();
        project.Write("both.proj", BothFrameworksAtOnce);

        AssertRead(await project.BuildAsync("both.proj", TwoNodes), times: 1);
    }

    [Test]
    public async Task A_rebuild_cleans_before_NSwag_runs_for_any_framework()
    {
        ContractProject project = await ContractProject.CreateForTwoFrameworksAsync();
        AssertRead(await project.BuildAsync(TwoNodes), times: 1);

        AssertRead(await project.BuildAsync("--no-incremental", TwoNodes), times: 1);
        BuildResult clean = await project.BuildAsync("-t:Clean", TwoNodes);

        Assert.That(clean.ExitCode, Is.Zero, clean.Output);
        Assert.That(project.FindContracts(), Is.Empty);
    }

    [Test]
    public async Task A_design_time_build_of_each_framework_has_the_contract()
    {
        ContractProject project = await ContractProject.CreateForTwoFrameworksAsync();

        foreach (string framework in (string[])["net10.0", "net8.0"])
        {
            BuildResult result = await project.BuildAsync([$"-p:TargetFramework={framework}", .. ContractProject.DesignTimeBuild]);

            Assert.That(result.ExitCode, Is.Zero, result.Output);
            Assert.That(result.Output, Does.Contain("zoo.Contract.cs"), framework);
        }
    }

    [Test]
    public async Task A_contract_of_one_framework_alone_is_an_error()
    {
        ContractProject project = await ContractProject.CreateForTwoFrameworksAsync(
            """<OpenApiContract Include="spec/zoo.yaml" Condition="'$(TargetFramework)' == 'net10.0'" />""");

        BuildResult result = await project.BuildAsync();

        Assert.That(
            result.Errors,
            Has.Count.EqualTo(1).And.One.Contains(
                "error FLUX007: The OpenApiContract items of net10.0 are not those of net8.0, "
                + "but all target frameworks of a project share its contracts."));
    }

    [Test]
    public async Task A_broken_specification_is_one_error_for_all_frameworks()
    {
        ContractProject project = await ContractProject.CreateForTwoFrameworksAsync();
        project.Write("spec/zoo.yaml", "zoo: true");

        BuildResult result = await project.BuildAsync(TwoNodes);

        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(result.Errors, Has.Count.EqualTo(1).And.One.Contains("spec/zoo.yaml(1,1): error FLUX106: "), result.Output);
    }

    private static void AssertRead(BuildResult result, int times)
    {
        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(result.SpecificationsRead, Has.Count.EqualTo(times), result.Output);
    }
}
