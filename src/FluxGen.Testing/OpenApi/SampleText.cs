using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A text of the format, pattern and length of a schema.
internal static class SampleText
{
    private static readonly string[] Words = ["amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "heron", "iris", "juniper"];

    public static JToken? Make(SampleParts parts, Random random)
    {
        int min = (int)Math.Min(parts.Most("minLength") ?? 0, 100_000);
        int max = (int)Math.Min(parts.Least("maxLength") ?? 100_000, 100_000);
        string? pattern = parts.All("pattern").Select(pattern => pattern.Text()).FirstOrDefault(SchemaPattern.IsValid);
        string? formatted = parts.All("format").Select(format => OfFormat(format.Text(), random)).FirstOrDefault(text => text is not null);
        return pattern is not null && (formatted is null || !SchemaPattern.Matches(formatted, pattern))
            ? Patterned(pattern, min, max, random)
            : new JValue(formatted ?? Sized(Words[random.Next(Words.Length)], min, max));
    }

    // A pattern that leaves the end open can be made longer.
    private static JValue? Patterned(string pattern, int min, int max, Random random)
    {
        for (int attempt = 0; attempt < 40; attempt++)
        {
            if (SamplePattern.Make(pattern, random, min > 16 ? min : 0) is { } text
                && (text.Length >= min ? text : Sized(text, min, max)) is var sized && sized.Length <= max && SchemaPattern.Matches(sized, pattern))
            {
                return new JValue(sized);
            }
        }

        return null;
    }

    private static string Sized(string text, int min, int max)
    {
        string repeated = text;
        while (repeated.Length < min)
        {
            repeated += text.Length == 0 ? "x" : text;
        }

        return repeated.Length > Math.Max(min, Math.Min(max, text.Length)) ? repeated[..Math.Max(min, Math.Min(max, text.Length))] : repeated;
    }

    private static string? OfFormat(string format, Random random)
    {
        int number = random.Next(1, 28);
        string two = number.ToString("00", CultureInfo.InvariantCulture);
        return format switch
        {
            "date" => $"2024-02-{two}",
            "date-time" => $"2024-02-{two}T12:30:15Z",
            "time" => $"12:30:{two}Z",
            "duration" => $"P{number}DT2H",
            "uuid" or "guid" => $"0a1b2c3d-0000-4abc-8abc-0000000000{two}",
            "uri" or "url" or "iri" => $"https://example.com/{number}",
            "uri-reference" or "iri-reference" => $"/things/{number}",
            "email" or "idn-email" => $"someone{number}@example.com",
            "hostname" or "idn-hostname" => $"host{number}.example.com",
            "ipv4" => $"192.0.2.{number}",
            "ipv6" => $"2001:db8::{number}",
            "byte" => Convert.ToBase64String([(byte)number, 1, 2]),
            "base64url" => Convert.ToBase64String([(byte)number, 1, 2]).Replace('+', '-').Replace('/', '_'),
            "regex" => "^[a-z]+$",
            "json-pointer" => $"/a/{number}",
            "relative-json-pointer" => $"{number}/a",
            "decimal" => $"{number}.5",
            _ => null,
        };
    }
}
