using System.Text.Json.Nodes;
using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests.Packages;

// The packages of the projects that are built already, in a folder that NuGet can restore from.
[SetUpFixture]
internal sealed class Feed
{
    // A new version for each run, so that NuGet does not take a package of an earlier run.
    public static string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    public static string Root { get; private set; } = "";

    public static string Folder => Path.Combine(Root, "feed");

    public static BuildResult Packing { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task PackAsync()
    {
        Root = Directory.CreateTempSubdirectory("fluxgen-packages-").FullName;
        Packing = await PackAsync("FluxGen.sln", Folder).ConfigureAwait(false);
    }

    [OneTimeTearDown]
    public void RemoveAll()
    {
        ForgetPackages();
        Directory.Delete(Root, recursive: true);
    }

    public static Task<BuildResult> PackAsync(string project, string folder, params string[] arguments) =>
        Dotnet.RunAsync(
            RepositoryFiles.Root,
            ["pack", project, "--no-build", "-c", RepositoryFiles.Configuration, "-o", folder, $"-p:Version={Version}", "-m:1", "-nologo", "-nodeReuse:false", .. arguments]);

    // NuGet keeps restored packages for the whole machine, where this version is never used again.
    private static void ForgetPackages()
    {
        IEnumerable<string> kept =
            from assets in Directory.GetFiles(Root, "project.assets.json", SearchOption.AllDirectories)
            from folder in JsonNode.Parse(File.ReadAllText(assets))!["packageFolders"]!.AsObject()
            from name in Package.NamesIn(Folder)
            select Path.Combine(folder.Key, name.ToLowerInvariant(), Version);
        foreach (string package in kept.Distinct().Where(Directory.Exists))
        {
            Directory.Delete(package, recursive: true);
        }
    }
}
