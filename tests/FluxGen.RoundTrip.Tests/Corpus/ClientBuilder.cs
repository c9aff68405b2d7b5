using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using FluxGen.TestUtils;

namespace FluxGen.RoundTrip.Tests.Corpus;

// Builds the client of one document after the other, in one project that is restored once.
internal sealed partial class ClientBuilder : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private bool _isRestored;

    // Null, and the first error, if the document does not build.
    public async Task<(Assembly? Client, string Error)> BuildAsync(string document, int number)
    {
        string project = Path.Combine(_directory.Path, "client.csproj");
        if (!_isRestored)
        {
            WriteProject(project);
            (string failure, _) = await RunAsync("restore", project);
            Assert.That(failure, Is.Empty, "The project of the clients cannot be restored.");
            _isRestored = true;
        }

        string output = Path.Combine(_directory.Path, "out", $"{number}");
        (string error, string log) = await RunAsync("build", project, "--no-restore", "-nologo", "-v:q", $"-p:Document={document}", $"-p:AssemblyName=Client{number}", $"-p:IntermediateOutputPath=obj/{number}/", $"-o:{output}");
        string assembly = Path.Combine(output, $"Client{number}.dll");
        return error.Length == 0 && File.Exists(assembly) ? (AssemblyLoadContext.Default.LoadFromAssemblyPath(assembly), "") : (null, error.Length > 0 ? error : log);
    }

    public void Dispose() => _directory.Dispose();

    private static void WriteProject(string project)
    {
        string root = RepositoryFiles.Root;
        string folder = Path.GetDirectoryName(project)!;
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            File.WriteAllText(Path.Combine(folder, name), "<Project />");
        }

        string version = NSwagVersion().Match(File.ReadAllText(Path.Combine(root, "Directory.Packages.props"))).Groups[1].Value;
        string generator = Directory.GetFiles(Path.Combine(root, "generators", "FluxGen.Generators", "bin"), "FluxGen.Generators.dll", SearchOption.AllDirectories)[0];
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RootNamespace>Client</RootNamespace>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
              </PropertyGroup>
              <ItemGroup>
                <OpenApiContract Include="$(Document)" Name="client" Condition="'$(Document)' != ''" />
                <PackageReference Include="NSwag.MSBuild" Version="{version}" PrivateAssets="all" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "FluxGen.Runtime.dll")}" Private="false" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "Newtonsoft.Json.dll")}" Private="false" />
                <Analyzer Include="{generator}" />
              </ItemGroup>
              <Import Project="{root}/generators/FluxGen.Generators/build/FluxGen.Generators.targets" />
            </Project>
            """);
    }

    private static async Task<(string Error, string Log)> RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string log = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        string error = Array.Find(log.Split('\n'), line => line.Contains(": error ", StringComparison.Ordinal)) ?? "";
        return (process.ExitCode == 0 ? "" : error.Length > 0 ? error[error.IndexOf(": error ", StringComparison.Ordinal)..] : log, log);
    }

    [GeneratedRegex("Include=\"NSwag.MSBuild\" Version=\"([^\"]+)\"")]
    private static partial Regex NSwagVersion();
}
