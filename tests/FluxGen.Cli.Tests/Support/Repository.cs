namespace FluxGen.Cli.Tests.Support;

internal static class Repository
{
    private static readonly Lazy<string> Found = new(() =>
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(System.IO.Path.Combine(directory.FullName, "FluxGen.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("The tests have to be built inside the repository, for they read its files.");
    });

    public static string Path(string relative) => System.IO.Path.Combine(Found.Value, relative);

    public static string ReadSpec() => File.ReadAllText(Path("spec/flux-generations.yaml"));
}
