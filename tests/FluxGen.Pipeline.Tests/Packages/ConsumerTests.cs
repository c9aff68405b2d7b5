using System.Text.RegularExpressions;
using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests.Packages;

// What users of the package of the generator do with it.
internal sealed partial class ConsumerTests
{
    private const string Strict =
        """
        <Project>
          <PropertyGroup>
            <UseArtifactsOutput>true</UseArtifactsOutput>
            <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <AnalysisLevel>latest-all</AnalysisLevel>
            <LangVersion>12</LangVersion>
            <CLSCompliant>false</CLSCompliant>
          </PropertyGroup>
        </Project>
        """;

    private const string Specification = "spec/zoo.yaml";

    [Test]
    public async Task A_fresh_project_with_the_blocks_of_the_README_builds_and_an_editor_sees_the_client()
    {
        string readme = File.ReadAllText(RepositoryFiles.Combine("generators", "FluxGen.Generators", "README.md")).ReplaceLineEndings("\n");
        Dictionary<string, string> blocks = Block().Matches(readme).ToDictionary(static block => block.Groups["language"].Value, static block => block.Groups["code"].Value);
        ConsumerProject project = ConsumerProject.Create(
            "readme",
            ("Petstore.csproj", Regex.Replace(blocks["xml"], """<PackageReference .*/>""", ConsumerProject.Reference)),
            ("petstore.yaml", blocks["yaml"]),
            ("Program.cs", blocks["csharp"]));

        BuildResult build = await project.BuildAsync("Petstore.csproj");
        BuildResult run = await Dotnet.RunAsync(project.PathOf("."), [Path.Combine("bin", "Debug", "net10.0", "Petstore.dll")]);
        BuildResult editor = await project.BuildAsync("Petstore.csproj", ["--no-restore", .. ContractProject.DesignTimeBuild]);

        AssertBuilt(build, runs: 1);
        Assert.That(run.Output, Does.Contain("name").IgnoreCase, "the text of 41 characters was not refused");
        Assert.That(editor.ExitCode, Is.Zero, editor.Output);
        Assert.That(editor.Output, Does.Contain("petstore.Contract.cs").And.Contain("FluxGen.Generators.dll").And.Not.Contain("FluxGen: reading"));
    }

    [Test]
    public async Task A_strict_project_with_central_versions_artifacts_locks_and_two_frameworks_builds()
    {
        ConsumerProject project = ConsumerProject.Create(
            "Über uns, a project",
            ("Directory.Build.props", Strict),
            ("Directory.Packages.props", $"""<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup><PackageVersion Include="FluxGen.Generators" Version="{Feed.Version}" /></ItemGroup></Project>"""),
            ("made.txt", SmallSpecification.Render()),
            (Specification, SmallSpecification.Render()),
            ("Zoo.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="FluxGen.Generators" />
                    <OpenApiContract Include="spec/zoo.yaml" Namespace="Zoo.Wild" Visibility="internal" />
                    <OpenApiContract Include="obj/made.yaml" Namespace="Zoo.Made" Visibility="internal" />
                  </ItemGroup>
                  <Target Name="MakeSpecification" BeforeTargets="FluxGenPrepareContracts">
                    <Copy SourceFiles="made.txt" DestinationFiles="obj/made.yaml" />
                  </Target>
                </Project>
                """));

        AssertBuilt(await project.BuildAsync("Zoo.csproj"), runs: 2);
        BuildResult locked = await project.BuildAsync("Zoo.csproj", "-p:RestoreLockedMode=true");

        AssertBuilt(locked, runs: 0);
        Assert.That(project.Find("packages.lock.json"), Has.Exactly(1).Items);
        Assert.That(project.Find("Zoo.dll").Count(static path => path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task Projects_that_are_built_at_once_share_a_specification_and_who_uses_them_generates_nothing()
    {
        ConsumerProject project = ConsumerProject.Create(
            "shared",
            (Specification, SmallSpecification.Render()),
            ("one/One.csproj", Library("One")),
            ("other/Other.csproj", Library("Other")),
            ("app/App.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <OutputType>Exe</OutputType>
                  </PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="../one/One.csproj" />
                    <ProjectReference Include="../other/Other.csproj" />
                  </ItemGroup>
                </Project>
                """),
            ("app/Program.cs", "System.Console.WriteLine(typeof(One.IAnimalsClient).Name + typeof(Other.AnimalsClient).Name + typeof(FluxGen.Runtime.ApiClientOptions).Name);"));

        BuildResult result = await project.BuildAsync("app/App.csproj");

        AssertBuilt(result, runs: 2);
        Assert.That(project.Find("request.txt"), Has.Exactly(2).Items, "the application generated too");
    }

    private static string Library(string rootNamespace) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net8.0</TargetFramework>
            <RootNamespace>{rootNamespace}</RootNamespace>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            {ConsumerProject.Reference}
            <OpenApiContract Include="../{Specification}" />
          </ItemGroup>
        </Project>
        """;

    private static void AssertBuilt(BuildResult result, int runs)
    {
        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(result.Output, Does.Not.Match(@"\bwarning [A-Z]+\d+"));
        Assert.That(result.SpecificationsRead, Has.Count.EqualTo(runs), result.Output);
    }

    [GeneratedRegex("^```(?<language>\\w+)\n(?<code>[^`]*)^```$", RegexOptions.Multiline)]
    private static partial Regex Block();
}
