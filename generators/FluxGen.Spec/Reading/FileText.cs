using System.Text;

namespace FluxGen.Spec.Reading;

// The text of a file, which can be anything: a directory, a device, an image.
internal static class FileText
{
    // The largest public specifications have some 40 MB, and reading takes some forty times as much memory.
    public const int MaxBytes = 64 * 1024 * 1024;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UnreadableException("this is a directory; a specification is a file. Name the file.");
        }

        if (!File.Exists(path))
        {
            throw new UnreadableException("the file does not exist. Correct the path, or create the file.");
        }

        string text = Decode(ReadBytes(path));
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableException("the specification is empty.");
        }

        return text;
    }

    // A pipe without a writer blocks whoever opens it.
    private static byte[] ReadBytes(string path)
    {
        try
        {
            Task<byte[]> reading = Task.Run(() => ReadAtMost(path));
            return reading.Wait(Timeout)
                ? reading.Result
                : throw new UnreadableException("the file gave no data for 10 seconds; a specification is an ordinary file. Name one.");
        }
        catch (AggregateException error) when (error.InnerException is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UnreadableException($"the file cannot be opened: {OneLine.Of(error.InnerException.Message)}");
        }
        catch (AggregateException error) when (error.InnerException is UnreadableException unreadable)
        {
            throw unreadable;
        }
    }

    private static byte[] ReadAtMost(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using MemoryStream bytes = new();
        byte[] chunk = new byte[81920];
        int count;
        while ((count = stream.Read(chunk)) > 0)
        {
            bytes.Write(chunk, 0, count);
            if (bytes.Length > MaxBytes)
            {
                throw new UnreadableException($"the file is larger than {MaxBytes / 1024 / 1024} MB, so it is hardly a specification. Split it, or name another file.");
            }

            if (bytes.Length == count && IsBinary(chunk.AsSpan(0, count)))
            {
                throw Binary();
            }
        }

        return bytes.ToArray();
    }

    private static bool IsBinary(ReadOnlySpan<byte> start) => !StartsAsUtf16(start) && start.Contains((byte)0);

    private static bool StartsAsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static UnreadableException Binary() => new("the file is binary; a specification is YAML or JSON in UTF-8 or UTF-16. Name another file.");

    private static string Decode(byte[] bytes)
    {
        string text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => DecodeUtf8(bytes.AsSpan(3)),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            _ => DecodeUtf8(bytes),
        };
        return text.Contains('\0') ? throw Binary() : text;
    }

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            ReadOnlySpan<byte> before = bytes[..Math.Clamp(error.Index, 0, bytes.Length)];
            int line = before.Count((byte)'\n') + 1;
            int column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            throw new UnreadableException("here is a byte that is not UTF-8. Save the file as UTF-8.", line, column);
        }
    }
}
