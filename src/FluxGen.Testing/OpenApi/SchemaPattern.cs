using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace FluxGen.Testing.OpenApi;

// A pattern with the meaning of ECMAScript, which differs from .NET: $ is the very end, and \d and \w are ASCII.
internal static partial class SchemaPattern
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private static readonly ConcurrentDictionary<string, Regex> ByPattern = new();

    public static bool Matches(string text, string pattern)
    {
        try
        {
            return ByPattern.GetOrAdd(pattern, Build).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // The test should learn of such a pattern.
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
            isInClass = token.Value == "[" || (isInClass && token.Value != "]");
            return token.Value switch
            {
                @"\d" => isInClass ? "0-9" : "[0-9]",
                @"\w" => isInClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]",
                @"\D" when !isInClass => "[^0-9]",
                @"\W" when !isInClass => "[^A-Za-z0-9_]",
                "$" when !isInClass => @"\z",
                var other => other,
            };
        });
    }

    [GeneratedRegex(@"\\.|[\[\]$]", RegexOptions.Singleline)]
    private static partial Regex Token();
}
