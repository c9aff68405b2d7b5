using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json;
using NJsonSchema;

namespace FluxGen.ContractTests.Agreement;

internal static class TextProbes
{
    public static IEnumerable<Probe> Of(Place place)
    {
        if (place.Schema is not { Type: JsonObjectType.String, Enumeration.Count: 0 })
        {
            return [];
        }

        return SampleText.Good(place.Schema.Format) is not null ? Format(place) : [.. Least(place), .. Most(place), .. Pattern(place), .. Escapes(place)];
    }

    private static IEnumerable<Probe> Format(Place place)
    {
        yield return Format(place, SampleText.Good(place.Schema.Format)!, broken: null);
        if (place.Schema.Format != SampleText.Duration)
        {
            yield return Format(place, SampleText.Bad(place.Schema.Format)!, Keywords.Format);
        }
    }

    private static IEnumerable<Probe> Least(Place place)
    {
        int least = place.Schema.MinLength ?? 0;
        string bound = $"{Keywords.MinLength} {least}";
        if (SampleText.OfLength(place.Schema, least) is { } inside)
        {
            yield return Text(place, $"{bound} with {least} characters", inside, broken: null);
        }

        if (SampleText.Matches(place.Schema, SampleText.OfPairs(least)))
        {
            yield return Text(place, $"{bound} with {least} surrogate pairs", SampleText.OfPairs(least), broken: null);
        }

        if (least > 0)
        {
            yield return Text(place, $"{bound} with {least - 1} characters", new string('x', least - 1), Keywords.MinLength);
        }

        if (least > 1)
        {
            yield return Text(place, $"{bound} with {least - 1} surrogate pairs", SampleText.OfPairs(least - 1), Keywords.MinLength);
        }
    }

    private static IEnumerable<Probe> Most(Place place)
    {
        if (place.Schema.MaxLength is not { } most)
        {
            yield break;
        }

        string bound = $"{Keywords.MaxLength} {most}";
        if (SampleText.OfLength(place.Schema, most) is { } inside)
        {
            yield return Text(place, $"{bound} with {most} characters", inside, broken: null);
        }

        if (SampleText.Matches(place.Schema, SampleText.OfPairs(most)))
        {
            yield return Text(place, $"{bound} with {most} surrogate pairs", SampleText.OfPairs(most), broken: null);
        }

        yield return Text(place, $"{bound} with {most + 1} characters", new string('x', most + 1), Keywords.MaxLength);
        yield return Text(place, $"{bound} with {most + 1} surrogate pairs", SampleText.OfPairs(most + 1), Keywords.MaxLength);
    }

    private static IEnumerable<Probe> Pattern(Place place)
    {
        if (SampleText.Mismatch(place.Schema) is { } mismatch)
        {
            yield return Text(place, $"{Keywords.Pattern} with {JsonConvert.ToString(mismatch)}", mismatch, Keywords.Pattern);
        }
    }

    private static IEnumerable<Probe> Escapes(Place place)
    {
        string sample = (string)Samples.Of(place.Schema)!;
        string escaped = string.Concat(sample.Select(unit => $"\\u{(int)unit:x4}"));
        yield return new(place, "text in escapes", $"\"{escaped}\"", Broken: null);
    }

    private static Probe Format(Place place, string text, string? broken) =>
        Text(place, $"{Keywords.Format} {place.Schema.Format} with {text}", text, broken);

    private static Probe Text(Place place, string what, string text, string? broken) =>
        new(place, what, JsonConvert.ToString(text), broken);
}
