namespace FluxGen.Cli.Commands;

internal static class RescuedFile
{
    // Null where even the temporary directory cannot be written to.
    public static async Task<string?> SaveAsync(ReadOnlyMemory<byte> bytes)
    {
        string path = Path.Combine(Path.GetTempPath(), $"fluxgen-{Guid.NewGuid():N}.bin");
        try
        {
            await File.WriteAllBytesAsync(path, bytes, CancellationToken.None);
            return path;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
