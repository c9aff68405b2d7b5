using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace FluxGen.Testing.OpenApi;

// A pattern as ECMAScript reads it, where .NET reads it otherwise: $ is the very end, and digits and words are ASCII.
internal static class SchemaPattern
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
            // Refused, for a test should learn of such a pattern.
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
            // It looks around, or back at what it has found.
            return new Regex(translated, RegexOptions.CultureInvariant, Timeout);
        }
    }

    private static string Translate(string pattern)
    {
        StringBuilder translated = new();
        bool isInClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                i++;
                translated.Append(TranslateEscape(pattern[i], isInClass));
                continue;
            }

            isInClass = pattern[i] == '[' || (isInClass && pattern[i] != ']');
            translated.Append(pattern[i] == '$' && !isInClass ? @"\z" : pattern[i].ToString());
        }

        return translated.ToString();
    }

    private static string TranslateEscape(char escaped, bool isInClass) => (escaped, isInClass) switch
    {
        ('d', false) => "[0-9]",
        ('d', true) => "0-9",
        ('D', false) => "[^0-9]",
        ('w', false) => "[A-Za-z0-9_]",
        ('w', true) => "A-Za-z0-9_",
        ('W', false) => "[^A-Za-z0-9_]",
        _ => $"\\{escaped}",
    };
}
