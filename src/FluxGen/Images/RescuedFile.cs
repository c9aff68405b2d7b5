namespace FluxGen.Images;

// Keeps what has been paid for and cannot be saved as it should be.
internal static class RescuedFile
{
    // Returns the path, or null where no directory can be written to. The temporary directory is tried last.
    public static string? Write(ReadOnlySpan<byte> bytes, string? directory = null) =>
        (directory is null ? null : TryWrite(bytes, directory)) ?? TryWrite(bytes, Path.GetTempPath());

    private static string? TryWrite(ReadOnlySpan<byte> bytes, string directory)
    {
        string path = Path.Combine(directory, $"fluxgen-{Guid.NewGuid():N}.bin");
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            // Others can read the temporary directory, and a response can repeat the prompt.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using FileStream file = new(path, options);
            file.Write(bytes);
            return path;
        }
        catch (Exception failure) when (ImageFile.IsDiskFailure(failure))
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }

            return null;
        }
    }
}
