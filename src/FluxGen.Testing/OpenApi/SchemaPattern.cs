using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace FluxGen.Testing.OpenApi;

// A pattern with the meaning of ECMAScript, which differs from .NET: $ is the very end, and \d and \w are ASCII.
internal static partial class SchemaPattern
{
    private const string Blanks = @"\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private static readonly ConcurrentDictionary<string, Regex> ByPattern = new();

    // Groups that only .NET has make a pattern invalid, and nothing is validated against it.
    public static bool Matches(string text, string pattern)
    {
        try
        {
            return OtherGroup().IsMatch(pattern) || ByPattern.GetOrAdd(pattern, Build).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // The test should learn of such a pattern.
            return false;
        }
    }

    public static bool IsValid(string pattern)
    {
        try
        {
            return !OtherGroup().IsMatch(pattern) && ByPattern.GetOrAdd(pattern, Build) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Regex Build(string pattern)
    {
        string translated = Translate(pattern);
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Timeout);
        }
        catch (NotSupportedException)
        {
            // The pattern has lookarounds or backreferences.
            return new Regex(translated, RegexOptions.CultureInvariant, Timeout);
        }
    }

    private static string Translate(string pattern)
    {
        bool isInClass = false;
        return Token().Replace(pattern, token =>
        {
            bool wasInClass = isInClass;
            isInClass = token.Value == "[" || (isInClass && token.Value != "]");
            return token.Value switch
            {
                "[" when wasInClass => @"\[",
                "[^]" when !wasInClass => @"[\s\S]",
                "[]" when !wasInClass => "(?!)",
                @"\d" => wasInClass ? "0-9" : "[0-9]",
                @"\w" => wasInClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]",
                @"\s" => wasInClass ? Blanks : $"[{Blanks}]",
                @"\D" => wasInClass ? @"\0-/:-\uFFFF" : "[^0-9]",
                @"\W" => wasInClass ? @"\0-/:-@\[-^`{-\uFFFF" : "[^A-Za-z0-9_]",
                @"\S" when !wasInClass => $"[^{Blanks}]",
                @"\/" => "/",
                "." when !wasInClass => @"[^\n\r\u2028\u2029]",
                "$" when !wasInClass => @"\z",
                ['\\', 'p' or 'P', '{', ..] property => Category(property),
                ['\\', 'u', '{', ..] point => Regex.Escape(char.ConvertFromUtf32(Convert.ToInt32(point[3..^1], 16))),
                [_, 'a' or 'e' or 'A' or 'Z' or 'z' or 'G'] letter => letter[1..],
                var other => other,
            };
        });
    }

    // .NET has the short names only.
    private static string Category(string property) => property[3..^1] switch
    {
        "Letter" => $"{property[..3]}L}}",
        "Uppercase_Letter" => $"{property[..3]}Lu}}",
        "Lowercase_Letter" => $"{property[..3]}Ll}}",
        "Number" => $"{property[..3]}N}}",
        "digit" or "Decimal_Number" => $"{property[..3]}Nd}}",
        "Punctuation" => $"{property[..3]}P}}",
        _ => property,
    };

    [GeneratedRegex(@"(?<!\\)\(\?(?!:|=|!|<[=!]|<[A-Za-z_$][\w$]*>)")]
    private static partial Regex OtherGroup();

    [GeneratedRegex(@"\\[pP]\{[^}]*\}|\\u\{[0-9A-Fa-f]{1,6}\}|\\.|\[\^\]|\[\]|[\[\]$.]", RegexOptions.Singleline)]
    private static partial Regex Token();
}
