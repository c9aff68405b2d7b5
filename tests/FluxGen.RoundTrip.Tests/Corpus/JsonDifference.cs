using System.Globalization;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FluxGen.RoundTrip.Tests.Corpus;

// Where two JSON values differ as values: 1.0 is 1, and a point in time has several texts.
internal static class JsonDifference
{
    public static string? Find(JToken expected, JToken found, string pointer)
    {
        if (expected is JObject first && found is JObject second)
        {
            return first.Properties().Select(property => property.Name).Union(second.Properties().Select(property => property.Name))
                .Select(name => (first[name], second[name]) switch
                {
                    (null, { } added) => $"{pointer}/{name}: added {JsonTokens.Quote(added)}",
                    ({ } lost, null) => $"{pointer}/{name}: lost {JsonTokens.Quote(lost)}",
                    ({ } left, { } right) => Find(left, right, $"{pointer}/{name}"),
                    _ => null,
                })
                .FirstOrDefault(difference => difference is not null);
        }

        if (expected is JArray all && found is JArray others && all.Count == others.Count)
        {
            return all.Zip(others).Select((pair, index) => Find(pair.First, pair.Second, $"{pointer}/{index}")).FirstOrDefault(difference => difference is not null);
        }

        return JsonTokens.Canonical(expected) == JsonTokens.Canonical(found) || IsSameTime(expected, found) ? null
            : $"{pointer}: expected {JsonTokens.Quote(expected)}, found {JsonTokens.Quote(found)}";
    }

    private static bool IsSameTime(JToken expected, JToken found) =>
        expected is JValue { Value: string first } && found is JValue { Value: string second } && first.Contains(':')
        && DateTimeOffset.TryParse(first, CultureInfo.InvariantCulture, out DateTimeOffset one) && DateTimeOffset.TryParse(second, CultureInfo.InvariantCulture, out DateTimeOffset other)
        && one == other;
}
