using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class RepeatedProperty() : Deviation(
    "A property comes twice",
    Refuses.MockServer,
    "The client cannot write one twice. Of a response it takes the last, as Newtonsoft.Json does.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) => Repeated(request, times: 2);

    public static IEnumerable<string> Repeated(JsonRequest request, int times) =>
        from property in request.Smallest.Children()
        let text = property.ToString(Newtonsoft.Json.Formatting.None)
        select $"{{{string.Concat(Enumerable.Repeat(text + ",", times - 1))}{request.Sample[1..]}";

    public override bool IsOnlyForMockServer(VerdictError error, Comparison comparison) => IsRepetition(error);

    // The client reads all of them, and the mock server validates only the last.
    public override bool IsOnlyForClient(VerdictError error, Comparison comparison) => comparison.Client.IsUnread
        && comparison.MockServer.Errors.Any(other => IsRepetition(other) && (error.Pointer + "/").StartsWith(other.Pointer + "/", StringComparison.Ordinal));

    private static bool IsRepetition(VerdictError error) => error.Keyword == VerdictError.NoJson && error.Expected.StartsWith("each ", StringComparison.Ordinal);
}
