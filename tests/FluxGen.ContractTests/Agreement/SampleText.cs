using System.Text.RegularExpressions;

namespace FluxGen.ContractTests.Agreement;

internal static class SampleText
{
    public const string Duration = "duration";

    // A text is made by repeating one of these: a letter, a digit, and a character that UTF-16 needs two units for.
    private static readonly string[] Fillers = ["x", "7", "X", "-", " ", "\U0001F600"];

    private static readonly Dictionary<string, (string Good, string Bad)> Formats = new()
    {
        ["date"] = ("2025-03-11", "2025-13-11"),
        ["date-time"] = ("2025-03-11T07:13:27.813Z", "yesterday"),
        ["time"] = ("07:13:27", "25:13:27"),
        ["uuid"] = ("798b860e-98c2-4e8e-8c50-550bcfc2eccc", "798b860e"),
        ["byte"] = ("AAEC", "A?EC"),
        ["uri"] = ("https://example.com/a", "https://["),
        [Duration] = ("PT1H", "an hour"),
        ["email"] = ("someone@example.com", "someone"),
        ["hostname"] = ("example.com", "a b"),
        ["ipv4"] = ("127.0.0.1", "127.0.0.1000"),
        ["ipv6"] = ("::1", "::g"),
    };

    public static string? Good(string? format) => format is not null && Formats.TryGetValue(format, out (string Good, string Bad) texts) ? texts.Good : null;

    public static string? Bad(string? format) => format is not null && Formats.TryGetValue(format, out (string Good, string Bad) texts) ? texts.Bad : null;

    // Null where no text of that length is known that matches.
    public static string? OfLength(SchemaView schema, int length) =>
        Fillers.Select(filler => Repeat(filler, length)).FirstOrDefault(text => Matches(schema, text));

    public static string OfPairs(int length) => Repeat(Fillers[^1], length);

    public static bool Matches(SchemaView schema, string text) => schema.Patterns.All(pattern => Regex.IsMatch(text, pattern));

    public static string? Mismatch(SchemaView schema)
    {
        int length = Math.Max(1, schema.MinLength ?? 0);
        return Fillers.Append("\0").Select(filler => Repeat(filler, length)).FirstOrDefault(text => !Matches(schema, text));
    }

    private static string Repeat(string filler, int length) => string.Concat(Enumerable.Repeat(filler, length));
}
