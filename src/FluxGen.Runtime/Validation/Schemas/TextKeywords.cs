using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation.Schemas;

internal static class TextKeywords
{
    public static Action<SchemaFrame>? Compile(string name, JToken argument) => name switch
    {
        "minLength" => Length(name, argument, static (length, limit) => length >= limit),
        "maxLength" => Length(name, argument, static (length, limit) => length <= limit),
        "pattern" => Pattern((string)argument!),
        _ => null,
    };

    public static bool IsMatch(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Action<SchemaFrame> Length(string name, JToken argument, Func<int, decimal, bool> holds)
    {
        decimal limit = (decimal)argument;
        return frame =>
        {
            if (frame.Value.Type == JTokenType.String && UnicodeText.CodePoints((string)frame.Value!) is int length && !holds(length, limit))
            {
                frame.Fail(name, limit, length);
            }
        };
    }

    private static Action<SchemaFrame> Pattern(string pattern)
    {
        Regex regex = EcmaPattern.ToRegex(pattern);
        return frame =>
        {
            if (frame.Value.Type == JTokenType.String && !IsMatch(regex, (string)frame.Value!))
            {
                frame.Fail("pattern", pattern, (string)frame.Value!);
            }
        };
    }
}
