using FluxGen.Spec.Reading;

namespace FluxGen.Spec.NSwag;

internal static class NSwagOutput
{
    // Of the output, the message of the exception without its type and its stack trace.
    public static string Reason(string output, int exitCode)
    {
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] rest = [.. lines.SkipWhile(line => !line.StartsWith("Executing file", StringComparison.Ordinal)).Skip(1)];
        string[] message = [.. (rest.Length == 0 ? lines : rest).TakeWhile(line => !IsTrace(line))];
        string text = OneLine.Of(WithoutType(string.Join(' ', message)));
        return text.Length == 0 ? $"it failed with exit code {exitCode}." : text;
    }

    private static bool IsTrace(string line) =>
        line.StartsWith("at ", StringComparison.Ordinal) || line.StartsWith("---> ", StringComparison.Ordinal) || line.StartsWith("--- ", StringComparison.Ordinal);

    private static string WithoutType(string text)
    {
        int colon = text.IndexOf("Exception: ", StringComparison.Ordinal);
        return colon > 0 && !text.AsSpan(0, colon).Contains(' ') ? text[(colon + "Exception: ".Length)..] : text;
    }
}
