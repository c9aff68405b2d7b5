using FluxGen.Formats;

namespace FluxGen.Images;

// Writes to a hidden file beside the final one and renames it when it is whole, so that nobody ever sees half an image.
internal sealed class ImageFile(string path, bool overwrite, string prompt, int index)
{
    private const int MaxNameLength = 48;

    private readonly string _directory = IsDirectory(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
    private readonly string _partName = $".{Guid.NewGuid():N}.part";

    public static bool IsDirectory(string path) => Path.EndsInDirectorySeparator(path) || Directory.Exists(path);

    public string Part => Path.Combine(_directory, _partName);

    // Called before anything is paid for.
    public static void EnsureWritable(string directory)
    {
        Directory.CreateDirectory(directory);
        ImageFile trial = new(directory, overwrite: false, prompt: "", index: 0);
        try
        {
            using FileStream file = trial.Create(useAsync: false);
            file.WriteByte(0);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            trial.Discard();
        }
    }

    // .NET throws an ArgumentOutOfRangeException for a file that is larger than the system allows.
    public static bool IsDiskFailure(Exception failure) => failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    public Exception Explain(Exception failure) =>
        failure is ArgumentOutOfRangeException ? new IOException($"'{Part}' is larger than the system allows a file to be.", failure) : failure;

    public void Prepare()
    {
        Directory.CreateDirectory(_directory);
        if (!overwrite && File.Exists(path))
        {
            throw new IOException($"The file '{path}' already exists. Choose another name, or allow it to be replaced.");
        }
    }

    public async Task<string> WriteAsync(Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            FileStream file = Create(useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                await write(file, cancellationToken).ConfigureAwait(false);
            }

            return Commit();
        }
        catch (FluxImageException part) when (part.IsWorthKeeping)
        {
            throw part.KeptIn(Keep());
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            Discard();
            throw Explain(tooLarge);
        }
        catch
        {
            Discard();
            throw;
        }
    }

    // Unbuffered, because writes are large.
    public FileStream Create(bool useAsync) => new(Part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, useAsync);

    public string Commit(string suffix = "")
    {
        Span<byte> start = stackalloc byte[ImageSignature.Length];
        using (FileStream file = File.OpenRead(Part))
        {
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }

        return Rename(ImageSignature.Extension(start), suffix);
    }

    public void Discard()
    {
        // Deleting a file in a directory that is gone would throw.
        if (File.Exists(Part))
        {
            File.Delete(Part);
        }
    }

    // What is not a whole image. Where it cannot have its name, all of it is there nevertheless.
    private string Keep()
    {
        try
        {
            return Commit(".part");
        }
        catch (Exception failure) when (IsDiskFailure(failure))
        {
            return Part;
        }
    }

    private string Rename(string extension, string suffix)
    {
        bool isDirectory = IsDirectory(path);
        if (!isDirectory && suffix.Length == 0)
        {
            Move(path);
            return path;
        }

        for (int number = index + 1; ; number++)
        {
            string name = isDirectory ? Path.Combine(_directory, FileName(number) + extension) : number == index + 1 ? path : $"{path}-{number}";
            string candidate = name + suffix;
            try
            {
                if (overwrite || !Path.Exists(candidate))
                {
                    Move(candidate);
                    return candidate;
                }
            }
            catch (IOException) when (!overwrite && Path.Exists(candidate))
            {
                // Another process took the name first.
            }
        }
    }

    // Another process could take a name after a check that it is free, and an image would be lost. So the name is first
    // reserved by an empty file, which only one process can create.
    private void Move(string target)
    {
        if (overwrite)
        {
            File.Move(Part, target, overwrite: true);
            return;
        }

        File.Open(target, FileMode.CreateNew).Dispose();
        try
        {
            File.Move(Part, target, overwrite: true);
        }
        catch
        {
            File.Delete(target);
            throw;
        }
    }

    private string FileName(int number)
    {
        IEnumerable<char> letters = prompt.Take(MaxNameLength * 2)
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-');
        string name = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        name = Shorten(name);
        name = name.Length == 0 ? "image" : IsDevice(name) ? $"image-{name}" : name;
        return name + (number == 1 ? "" : $"-{number}");
    }

    // Cuts between words where it can.
    private static string Shorten(string name)
    {
        if (name.Length <= MaxNameLength)
        {
            return name;
        }

        int gap = name.LastIndexOf('-', MaxNameLength);
        return name[..(gap > 0 ? gap : MaxNameLength)];
    }

    // On Windows these are names of devices, with any extension.
    private static bool IsDevice(string name) =>
        name is "con" or "prn" or "aux" or "nul"
        || (name.Length == 4 && char.IsAsciiDigit(name[3]) && (name.StartsWith("com", StringComparison.Ordinal) || name.StartsWith("lpt", StringComparison.Ordinal)));
}
