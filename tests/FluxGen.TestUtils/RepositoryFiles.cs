using System.Reflection;

namespace FluxGen.TestUtils;

/// <summary>The files of this repository, which the tests read where they lie.</summary>
public static class RepositoryFiles
{
    private static readonly string[] OutputFolders = ["bin", "obj", "__snapshots__"];

    /// <summary>The root, found above the folder that the tests run in.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The configuration that the tests and what they test are built in: Debug or Release.</summary>
    public static string Configuration { get; } = typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Configuration").Value!;

    /// <summary>A path below the root.</summary>
    public static string Combine(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>The text of the specification of the flux client.</summary>
    public static string ReadSpecification() => File.ReadAllText(Combine("spec", "flux-generations.yaml")).ReplaceLineEndings("\n");

    /// <summary>The handwritten text files under some folders.</summary>
    public static IEnumerable<string> Files(IEnumerable<string> folders, params string[] extensions) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(Combine(folder), "*", SearchOption.AllDirectories))
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Where(file => !Relative(file).Split('/').Any(OutputFolders.Contains))
            .Order(StringComparer.Ordinal);

    /// <summary>The path of a file from the root, with forward slashes.</summary>
    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "nswag.json")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName
            ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has an nswag.json. Build the tests inside the repository.");
    }
}
