using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

// Who refuses the bodies of a deviation.
internal enum Refuses
{
    Client,
    MockServer,
    Both,
}

// What the client and the mock server are meant to see differently, and why. The client's reader was made for responses,
// which are paid for and must not be lost; the mock server reads requests, with which it is strict.
internal abstract class Deviation(string name, Refuses refuses, string reason)
{
    public static IReadOnlyList<Deviation> All { get; } =
    [
        new ByteOrderMark(),
        new RepeatedProperty(),
        new HalfSurrogatePair(),
        new TooManyValues(),
        new NumberNextToItsLimit(),
        new NumberTooLargeForItsType(),
        new IntegerWithoutFormat(),
        new RelativeUrl(),
        new WhiteSpaceInBase64(),
        new LooseDateTime(),
        new TimeWithoutSeconds(),
        new OptionalPropertyOfOpenObject(),
        new PlaceOfMissingProperty(),
        new PlaceOfNamelessProperty(),
        new PlaceOfMalformedJson(),
    ];

    public string Name => name;

    public Refuses Refuses => refuses;

    public string Reason => reason;

    // Bodies that show it; none where the specification gives no occasion for it.
    public abstract IEnumerable<string> Occasions(JsonRequest request);

    public virtual bool IsOnlyForClient(VerdictError error, Comparison comparison) => false;

    public virtual bool IsOnlyForMockServer(VerdictError error, Comparison comparison) => false;

    // Both refuse a body for the same reason, but name different places.
    public virtual bool IsSamePlace(VerdictError mockServer, VerdictError client) => false;

    public bool IsShownBy(Comparison comparison) => refuses switch
    {
        Refuses.Client => comparison.MockServer.IsValid && comparison.Client.Errors.Any(error => IsOnlyForClient(error, comparison)),
        Refuses.MockServer => comparison.Client.IsValid && comparison.MockServer.Errors.Any(error => IsOnlyForMockServer(error, comparison)),
        _ => comparison.MockServer.Errors.Any(error => comparison.Client.Errors.Any(other => IsSamePlace(error, other))),
    };

    public override string ToString() => name;
}
