namespace FluxGen.Tests;

internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>The text files of the repository that a person wrote, under some folders.</summary>
    public static IEnumerable<string> Files(IEnumerable<string> folders, params string[] extensions) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(Combine(folder), "*", SearchOption.AllDirectories))
            .Where(file => extensions.Contains(System.IO.Path.GetExtension(file)))
            .Where(file => !Relative(file).Split('/').Any(part => part is "bin" or "obj" or "__snapshots__"))
            .Order(StringComparer.Ordinal);

    public static string Relative(string file) => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/');

    private static string Find()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(System.IO.Path.Combine(directory.FullName, "nswag.json")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException($"No repository is above {AppContext.BaseDirectory}.");
    }
}
