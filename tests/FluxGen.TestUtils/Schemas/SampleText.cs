using System.Text.RegularExpressions;

namespace FluxGen.TestUtils;

/// <summary>Texts that a schema allows, and texts that it does not.</summary>
public static class SampleText
{
    public const string Duration = "duration";

    // A text repeats one of these. UTF-16 needs two units for the last.
    private static readonly string[] Fillers = ["x", "7", "X", "-", " ", "\U0001F600"];

    private static readonly Dictionary<string, (string Valid, string Invalid)> Formats = new()
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

    /// <summary>A text in a format, or null where the format is not known.</summary>
    public static string? Valid(string? format) => Formats.TryGetValue(format ?? "", out (string Valid, string Invalid) texts) ? texts.Valid : null;

    /// <summary>A text that is not in a format, or null where the format is not known.</summary>
    public static string? Invalid(string? format) => Formats.TryGetValue(format ?? "", out (string Valid, string Invalid) texts) ? texts.Invalid : null;

    public static bool IsMatch(this SchemaView schema, string text) => schema.Patterns.All(pattern => Regex.IsMatch(text, pattern));

    // Null where no text of that length is known that matches.
    internal static string? OfLength(SchemaView schema, int length) => Fillers.Select(filler => Repeat(filler, length)).FirstOrDefault(schema.IsMatch);

    internal static string OfPairs(int length) => Repeat(Fillers[^1], length);

    internal static string? Mismatch(SchemaView schema)
    {
        int length = Math.Max(1, schema.MinLength ?? 0);
        return Fillers.Append("\0").Select(filler => Repeat(filler, length)).FirstOrDefault(text => !schema.IsMatch(text));
    }

    private static string Repeat(string filler, int length) => string.Concat(Enumerable.Repeat(filler, length));
}
