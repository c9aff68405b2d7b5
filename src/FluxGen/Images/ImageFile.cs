namespace FluxGen;

// Writes to a hidden file beside the final one and renames it when it is whole, so that no one ever sees half an image.
internal sealed class ImageFile(string path, bool overwrite, string prompt, int index)
{
    private const int LongestName = 48;

    private readonly string _directory = IsDirectory(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
    private readonly string _partName = $".{Guid.NewGuid():N}.part";

    public static bool IsDirectory(string path) => Path.EndsInDirectorySeparator(path) || Directory.Exists(path);

    public string Part => Path.Combine(_directory, _partName);

    // Before something is paid for.
    public static void ProveWritable(string directory)
    {
        Directory.CreateDirectory(directory);
        ImageFile probe = new(directory, overwrite: false, prompt: "", index: 0);
        probe.Create(useAsync: false).Dispose();
        probe.Discard();
    }

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
        try
        {
            FileStream file = Create(useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                await image.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            }

            return Commit();
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            // What .NET makes of a file that is larger than the system allows.
            Discard();
            throw new IOException($"'{Part}' is larger than a file may be here.", tooLarge);
        }
        catch
        {
            Discard();
            throw;
        }
    }

    // Not buffered: what is written comes in large pieces.
    public FileStream Create(bool useAsync) => new(Part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, useAsync);

    public string Commit(string suffix = "")
    {
        Span<byte> start = stackalloc byte[ImageSignature.Length];
        using (FileStream file = File.OpenRead(Part))
        {
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }

        return Rename(Part, ImageSignature.Extension(start) + suffix);
    }

    public void Discard() => File.Delete(Part);

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
