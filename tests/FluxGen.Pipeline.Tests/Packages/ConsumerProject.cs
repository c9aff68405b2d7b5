using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests.Packages;

// A folder with projects that have the package of the generator and nothing else of this repository.
internal sealed class ConsumerProject
{
    private readonly string _folder;

    private ConsumerProject(string folder) => _folder = folder;

    public static string Reference { get; } = $"""<PackageReference Include="FluxGen.Generators" Version="{Feed.Version}" />""";

    public static ConsumerProject Create(string name, params (string Path, string Text)[] files)
    {
        ConsumerProject project = new(Directory.CreateDirectory(Path.Combine(Feed.Root, name)).FullName);
        // The SDK would search the folders above for these files.
        foreach (string file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            project.Write(file, "<Project />");
        }

        foreach ((string path, string text) in files)
        {
            project.Write(path, text);
        }

        return project;
    }

    public void Write(string path, string text)
    {
        string full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string PathOf(string path) => Path.Combine(_folder, path);

    public string[] Find(string pattern) => Directory.GetFiles(_folder, pattern, SearchOption.AllDirectories);

    public Task<BuildResult> BuildAsync(string project, params string[] arguments) =>
        Dotnet.RunAsync(
            _folder,
            ["build", project, $"-p:RestoreAdditionalProjectSources={Feed.Folder}", "-m:2", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. arguments]);
}
