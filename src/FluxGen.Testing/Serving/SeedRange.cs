using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Serving;

// The seeds that the specification allows, of which the server picks one when it is asked for none.
internal sealed record SeedRange(long Least, long Most)
{
    // How many seeds are picked from: enough to differ, and short enough for every reader of JSON to keep all digits.
    private const long Choices = 1L << 32;

    public static SeedRange Of((string Name, Schema Schema) property)
    {
        (string name, Schema schema) = property;
        (decimal lowest, decimal highest) = schema.Format == "int32"
            ? (int.MinValue, int.MaxValue)
            : ((decimal)long.MinValue, (decimal)long.MaxValue);
        decimal most = Math.Min(highest, schema.Maximum is { } maximum ? LastBelow(maximum.Limit, maximum.IsExclusive) : highest);
        decimal least = Math.Max(lowest, schema.Minimum is { } minimum ? FirstAbove(minimum.Limit, minimum.IsExclusive) : Math.Min(0, most));
        return least <= most
            ? new SeedRange((long)least, (long)most)
            : throw new InvalidOperationException(
                $"The specification allows no value of the property '{name}': its least would be {least}, its most {most}. "
                + "Correct its limits there.");
    }

    public long Pick(ulong bits)
    {
        // As decimals, for the difference of two longs need not be one.
        ulong choices = (ulong)Math.Min(Choices, (decimal)Most - Least + 1);
        return Least + (long)(bits % choices);
    }

    private static decimal FirstAbove(decimal minimum, bool isExclusive) => isExclusive ? Math.Floor(minimum) + 1 : Math.Ceiling(minimum);

    private static decimal LastBelow(decimal maximum, bool isExclusive) => isExclusive ? Math.Ceiling(maximum) - 1 : Math.Floor(maximum);
}
