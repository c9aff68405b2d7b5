using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

// What the judges are meant to see differently, and why. The examples show it for a specification; there are none where
// the specification gives no occasion.
internal sealed record DeliberateDifference(string Name, string Reason, Func<Content, IEnumerable<string>> Examples)
{
    // What only the fixture has against a body.
    public Func<Violation, Judgement, bool> OnlyFixture { get; init; } = (_, _) => false;

    // What only the client has against a body.
    public Func<Finding, Judgement, bool> OnlyClient { get; init; } = (_, _) => false;

    // What both have against it, in different places.
    public Func<Violation, Finding, bool> ElsewhereInClient { get; init; } = (_, _) => false;

    public bool IsShownBy(Judgement judgement) =>
        (judgement.Client.Count == 0 && judgement.Fixture.Any(violation => OnlyFixture(violation, judgement)))
        || (judgement.Fixture.Count == 0 && judgement.Client.Any(finding => OnlyClient(finding, judgement)))
        || judgement.Fixture.Any(violation => judgement.Client.Any(finding => ElsewhereInClient(violation, finding)));
}
