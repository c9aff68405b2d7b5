using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace FluxGen.ContractTests.Agreement;

internal static class ItemProbes
{
    public static IEnumerable<Probe> Of(Place place) => place.Schema.Type == JsonObjectType.Array
        ? [.. Least(place), .. Most(place), .. Unique(place)]
        : [];

    private static IEnumerable<Probe> Least(Place place)
    {
        int least = place.Schema.MinItems;
        return
        [
            .. Items(place, $"{Keywords.MinItems} {least}", least, broken: null),
            .. least > 0 ? Items(place, $"{Keywords.MinItems} {least}", least - 1, Keywords.MinItems) : [],
        ];
    }

    private static IEnumerable<Probe> Most(Place place) => place.Schema.MaxItems is { } most
        ? [.. Items(place, $"{Keywords.MaxItems} {most}", most, broken: null), .. Items(place, $"{Keywords.MaxItems} {most}", most + 1, Keywords.MaxItems)]
        : [];

    private static IEnumerable<Probe> Unique(Place place)
    {
        if (place.Schema.UniqueItems && Samples.TryItems(place.Schema, Math.Max(1, place.Schema.MinItems)) is { } items)
        {
            items.Add(items[0].DeepClone());
            yield return new(place, $"{Keywords.UniqueItems} with an item again", items.ToString(Formatting.None), Keywords.UniqueItems);
        }
    }

    private static IEnumerable<Probe> Items(Place place, string bound, int count, string? broken)
    {
        if (Samples.TryItems(place.Schema, count) is { } items)
        {
            yield return new(place, $"{bound} with {count} items", items.ToString(Formatting.None), broken);
        }
    }
}
