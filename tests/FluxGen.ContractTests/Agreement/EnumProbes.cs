using System.Globalization;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Agreement;

internal static class EnumProbes
{
    public static IEnumerable<Probe> Of(Place place)
    {
        JToken[] values = [.. place.Schema.Enumeration.Select(JToken.FromObject)];
        foreach (JToken value in values)
        {
            yield return Probe(place, value, broken: null);
        }

        // The names in C# are none on the wire.
        JToken[] neighbours = [.. values.SelectMany(Neighbours), .. place.Schema.EnumerationNames.Select(name => (JToken)name)];
        foreach (JToken neighbour in neighbours.Except(values, JToken.EqualityComparer))
        {
            yield return Probe(place, neighbour, Keywords.Enum);
        }

        foreach (JToken value in values.Where(value => value.Type == JTokenType.String && decimal.TryParse((string)value!, CultureInfo.InvariantCulture, out _)))
        {
            yield return new(place, $"type {value}", (string)value!, Keywords.Type);
        }
    }

    private static Probe Probe(Place place, JToken value, string? broken)
    {
        string json = value.ToString(Formatting.None);
        return new(place, $"enum {json}", json, broken);
    }

    private static IEnumerable<JToken> Neighbours(JToken value) => value switch
    {
        { Type: JTokenType.String } => ((string)value!) is { } text ? [text.ToUpperInvariant(), text.ToLowerInvariant(), $"{text} ", text[..^1], ""] : [],
        { Type: JTokenType.Integer } => [(long)value - 1, (long)value + 1],
        _ => [],
    };
}
