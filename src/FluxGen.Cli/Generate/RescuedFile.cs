namespace FluxGen.Cli.Generate;

internal static class RescuedFile
{
    // The last is what .NET makes of a file that is larger than the disk, or the system's limit, allows.
    public static bool IsUnwritable(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    // Null where even the temporary directory cannot be written to.
    public static async Task<string?> SaveAsync(ReadOnlyMemory<byte> bytes)
    {
        string path = Path.Combine(Path.GetTempPath(), $"fluxgen-{Guid.NewGuid():N}.bin");
        try
        {
            await WriteAsync(path, bytes);
            return path;
        }
        catch (Exception unwritable) when (IsUnwritable(unwritable))
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }

            return null;
        }
    }

    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            // Others can read the temporary directory, and an answer can repeat what it was asked with.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using FileStream file = new(path, options);
        await file.WriteAsync(bytes, CancellationToken.None);
    }
}
