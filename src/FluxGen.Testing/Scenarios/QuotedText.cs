using System.Text;

namespace FluxGen.Testing.Scenarios;

// A value that contains a separator is written in quotation marks; quotation marks inside it are doubled.
internal static class QuotedText
{
    private const char Mark = '"';

    public static string Write(string value) =>
        value.Contains(ScenarioText.Separator) || value.Contains(Mark) || value != value.Trim()
            ? $"{Mark}{value.Replace($"{Mark}", $"{Mark}{Mark}", StringComparison.Ordinal)}{Mark}"
            : value;

    public static string Read(string text) =>
        text.Length >= 2 && text[0] == Mark && text[^1] == Mark
            ? text[1..^1].Replace($"{Mark}{Mark}", $"{Mark}", StringComparison.Ordinal)
            : text;

    // Separators inside quotation marks do not separate.
    public static IReadOnlyList<string> Split(string text)
    {
        List<string> parts = [];
        StringBuilder part = new();
        bool isQuoted = false;
        foreach (char character in text)
        {
            isQuoted ^= character == Mark;
            if (character == ScenarioText.Separator && !isQuoted)
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
            else
            {
                part.Append(character);
            }
        }

        return [.. parts, part.ToString().Trim()];
    }
}
