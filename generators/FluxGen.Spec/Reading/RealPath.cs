namespace FluxGen.Spec.Reading;

// Where a path leads when all links in it are followed.
internal static class RealPath
{
    public static string Of(string fullPath)
    {
        string path = Path.GetPathRoot(fullPath)!;
        foreach (string segment in fullPath[path.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            path = Path.Combine(path, segment);
            FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            path = entry.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Of(target.FullName) : path;
        }

        return path;
    }

    public static bool IsIn(string folder, string path) => path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
