using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class HalfSurrogatePair() : Deviation(
    "A text has half of a surrogate pair in an escape",
    Refuses.MockServer,
    "Of a response, the client takes it for U+FFFD. Its validator refuses such a text before it is sent.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) =>
        request.With(Place.Inner(request.Schema).Where(IsFreeText), "\"\\ud83d and more\"");

    public override bool IsOnlyForMockServer(VerdictError error, Comparison comparison) => IsHalf(error);

    // The client takes such a name, and may refuse the value. Both name the same place.
    public override bool IsOnlyForClient(VerdictError error, Comparison comparison) =>
        comparison.Client.IsUnread && comparison.MockServer.Errors.Any(other => IsHalf(other) && other.Pointer == error.Pointer);

    private static bool IsHalf(VerdictError error) => error is { Keyword: VerdictError.NoJson, Expected: "Unicode text" };

    private static bool IsFreeText(Place place) =>
        place.Schema is { Type: "string", Enum.Count: 0, Format: null, MinLength: null or < 10, MaxLength: null or >= 10 }
        && place.Schema.IsMatch("\uFFFD and more");
}
