namespace FluxGen.Pipeline.Tests.Infrastructure;

internal sealed class ContractProject
{
    public const string FileName = "zoo.csproj";

    public const string TwoFrameworks = "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>";

    private const string OneFramework = "<TargetFramework>net10.0</TargetFramework>";

    private readonly string _folder;

    private ContractProject(string folder) => _folder = folder;

    // Most tests are about the contract alone.
    public const string WithClient = "-p:WithClient=true";

    // What an editor asks of the project.
    public static string[] DesignTimeBuild { get; } =
    [
        "-t:Compile;CoreCompile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true",
        "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs",
    ];

    public static Task<ContractProject> CreateAsync(string? specification = null) =>
        CreateAsync("""<OpenApiContract Include="spec/zoo.yaml" />""", ("spec/zoo.yaml", specification ?? SmallSpecification.Render()));

    public static async Task<ContractProject> CreateAsync(string items, params (string Path, string Text)[] files)
    {
        ContractProject project = new(await Workspace.CreateProjectFolderAsync().ConfigureAwait(false));
        project.Write(FileName, Render(items));
        foreach ((string path, string text) in files)
        {
            project.Write(path, text);
        }

        return project;
    }

    public static async Task<ContractProject> CreateForTwoFrameworksAsync(string items = """<OpenApiContract Include="spec/zoo.yaml" />""")
    {
        ContractProject project = await CreateAsync(items, ("spec/zoo.yaml", SmallSpecification.Render())).ConfigureAwait(false);
        project.Write(FileName, Render(items, TwoFrameworks));
        BuildResult restore = await Dotnet.RunAsync(project._folder, ["restore"]).ConfigureAwait(false);
        Assert.That(restore.ExitCode, Is.Zero, restore.Output);
        return project;
    }

    public static string RenderProps() =>
        $"""
        <Project>
          <PropertyGroup>
            <DirectoryPackagesPropsPath>{Escape(PipelineFiles.PackageVersions)}</DirectoryPackagesPropsPath>
          </PropertyGroup>
        </Project>
        """;

    // The runtime for the oldest framework can be referenced by all.
    public static string Render(string items, string frameworks = OneFramework, string rootNamespace = "Zoo") =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {frameworks}
            <Nullable>enable</Nullable>
            <RootNamespace>{rootNamespace}</RootNamespace>
            <FluxGenSpecTool>{Escape(PipelineFiles.SpecTool)}</FluxGenSpecTool>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <AnalysisLevel>latest-recommended</AnalysisLevel>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <IsAotCompatible>true</IsAotCompatible>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="NSwag.MSBuild" PrivateAssets="all" />
            <Reference Include="{Escape(PipelineFiles.Runtime)}" />
            <Analyzer Include="{Escape(PipelineFiles.Generator)}" Condition="'$(WithClient)' == 'true'" />
            <Reference Include="{Escape(typeof(Newtonsoft.Json.JsonConvert).Assembly.Location)}" />
            {items}
          </ItemGroup>
          <Import Project="{Escape(PipelineFiles.Targets)}" />
        </Project>
        """;

    public string PathOf(string relativePath) => Path.Combine(_folder, relativePath);

    public string PathOfContract(string name = "zoo") => PathOf($"obj/Debug/net10.0/FluxGen/{name}.Contract.cs");

    public string[] FindContracts() => Directory.GetFiles(_folder, "*.Contract.cs", SearchOption.AllDirectories);

    public string ReadContract(string name = "zoo") => File.ReadAllText(PathOfContract(name));

    public void Write(string relativePath, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relativePath))!);
        File.WriteAllText(PathOf(relativePath), text);
    }

    // Most tests are about what a build does before it compiles, which takes a third of the time.
    public Task<BuildResult> GenerateAsync(params string[] arguments) =>
        BuildAsync(["-t:FluxGenAddContracts", .. arguments]);

    public Task<BuildResult> BuildAsync(params string[] arguments) =>
        Dotnet.RunAsync(
            _folder,
            ["build", "-m:1", "--no-restore", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. arguments]);

    private static string Escape(string path) => path.Replace("%", "%25").Replace("$", "%24").Replace("&", "&amp;");
}
