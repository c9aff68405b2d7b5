namespace FluxGen.Pipeline.Tests.Infrastructure;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Targets { get; } =
        Path.Combine(Root, "generators", "FluxGen.Generators", "build", "FluxGen.Generators.targets");

    public static string Templates { get; } = Path.Combine(Root, "generators", "templates");

    public static string NSwagConfiguration { get; } = Path.Combine(Root, "nswag.json");

    public static string PackageVersions { get; } = Path.Combine(Root, "Directory.Packages.props");

    public static string ReadDocument(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documents", name));

    private static string FindRoot()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "nswag.json")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName
            ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} has an nswag.json.");
    }
}
