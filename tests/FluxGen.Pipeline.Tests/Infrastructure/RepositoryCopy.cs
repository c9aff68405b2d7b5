namespace FluxGen.Pipeline.Tests.Infrastructure;

// A copy of the product and of its contract tests, in which a test can change the specification.
internal sealed class RepositoryCopy(string folder)
{
    private static readonly string[] Parts = ["spec", "src", "generators", ContractTests, "tests/FluxGen.TestUtils", "tests/FluxGen.Testing.Tests", "tests/FluxGen.Cli.Tests"];

    private const string ContractTests = "tests/FluxGen.ContractTests";

    private static readonly string[] TestSettings = ["tests/Directory.Build.props", "tests/Directory.Build.targets"];

    private static readonly string[] BuildFolders = ["bin", "obj"];

    private string SpecPath => Path.Combine(folder, "spec", "flux-generations.yaml");

    public static RepositoryCopy Create(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.GetFiles(RepositoryFiles.Root))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        foreach (string part in Parts)
        {
            CopyFolder(Path.Combine(RepositoryFiles.Root, part), Path.Combine(folder, part));
        }

        foreach (string file in TestSettings)
        {
            File.Copy(Path.Combine(RepositoryFiles.Root, file), Path.Combine(folder, file));
        }

        return new(folder);
    }

    public string ReadSpec() => File.ReadAllText(SpecPath);

    public void WriteSpec(string text) => File.WriteAllText(SpecPath, text);

    public Task<BuildResult> BuildAsync(string project) =>
        Dotnet.RunAsync(folder, ["build", project, "-m:1", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"]);

    // With normal verbosity, the output has the name of every test.
    public Task<BuildResult> TestContractAsync(string filter) =>
        Dotnet.RunAsync(
            folder,
            ["test", ContractTests, "--filter", filter, "--logger", "console;verbosity=normal", "-m:1", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"]);

    public Task<BuildResult> RunCommandLineAsync(params string[] arguments) =>
        Dotnet.RunAsync(folder, [Path.Combine("src", "FluxGen.Cli", "bin", "Debug", "net10.0", "FluxGen.Cli.dll"), .. arguments]);

    public string[] FilesIn(string relativePath) => Directory.GetFiles(Path.Combine(folder, relativePath));

    private static void CopyFolder(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (string file in Directory.GetFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (string child in Directory.GetDirectories(source))
        {
            if (!BuildFolders.Contains(Path.GetFileName(child)))
            {
                CopyFolder(child, Path.Combine(target, Path.GetFileName(child)));
            }
        }
    }
}
