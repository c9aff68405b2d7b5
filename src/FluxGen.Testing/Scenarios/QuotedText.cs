using System.Text.RegularExpressions;

namespace FluxGen.Testing.Scenarios;

// A value that contains a separator is written in quotation marks; quotation marks inside it are doubled.
internal static partial class QuotedText
{
    public static string Write(string value) =>
        value.Contains(';') || value.Contains('"') || value != value.Trim() ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    public static string Read(string text) =>
        text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text;

    // Separators inside quotation marks do not separate.
    public static IReadOnlyList<string> Split(string text) => [.. Part().Matches(text).Select(part => part.Groups[1].Value.Trim())];

    [GeneratedRegex("""(?:^|;)((?:[^;"]|"[^"]*(?:"|$))*)""")]
    private static partial Regex Part();
}
