using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing;

// NJsonSchema takes only a long for an integer, fails on what is beyond 64 bits, and rounds a double before it compares
// it. So a whole number that fits becomes a long, whatever its notation, and any other a decimal, unless it is too
// large for one.
internal static class JsonNumber
{
    public static JValue Read(string text)
    {
        JValue value = new(Parse(text));
        value.AddAnnotation(text);
        return value;
    }

    public static string TextOf(JToken number) => number.Annotation<string>() ?? number.ToString();

    public static bool IsWhole(JToken token) => (token as JValue)?.Value switch
    {
        long => true,
        decimal number => decimal.IsInteger(number),
        double number => double.IsInteger(number) || double.IsInfinity(number),
        _ => false,
    };

    public static bool Fits(JToken number, long least, long most) => number is JValue { Value: long value } && value >= least && value <= most;

    private static object Parse(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        bool isLong = decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue;
        return isLong ? (long)number : (object)number;
    }
}
