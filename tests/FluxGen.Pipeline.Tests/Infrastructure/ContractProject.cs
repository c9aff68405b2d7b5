using FluxGen.Runtime;

namespace FluxGen.Pipeline.Tests.Infrastructure;

internal sealed class ContractProject
{
    public const string FileName = "zoo.csproj";

    private readonly string _folder;

    private ContractProject(string folder) => _folder = folder;

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

    public static string RenderProps() =>
        $"""
        <Project>
          <PropertyGroup>
            <DirectoryPackagesPropsPath>{Escape(PipelineFiles.PackageVersions)}</DirectoryPackagesPropsPath>
          </PropertyGroup>
        </Project>
        """;

    // A contract is compiled with the assemblies beside the tests.
    public static string Render(string items) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <RootNamespace>Zoo</RootNamespace>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <AnalysisLevel>latest-recommended</AnalysisLevel>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <IsAotCompatible>true</IsAotCompatible>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="NSwag.MSBuild" PrivateAssets="all" />
            <Reference Include="{Escape(typeof(ApiClientAttribute).Assembly.Location)}" />
            <Reference Include="{Escape(typeof(Newtonsoft.Json.JsonConvert).Assembly.Location)}" />
            {items}
          </ItemGroup>
          <Import Project="{Escape(PipelineFiles.Targets)}" />
        </Project>
        """;

    public string PathOf(string relativePath) => Path.Combine(_folder, relativePath);

    public string PathOfContract(string name = "zoo") => PathOf($"obj/Debug/net10.0/FluxGen/{name}.Contract.cs");

    public string ReadContract(string name = "zoo") => File.ReadAllText(PathOfContract(name));

    public void Write(string relativePath, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relativePath))!);
        File.WriteAllText(PathOf(relativePath), text);
    }

    public Task<BuildResult> BuildAsync(params string[] arguments) => RunAsync(["build", .. arguments]);

    // Most tests are about what a build does before it compiles, which takes a third of the time.
    public Task<BuildResult> GenerateAsync(params string[] arguments) =>
        RunAsync(["build", "-t:FluxGenAddContracts", .. arguments]);

    public Task<BuildResult> RunAsync(IEnumerable<string> arguments) =>
        Dotnet.RunAsync(
            _folder,
            [.. arguments, "--no-restore", "-m:1", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"]);

    private static string Escape(string path) => path.Replace("%", "%25").Replace("$", "%24").Replace("&", "&amp;");
}
