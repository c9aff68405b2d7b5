namespace FluxGen.Cli.Generate;

internal static class OutputDirectory
{
    // Before anything is paid for: makes the directory, writes a byte into it and takes it away again.
    public static string? FindProblem(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            string probe = Path.Combine(path, $".{Guid.NewGuid():N}.part");
            using FileStream file = new(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            file.WriteByte(0);
            file.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"--out: '{path}' cannot be written to: {unwritable.Message} Nothing was sent. Name another directory.";
        }
    }
}
