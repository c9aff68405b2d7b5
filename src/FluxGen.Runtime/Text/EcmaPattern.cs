using System.ComponentModel;
using System.Text.RegularExpressions;
using FluxGen.Runtime.Text;

namespace FluxGen.Runtime;

/// <summary>The patterns of JSON Schema, which are regular expressions of ECMA-262 with the flag <c>u</c>, on the engine of .NET.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EcmaPattern
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Makes a regular expression of .NET that matches what the pattern matches in ECMA-262. It runs in linear time, unless the pattern
    /// looks around or back, or counts very far: then a match ends after one second with a <see cref="RegexMatchTimeoutException"/>.
    /// </summary>
    /// <param name="pattern">The pattern, such as <c>^\d+$</c>.</param>
    /// <returns>The regular expression. No surrogate without its other half matches anything.</returns>
    /// <exception cref="ArgumentNullException">The pattern is null.</exception>
    /// <exception cref="ArgumentException">The pattern is not one of ECMA-262.</exception>
    public static Regex ToRegex(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        EcmaTranslator translator = new(pattern);
        string translated = translator.Translate();
        if (translator.IsRegular)
        {
            try
            {
                return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Timeout);
            }
            catch (NotSupportedException)
            {
                // It counts too far for the engine without backtracking.
            }
        }

        return new Regex(translated, RegexOptions.CultureInvariant, Timeout);
    }
}
