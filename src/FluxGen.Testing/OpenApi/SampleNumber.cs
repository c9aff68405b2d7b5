using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A number within the limits of a schema.
internal static class SampleNumber
{
    private const decimal Span = 100;

    public static JToken Make(SampleParts parts, bool isInteger, Random random)
    {
        (decimal min, decimal max) = Range(parts);
        decimal step = parts.Least("multipleOf") is { } multiple and > 0 ? multiple : isInteger ? 1 : 0.5m;
        step = isInteger && step % 1 != 0 ? WholeMultiple(step) : step;
        bool isSet = parts.Raw("multipleOf").Any() || isInteger;
        decimal low = Exclusive(parts, "exclusiveMinimum", "minimum", min) ? Next(Up(min, step), min, step) : Up(min, step);
        decimal high = Exclusive(parts, "exclusiveMaximum", "maximum", max) ? Previous(Down(max, step), max, step) : Down(max, step);
        if (low > high)
        {
            // The limits of a number are nearer to each other than any step.
            return Token(isSet ? min : min + ((max - min) / 2), isInteger);
        }

        decimal count = Math.Min(Span, Math.Floor((high / step) - (low / step)));
        return Token(low + (random.Next(0, (int)count + 1) * step), isInteger);
    }

    // A limit that stands alone has a value some steps away from it.
    private static (decimal Min, decimal Max) Range(SampleParts parts)
    {
        decimal? min = Largest(parts.Most("minimum"), parts.Most("exclusiveMinimum"));
        decimal? max = Smallest(parts.Least("maximum"), parts.Least("exclusiveMaximum"));
        decimal step = Math.Max(1, parts.Least("multipleOf") ?? 1);
        decimal span = Span * step;
        decimal low = Clamp(min ?? (max is { } most && most < 1 ? most - span : 1));
        return (low, Clamp(max ?? low + span));
    }

    private static decimal Clamp(decimal number) => Math.Clamp(number, -1_000_000_000_000_000_000m, 1_000_000_000_000_000_000m);

    private static decimal? Largest(decimal? first, decimal? second) => first is null || second > first ? second : first;

    private static decimal? Smallest(decimal? first, decimal? second) => first is null || second < first ? second : first;

    private static bool Exclusive(SampleParts parts, string exclusive, string inclusive, decimal limit) =>
        parts.All(exclusive).Any(flag => flag.IsTrue || JsonNumber.Of(flag.Value)?.ToDecimal() == limit) && parts.All(exclusive).Concat(parts.All(inclusive)).Any();

    private static decimal Up(decimal number, decimal step) => Math.Ceiling(number / step) * step;

    private static decimal Down(decimal number, decimal step) => Math.Floor(number / step) * step;

    private static decimal Next(decimal number, decimal limit, decimal step) => number == limit ? number + step : number;

    private static decimal Previous(decimal number, decimal limit, decimal step) => number == limit ? number - step : number;

    private static decimal WholeMultiple(decimal step)
    {
        decimal whole = step;
        for (int count = 1; count < 1000 && whole % 1 != 0; count++)
        {
            whole += step;
        }

        return whole;
    }

    // The division takes away the zeros at the end.
    private static JValue Token(decimal number, bool isInteger) => JsonNumber.Read(
        (isInteger ? decimal.Truncate(number) : number / 1.0000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
