using System.Text;

namespace FluxGen.Testing.Scenarios;

// Values that contain what separates values stand in quotation marks, and those in them are doubled.
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

    // At every separator that stands in no quotation marks.
    public static IReadOnlyList<string> Split(string text)
    {
        List<string> parts = [];
        StringBuilder part = new();
        bool isQuoted = false;
        foreach (char letter in text)
        {
            isQuoted ^= letter == Mark;
            if (letter == ScenarioText.Separator && !isQuoted)
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
            else
            {
                part.Append(letter);
            }
        }

        return [.. parts, part.ToString().Trim()];
    }
}
