using System.Text;

namespace FluxGen.Cli.Generate;

internal static class StandardInput
{
    // Far more than a request can have, so that an endless input ends.
    private const int MaxLength = 1_000_000;

    // Without the line break at the end, which programs such as echo add.
    public static async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        // Reading from a terminal cannot be cancelled.
        string text = await Task.Run(Read, CancellationToken.None).WaitAsync(cancellationToken);
        return text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
    }

    private static string Read()
    {
        // What is not text in the encoding of the console would be sent as something else, and paid for.
        Encoding encoding = Encoding.GetEncoding(Console.InputEncoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        using StreamReader reader = new(Console.OpenStandardInput(), encoding);
        char[] buffer = new char[MaxLength + 1];
        int length = reader.ReadBlock(buffer);
        return length <= MaxLength ? new string(buffer, 0, length) : throw new InvalidDataException($"it has more than {MaxLength} characters.");
    }
}
