using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

internal static class AgreementOf
{
    // Null where the judges agree, apart from what they are meant to see differently.
    public static string? Disagreement(Judgement judgement)
    {
        Finding[] client = [.. judgement.Client.Where(finding => !IsOnlyTheClients(finding, judgement))];
        Violation[] fixture = [.. judgement.Fixture.Where(violation => !IsOnlyTheFixtures(violation, judgement))];

        // What a judge has stopped at may hide anything.
        bool isHidden = (client.Length == 0 && judgement.ClientStopped) || (fixture.Length == 0 && judgement.FixtureStopped);
        string? reason = isHidden ? null : Compare(client, fixture, judgement);
        return reason is null ? null : $"{reason}\n{judgement}";
    }

    // Where both refuse a value, nothing has to be excused.
    private static bool IsOnlyTheClients(Finding finding, Judgement judgement) =>
        judgement.Fixture.All(violation => violation.Pointer != finding.Pointer || violation.Keyword == StrictJson.Keyword)
        && DeliberateDifferences.All.Any(difference => difference.OnlyClient(finding, judgement));

    private static bool IsOnlyTheFixtures(Violation violation, Judgement judgement) =>
        (violation.Keyword == StrictJson.Keyword || judgement.Client.All(finding => finding.Pointer != violation.Pointer))
        && DeliberateDifferences.All.Any(difference => difference.OnlyFixture(violation, judgement));

    private static string? Compare(Finding[] client, Violation[] fixture, Judgement judgement)
    {
        if (client.Length == 0 || fixture.Length == 0)
        {
            return (client.Length, fixture.Length) switch
            {
                (0, 0) => null,
                (0, _) => "Only the fixture refuses.",
                _ => "Only the client refuses.",
            };
        }

        if (judgement.FixtureStopped)
        {
            return IsInOnePlace(fixture, client[0]) || client[0].Keyword != StrictJson.Keyword ? null : "The places differ.";
        }

        if (client[0].Keyword == StrictJson.Keyword)
        {
            return "Only to the client it is no JSON.";
        }

        if (judgement.ClientStopped)
        {
            return IsInOnePlace(fixture, client[0]) ? null : "The places differ.";
        }

        return Rules(client.Select(finding => (finding.Pointer, finding.Keyword!))).SetEquals(Rules(fixture.Select(violation => (violation.Pointer, violation.Keyword))))
            ? null
            : "The places or the rules differ.";
    }

    private static bool IsInOnePlace(Violation[] fixture, Finding finding) => fixture.Any(violation =>
        violation.Pointer == finding.Pointer || DeliberateDifferences.All.Any(difference => difference.ElsewhereInClient(violation, finding)));

    // Of an integer, the client makes of an exclusive limit the next one that is not.
    private static HashSet<(string Pointer, string Keyword)> Rules(IEnumerable<(string Pointer, string Keyword)> rules) =>
    [
        .. rules.Select(rule => (rule.Pointer, rule.Keyword switch
        {
            Keywords.ExclusiveMinimum => Keywords.Minimum,
            Keywords.ExclusiveMaximum => Keywords.Maximum,
            _ => rule.Keyword,
        })),
    ];
}
