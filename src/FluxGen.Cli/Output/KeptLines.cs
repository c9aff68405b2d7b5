namespace FluxGen.Cli.Output;

internal static class KeptLines
{
    public static void TryWrite(IEnumerable<string> lines, string directory)
    {
        foreach (string place in (string[])[directory, Path.GetTempPath()])
        {
            try
            {
                using StreamWriter file = new(Path.Combine(place, $"fluxgen-{Guid.NewGuid():N}.txt"), CreateOptions());
                file.WriteLine(string.Join(Environment.NewLine, lines));
                return;
            }
            catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
            {
                // There is nobody left to tell.
            }
        }
    }

    private static FileStreamOptions CreateOptions()
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // Others can read the temporary directory, and whoever has the URL of an image can download it.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
