using System.Globalization;

namespace FluxGen.TestUtils;

internal static class NumberBoundaries
{
    public static IEnumerable<BoundaryValue> Of(SchemaView schema) => !schema.IsNumber || schema.Enum.Count > 0
        ? []
        :
        [
            .. Limit(schema, schema.Minimum, -1, "minimum", "exclusiveMinimum"),
            .. Limit(schema, schema.Maximum, 1, "maximum", "exclusiveMaximum"),
            .. Multiples(schema),
            .. Format(schema),
        ];

    private static IEnumerable<BoundaryValue> Limit(SchemaView schema, (decimal Limit, bool IsExclusive)? bound, int outwards, string inclusive, string exclusive)
    {
        if (bound is not var (limit, isExclusive))
        {
            return [];
        }

        (decimal Number, bool IsValid)[] numbers = [(Next(schema, limit, -outwards), true), (limit, !isExclusive), (Next(schema, limit, outwards), false)];
        return numbers.Where(value => !value.IsValid || Fits(schema, value.Number))
            .Select(value => Value(isExclusive ? exclusive : inclusive, "", value.Number, value.IsValid));
    }

    private static IEnumerable<BoundaryValue> Multiples(SchemaView schema)
    {
        if (schema.MultipleOf is not { } step)
        {
            return [];
        }

        // The third multiple of a fraction such as 0.1 is none in binary.
        decimal sample = (decimal)SampleValues.Of(schema);
        decimal[] multiples = [.. new[] { sample, sample + step, sample + (2 * step) }.Where(number => Fits(schema, number))];
        decimal aside = schema.Type == "number" ? step / 2 : 1;
        decimal[] others = schema.Type == "integer" && decimal.IsInteger(1 / step) ? [] : [sample - aside, sample + aside];
        return multiples.Select(number => Value("multipleOf", "", number, isValid: true)).Concat(others.Select(number => Value("multipleOf", "", number, isValid: false)));
    }

    private static IEnumerable<BoundaryValue> Format(SchemaView schema)
    {
        (decimal Min, decimal Max)? range = (schema.Type, schema.Format) switch
        {
            ("integer", "int32") => (int.MinValue, int.MaxValue),
            ("integer", "int64") => (long.MinValue, long.MaxValue),
            _ => null,
        };
        if (range is not var (min, max))
        {
            return [];
        }

        string format = $"{schema.Format} ";
        return new[] { min, max }.Where(end => Fits(schema, end)).Select(end => Value("format", format, end, isValid: true))
            .Concat(new[] { min - 1, max + 1 }.Select(end => Value("format", format, end, isValid: false)));
    }

    private static BoundaryValue Value(string keyword, string limit, decimal number, bool isValid)
    {
        string json = number.ToString("0.############################", CultureInfo.InvariantCulture);
        return new(keyword, $"{keyword} {limit}{json}", json, isValid);
    }

    // The nearest number that a property in C# can hold, so that every oracle sees the same one.
    private static decimal Next(SchemaView schema, decimal number, int direction) => schema switch
    {
        { MultipleOf: { } step } => number + (direction * step),
        { Type: "integer" } => number + direction,
        { Format: "decimal" } => number + (direction * 0.000_001m),
        { Format: "float" } => Exact(direction < 0 ? MathF.BitDecrement((float)number) : MathF.BitIncrement((float)number)),
        _ => Exact(direction < 0 ? Math.BitDecrement((double)number) : Math.BitIncrement((double)number)),
    };

    private static decimal Exact<T>(T number)
        where T : IFormattable =>
        decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool Fits(SchemaView schema, decimal number) =>
        !(number < schema.Minimum?.Limit || number > schema.Maximum?.Limit
            || (schema.Minimum is { IsExclusive: true } min && number == min.Limit)
            || (schema.Maximum is { IsExclusive: true } max && number == max.Limit)
            || (schema.MultipleOf is { } step && number % step != 0));
}
