using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Agreement;

internal static class MemberProbes
{
    private const string Unknown = "x-unknown";

    public static IEnumerable<Probe> Of(Place place) => place.Schema.IsObject ? [.. Additional(place), .. Counts(place)] : [];

    private static IEnumerable<Probe> Additional(Place place)
    {
        if (place.Schema.Additional is not null)
        {
            yield break;
        }

        // A name in another case is another name.
        string[] known = [.. place.Schema.Members.Select(member => member.Name)];
        foreach (string name in known.SelectMany(name => new[] { name.ToUpperInvariant(), char.ToUpperInvariant(name[0]) + name[1..] }).Append(Unknown).Except(known).Distinct())
        {
            yield return new(place.Unknown(name), Keywords.AdditionalProperties, "1", place.Schema.IsClosed ? Keywords.AdditionalProperties : null);
        }
    }

    private static IEnumerable<Probe> Counts(Place place)
    {
        if (!place.Schema.IsClosed && place.Schema.MinProperties is > 0 and int least)
        {
            yield return Count(place, $"{Keywords.MinProperties} {least}", least, broken: null);
            yield return Count(place, $"{Keywords.MinProperties} {least}", least - 1, Keywords.MinProperties);
        }

        if (!place.Schema.IsClosed && place.Schema.MaxProperties is { } most)
        {
            yield return Count(place, $"{Keywords.MaxProperties} {most}", most, broken: null);
            yield return Count(place, $"{Keywords.MaxProperties} {most}", most + 1, Keywords.MaxProperties);
        }
    }

    private static Probe Count(Place place, string bound, int count, string? broken)
    {
        JObject value = (JObject)Samples.Of(place.Schema);
        for (int index = 0; value.Count < count; index++)
        {
            value[$"{Unknown}-{index}"] = place.Schema.Additional is { } additional ? Samples.Of(new(additional)) : 1;
        }

        return new(place, $"{bound} with {count} members", value.ToString(Formatting.None), broken);
    }
}
