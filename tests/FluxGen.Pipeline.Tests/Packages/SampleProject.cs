using System.Text.RegularExpressions;
using System.Xml.Linq;
using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests.Packages;

// The project of a user, who has the packages and nothing else of this repository.
internal sealed partial class SampleProject
{
    private readonly string _folder;

    private SampleProject(string folder) => _folder = folder;

    public int TestCount => Directory.GetFiles(_folder, "*.cs").Sum(static file => TestAttribute().Count(File.ReadAllText(file)));

    public IEnumerable<string> NativeLibraries => Directory.GetFiles(Path.Combine(_folder, "bin"), "libSkiaSharp*", SearchOption.AllDirectories);

    public static SampleProject Create(string testFramework, string targetFramework, params string[] packages)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Feed.Root, testFramework)).FullName;
        // The SDK would search the folders above for these files.
        foreach (string file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            File.WriteAllText(Path.Combine(folder, file), "<Project />");
        }

        File.WriteAllText(Path.Combine(folder, "Posters.csproj"), Render(targetFramework, packages));
        string samples = Path.Combine(AppContext.BaseDirectory, "Packages", "Samples");
        foreach (string source in (string[])[.. Directory.GetFiles(samples), .. Directory.GetFiles(Path.Combine(samples, testFramework))])
        {
            File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
        }

        return new(folder);
    }

    public void Add(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    public Task<BuildResult> TestAsync() =>
        Dotnet.RunAsync(
            _folder,
            ["test", "--logger", "trx;LogFileName=result.trx", $"-p:RestoreAdditionalProjectSources={Feed.Folder}", "-m:1", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"]);

    // The numbers of all tests and of those that passed.
    public (int Total, int Passed) ReadResult()
    {
        XElement counters = XDocument.Load(Path.Combine(_folder, "TestResults", "result.trx")).Descendants().Single(static element => element.Name.LocalName == "Counters");
        return ((int)counters.Attribute("total")!, (int)counters.Attribute("passed")!);
    }

    private static string Render(string targetFramework, IEnumerable<string> packages) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{targetFramework}</TargetFramework>
            <RollForward>LatestMajor</RollForward>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <WarningsNotAsErrors>NU1901;NU1902;NU1903;NU1904</WarningsNotAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="FluxGen" Version="{Feed.Version}" />
            <PackageReference Include="FluxGen.Testing" Version="{Feed.Version}" />
            {string.Concat(packages.Select(static package => $"<PackageReference Include=\"{package}\" Version=\"{PackageVersions.Of(package)}\" />"))}
          </ItemGroup>
        </Project>
        """;

    [GeneratedRegex(@"^\s*\[(Test|Fact)\]", RegexOptions.Multiline)]
    private static partial Regex TestAttribute();
}
