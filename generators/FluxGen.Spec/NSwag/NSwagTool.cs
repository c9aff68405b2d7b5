namespace FluxGen.Spec.NSwag;

// NSwag brings a build for each version of .NET. The one for the version that this tool runs on runs as well.
internal static class NSwagTool
{
    private static readonly int[] Versions = [100, 90, 80];

    // The path of the tool, or null if it is missing.
    public static string? Find(Func<int, string> folder) =>
        Versions.Where(version => version <= Environment.Version.Major * 10)
            .Select(version => folder(version))
            .Where(path => path.Length > 0)
            .Select(path => Path.GetFullPath(Path.Combine(path, "dotnet-nswag.dll")))
            .FirstOrDefault(File.Exists);

    // What the tool's configuration calls the .NET that it is built for, which is the name of its folder.
    public static string RuntimeOf(string tool) => Path.GetFileName(Path.GetDirectoryName(tool)!);
}
