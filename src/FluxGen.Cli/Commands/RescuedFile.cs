namespace FluxGen.Cli.Commands;

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
            return null;
        }
    }

    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes)
    {
        await using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        try
        {
            await file.WriteAsync(bytes, CancellationToken.None);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }
}
