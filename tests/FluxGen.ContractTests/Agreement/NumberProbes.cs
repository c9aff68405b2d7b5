using System.Globalization;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace FluxGen.ContractTests.Agreement;

internal static class NumberProbes
{
    public static IEnumerable<Probe> Of(Place place) => place.Schema.Enumeration.Count > 0 ? [] : place.Schema.Type switch
    {
        JsonObjectType.Integer => [.. Least(place), .. Most(place), .. Multiples(place), .. Format(place)],
        JsonObjectType.Number => [.. Least(place), .. Most(place), .. Multiples(place)],
        _ => [],
    };

    private static IEnumerable<Probe> Least(Place place) => place.Schema.Minimum is { } least
        ? Bound(place, least.Limit, least.IsExclusive, -1, least.IsExclusive ? Keywords.ExclusiveMinimum : Keywords.Minimum)
        : [];

    private static IEnumerable<Probe> Most(Place place) => place.Schema.Maximum is { } most
        ? Bound(place, most.Limit, most.IsExclusive, 1, most.IsExclusive ? Keywords.ExclusiveMaximum : Keywords.Maximum)
        : [];

    private static IEnumerable<Probe> Bound(Place place, decimal limit, bool isExclusive, int outwards, string keyword)
    {
        decimal inside = isExclusive ? Next(place.Schema, limit, -outwards) : limit;
        if (Fits(place.Schema, inside))
        {
            yield return Number(place, keyword, inside, broken: null);
        }

        yield return Number(place, keyword, isExclusive ? limit : Next(place.Schema, limit, outwards), keyword);
    }

    private static IEnumerable<Probe> Multiples(Place place)
    {
        if (place.Schema.MultipleOf is not { } step)
        {
            yield break;
        }

        decimal sample = (decimal)Samples.Of(place.Schema);
        yield return Number(place, Keywords.MultipleOf, sample, broken: null);
        if (place.Schema.Type == JsonObjectType.Number || step > 1)
        {
            yield return Number(place, Keywords.MultipleOf, sample + (place.Schema.Type == JsonObjectType.Number ? step / 2 : 1), Keywords.MultipleOf);
        }
    }

    private static IEnumerable<Probe> Format(Place place)
    {
        (decimal Least, decimal Most)? range = place.Schema.Format switch
        {
            JsonFormatStrings.Integer => (int.MinValue, int.MaxValue),
            JsonFormatStrings.Long => (long.MinValue, long.MaxValue),
            _ => null,
        };
        if (range is not { } bits)
        {
            yield break;
        }

        foreach (decimal end in new[] { bits.Least, bits.Most }.Where(end => Fits(place.Schema, end)))
        {
            yield return Number(place, $"format {place.Schema.Format}", end, broken: null);
        }

        yield return Number(place, $"format {place.Schema.Format}", bits.Least - 1, Keywords.Format);
        yield return Number(place, $"format {place.Schema.Format}", bits.Most + 1, Keywords.Format);
    }

    private static Probe Number(Place place, string what, decimal number, string? broken)
    {
        string json = number.ToString("0.############################", CultureInfo.InvariantCulture);
        return new(place, $"{what} {json}", json, broken);
    }

    // The nearest number that a property in C# can hold, so that both judges see the same one.
    private static decimal Next(SchemaView schema, decimal number, int direction) => schema switch
    {
        { MultipleOf: { } step } => number + (direction * step),
        { Type: JsonObjectType.Integer } => number + direction,
        { Format: JsonFormatStrings.Decimal } => number + (direction * 0.000_001m),
        { Format: JsonFormatStrings.Float } => Exact(direction < 0 ? MathF.BitDecrement((float)number) : MathF.BitIncrement((float)number)),
        _ => Exact(direction < 0 ? Math.BitDecrement((double)number) : Math.BitIncrement((double)number)),
    };

    private static decimal Exact<T>(T number)
        where T : IFormattable =>
        decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool Fits(SchemaView schema, decimal number) =>
        !(number < schema.Minimum?.Limit || number > schema.Maximum?.Limit
            || (schema.Minimum is { IsExclusive: true } least && number == least.Limit)
            || (schema.Maximum is { IsExclusive: true } most && number == most.Limit)
            || number % (schema.MultipleOf ?? 1) != 0 && schema.MultipleOf is not null);
}
