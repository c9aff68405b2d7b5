namespace FluxGen;

// Writes to a hidden file beside the final one and renames it when it is whole, so that no one ever sees half an image.
internal sealed class ImageFile(string path, bool overwrite, string prompt, int index)
{
    private const int LongestName = 48;

    private readonly string _directory = IsDirectory(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;

    public static bool IsDirectory(string path) => Path.EndsInDirectorySeparator(path) || Directory.Exists(path);

    public void Prepare()
    {
        Directory.CreateDirectory(_directory);
        if (!overwrite && File.Exists(path))
        {
            throw new IOException($"The file '{path}' exists already. Choose another name, or allow it to be replaced.");
        }
    }

    public async Task<string> WriteAsync(Stream image, CancellationToken cancellationToken)
    {
        string part = Path.Combine(_directory, $".{Guid.NewGuid():N}.part");
        try
        {
            string extension = await CopyAsync(image, part, cancellationToken).ConfigureAwait(false);
            return Rename(part, extension);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    private static async Task<string> CopyAsync(Stream image, string part, CancellationToken cancellationToken)
    {
        byte[] start = new byte[ImageSignature.Length];
        int count = await image.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);

        FileStream file = new(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        await using (file.ConfigureAwait(false))
        {
            try
            {
                await file.WriteAsync(start.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                await image.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            }
            catch (ArgumentOutOfRangeException tooLarge)
            {
                // What .NET makes of a file that is larger than the system allows.
                throw new IOException($"'{part}' is larger than a file may be here.", tooLarge);
            }
        }

        return ImageSignature.Extension(start.AsSpan(0, count));
    }

    private string Rename(string part, string extension)
    {
        if (!IsDirectory(path))
        {
            Move(part, path);
            return path;
        }

        for (int number = index + 1; ; number++)
        {
            string candidate = Path.Combine(_directory, FileName(number) + extension);
            try
            {
                if (overwrite || !Path.Exists(candidate))
                {
                    Move(part, candidate);
                    return candidate;
                }
            }
            catch (IOException) when (!overwrite && Path.Exists(candidate))
            {
                // Somebody was faster.
            }
        }
    }

    // To look whether a name is free and then to move are two steps, between which another can take it and lose a picture.
    // So a name is first taken by a new file, which only one can create.
    private void Move(string part, string target)
    {
        if (overwrite)
        {
            File.Move(part, target, overwrite: true);
            return;
        }

        File.Open(target, FileMode.CreateNew).Dispose();
        try
        {
            File.Move(part, target, overwrite: true);
        }
        catch
        {
            File.Delete(target);
            throw;
        }
    }

    private string FileName(int number)
    {
        IEnumerable<char> letters = prompt.Take(LongestName * 2)
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-');
        string name = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        name = Shorten(name);
        name = name.Length == 0 ? "image" : IsDevice(name) ? $"image-{name}" : name;
        return name + (number == 1 ? "" : $"-{number}");
    }

    // Between words where there is a gap.
    private static string Shorten(string name)
    {
        if (name.Length <= LongestName)
        {
            return name;
        }

        int gap = name.LastIndexOf('-', LongestName);
        return name[..(gap > 0 ? gap : LongestName)];
    }

    // Windows takes these for devices, whatever extension follows.
    private static bool IsDevice(string name) =>
        name is "con" or "prn" or "aux" or "nul"
        || (name.Length == 4 && char.IsAsciiDigit(name[3]) && (name.StartsWith("com", StringComparison.Ordinal) || name.StartsWith("lpt", StringComparison.Ordinal)));
}
