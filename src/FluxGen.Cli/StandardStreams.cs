using Microsoft.Win32.SafeHandles;

namespace FluxGen.Cli;

// The console conceals that nobody reads a pipe any more. Writing to the pipe itself tells.
internal static class StandardStreams
{
    public static TextWriter Output => Console.IsOutputRedirected ? Open(1, Console.Out) : Console.Out;

    public static TextWriter Error => Console.IsErrorRedirected ? Open(2, Console.Error) : Console.Error;

    private static TextWriter Open(int descriptor, TextWriter otherwise)
    {
        if (OperatingSystem.IsWindows())
        {
            return otherwise;
        }

        try
        {
            FileStream stream = new(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);

            // A FileStream writes to a file at a position of its own, and not after what other programs have written meanwhile.
            return stream.CanSeek ? otherwise : new StreamWriter(stream, Console.OutputEncoding) { AutoFlush = true };
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return otherwise;
        }
    }
}
