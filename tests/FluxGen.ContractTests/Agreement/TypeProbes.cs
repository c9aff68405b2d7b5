using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json;
using NJsonSchema;

namespace FluxGen.ContractTests.Agreement;

internal static class TypeProbes
{
    private static readonly (JsonObjectType Type, string Json)[] Values =
    [
        (JsonObjectType.Boolean, "true"),
        (JsonObjectType.Boolean, "false"),
        (JsonObjectType.Integer, "7"),
        (JsonObjectType.Number, "7.5"),
        (JsonObjectType.String, "\"text\""),
        (JsonObjectType.Object, "{}"),
        (JsonObjectType.Array, "[]"),
    ];

    public static IEnumerable<Probe> Of(Place place)
    {
        yield return new(place, "null", "null", place.Schema.AllowsNull ? null : Keywords.Type);

        foreach ((JsonObjectType type, string json) in Values.Where(value => !Allows(place.Schema.Type, value.Type)))
        {
            yield return Wrong(place, json);
        }

        if (place.Schema.Type is JsonObjectType.None)
        {
            yield break;
        }

        string sample = Samples.Of(place.Schema).ToString(Formatting.None);
        yield return new(place, "sample", sample, Broken: null);

        if (place.Schema.Type is JsonObjectType.Integer or JsonObjectType.Number)
        {
            yield return Wrong(place, $"\"{sample}\"");
            foreach (string json in Notations(sample))
            {
                yield return new(place, $"notation {json}", json, Broken: null);
            }
        }

        if (place.Schema.Type is not (JsonObjectType.Array or JsonObjectType.Object))
        {
            yield return Wrong(place, $"[{sample}]");
        }
    }

    // With a fraction, another notation of the same number would take some reckoning.
    private static string[] Notations(string number) =>
        number.Contains('.', StringComparison.Ordinal) ? [] : number == "0" ? ["-0", "0.0", "0e7"] : [$"{number}.0", $"{number}e0", $"{number}00E-2"];

    private static Probe Wrong(Place place, string json) =>
        new(place, $"type {json}", json, Keywords.Type);

    private static bool Allows(JsonObjectType allowed, JsonObjectType type) =>
        allowed == JsonObjectType.None || allowed.HasFlag(type) || (allowed.HasFlag(JsonObjectType.Number) && type == JsonObjectType.Integer);
}
