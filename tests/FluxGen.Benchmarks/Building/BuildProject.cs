using FluxGen.TestUtils;

namespace FluxGen.Benchmarks.Building;

// A project outside the repository, which has one specification and nothing else. Restoring is not measured.
internal sealed class BuildProject
{
    // The same settings as those of the peers in the other scenarios.
    private const string NSwagClient =
        """
            <Target Name="GenerateClient" BeforeTargets="BeforeCompile;CoreCompile">
              <MakeDir Directories="$(IntermediateOutputPath)" />
              <Exec Command="$(NSwagExe_Net100) openapi2csclient /input:large.json /output:$(IntermediateOutputPath)Client.cs /namespace:Large /jsonLibrary:NewtonsoftJson /operationGenerationMode:MultipleClientsFromFirstTagAndOperationId /className:{controller}Client /generateOptionalParameters:true /generateNullableReferenceTypes:true /generateOptionalPropertiesAsNullable:true" />
              <ItemGroup>
                <Compile Include="$(IntermediateOutputPath)Client.cs" />
              </ItemGroup>
            </Target>
        """;

    private BuildProject(string folder) => Folder = folder;

    public string Folder { get; }

    public static BuildProject WithFluxGen(string folder, string specification)
    {
        string generators = RepositoryFiles.Combine("generators", "FluxGen.Generators");
        return Create(
            folder,
            specification,
            $"""
                <PropertyGroup>
                  <FluxGenSpecTool>{RepositoryFiles.Combine("generators", "FluxGen.Spec", "bin", RepositoryFiles.Configuration, "net8.0", "FluxGen.Spec.dll")}</FluxGenSpecTool>
                </PropertyGroup>
                <ItemGroup>
                  <OpenApiContract Include="large.json" />
                  <Analyzer Include="{Path.Combine(generators, "bin", RepositoryFiles.Configuration, "netstandard2.0", "FluxGen.Generators.dll")}" />
                </ItemGroup>
                <Import Project="{Path.Combine(generators, "build", "FluxGen.Generators.targets")}" />
            """);
    }

    public static BuildProject WithNSwag(string folder, string specification) => Create(folder, specification, NSwagClient);

    public void Clean()
    {
        foreach (string folder in Directory.GetDirectories(Path.Combine(Folder, "obj"), "Debug").Append(Path.Combine(Folder, "bin")).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What the compiler reads beside the files that every project has.
    public IEnumerable<string> GeneratedFiles() => Directory
        .EnumerateFiles(Path.Combine(Folder, "obj", "Debug"), "*.cs", SearchOption.AllDirectories)
        .Where(file => file.Contains("FluxGen", StringComparison.Ordinal) || Path.GetFileName(file) == "Client.cs");

    public IEnumerable<string> ContractFiles() => GeneratedFiles().Where(file => file.EndsWith(".Contract.cs", StringComparison.Ordinal));

    private static BuildProject Create(string folder, string specification, string client)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "large.json"), specification);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), File.ReadAllText(RepositoryFiles.Combine("Directory.Packages.props")));
        File.WriteAllText(
            Path.Combine(folder, "Large.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Newtonsoft.Json" />
                <PackageReference Include="NSwag.MSBuild" PrivateAssets="all" />
                <Reference Include="{typeof(Runtime.ApiClientOptions).Assembly.Location}" />
              </ItemGroup>
            {client}
            </Project>
            """);
        Dotnet.Run(folder, ["restore"]);
        return new(folder);
    }
}
