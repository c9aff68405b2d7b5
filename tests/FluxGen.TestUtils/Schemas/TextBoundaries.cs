using Newtonsoft.Json;

namespace FluxGen.TestUtils;

internal static class TextBoundaries
{
    public static IEnumerable<BoundaryValue> Of(SchemaView schema)
    {
        if (schema.Type != "string" || schema.Enum.Count > 0)
        {
            return [];
        }

        return SampleText.Valid(schema.Format) is { } text
            ? Format(schema, text)
            :
            [
                .. Lengths(schema, "characters", (length, isValid) => isValid ? SampleText.OfLength(schema, length) : new string('x', length)),
                .. Lengths(schema, "surrogate pairs", (length, isValid) => length == 0 || (isValid && !schema.IsMatch(SampleText.OfPairs(length))) ? null : SampleText.OfPairs(length)),
                .. Pattern(schema),
            ];
    }

    private static IEnumerable<BoundaryValue> Lengths(SchemaView schema, string unit, Func<int, bool, string?> create) => BoundaryValues.Counts(
        ("minLength", schema.MinLength), ("maxLength", schema.MaxLength), unit, (length, isValid) => create(length, isValid) is { } text ? JsonConvert.ToString(text) : null);

    private static IEnumerable<BoundaryValue> Format(SchemaView schema, string valid)
    {
        yield return Value("format", $"{schema.Format} with {valid}", valid, isValid: true);
        if (schema.Format != SampleText.Duration)
        {
            string invalid = SampleText.Invalid(schema.Format)!;
            yield return Value("format", $"{schema.Format} with {invalid}", invalid, isValid: false);
        }
    }

    private static IEnumerable<BoundaryValue> Pattern(SchemaView schema) => SampleText.Mismatch(schema) is { } mismatch
        ? [Value("pattern", $"with {JsonConvert.ToString(mismatch)}", mismatch, isValid: false)]
        : [];

    private static BoundaryValue Value(string keyword, string what, string text, bool isValid) => new(keyword, $"{keyword} {what}", JsonConvert.ToString(text), isValid);
}
