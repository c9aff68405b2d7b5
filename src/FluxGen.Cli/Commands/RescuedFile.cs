namespace FluxGen.Cli.Commands;

internal static class RescuedFile
{
    // Null where even the temporary directory cannot be written to.
    public static async Task<string?> SaveAsync(ReadOnlyMemory<byte> bytes)
    {
        string path = Path.Combine(Path.GetTempPath(), $"fluxgen-{Guid.NewGuid():N}.bin");
        try
        {
            await WriteAsync(path, bytes);
            return path;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
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
        catch (IOException)
        {
            File.Delete(path);
            throw;
        }
    }
}
