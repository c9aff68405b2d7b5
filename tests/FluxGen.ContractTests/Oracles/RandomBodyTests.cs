using System.Collections.Concurrent;
using System.Text;
using CsCheck;
using FluxGen.ContractTests.Randomised;

namespace FluxGen.ContractTests.Oracles;

internal sealed class RandomBodyTests
{
    private const int Bodies = 50_000;

    // The bodies are the same in every run. Another seed gives others.
    private const ulong Seed = 20_250_311;

    [TestCaseSource(nameof(Pairs))]
    public async Task Both_oracles_agree_on_random_bodies(OraclePair oracles)
    {
        Gen<byte[]> bodies = RandomBodies.Of(oracles.Request);
        ConcurrentBag<Outcome> outcomes = [];

        await Parallel.ForEachAsync(Enumerable.Range(0, Bodies), async (stream, _) => outcomes.Add(await CompareAsync(oracles, bodies, (uint)stream)));

        Outcome[] disagreements = [.. outcomes.Where(outcome => outcome.Disagreement is not null).OrderBy(outcome => outcome.Length)];
        int accepted = outcomes.Count(outcome => outcome.IsAccepted);
        int refusedByPlace = outcomes.Count(outcome => outcome.HasPlace);
        TestContext.Out.WriteLine($"{accepted} bodies were accepted, {Bodies - accepted} refused, {refusedByPlace} of them by both for a place in the schema.");
        Assert.That(disagreements, Has.Length.Zero, () =>
            $"{disagreements.Length} of {Bodies} bodies. The smallest, of seed {Seed}, stream {disagreements[0].Stream}: {disagreements[0].Disagreement}");
        Assert.That(accepted, Is.InRange(Bodies / 5, Bodies * 4 / 5), "Nearly all bodies had the same verdict.");
        Assert.That(refusedByPlace, Is.GreaterThan((Bodies - accepted) / 2), "Hardly any place was compared.");
    }

    public static async Task<IEnumerable<TestCaseData>> Pairs() =>
        from oracles in await OraclePair.LoadAsync()
        select new TestCaseData(oracles).SetName($"Both oracles agree on {Bodies} random bodies of {oracles.Request.OperationId} {oracles.Request.MediaType}");

    private static async Task<Outcome> CompareAsync(OraclePair oracles, Gen<byte[]> bodies, uint stream)
    {
        byte[] body = bodies.Generate(new PCG(stream, Seed), null, out _);
        try
        {
            Comparison comparison = await oracles.CompareAsync(body);
            bool hasPlace = comparison is { Client.IsValid: false, MockServer: { IsValid: false, IsUnread: false } };
            return new(stream, body.Length, comparison.MockServer.IsValid, hasPlace, comparison.Disagreement);
        }
        catch (Exception failure)
        {
            return new(stream, body.Length, IsAccepted: false, HasPlace: false, $"An oracle failed on {Encoding.UTF8.GetString(body)}: {failure}");
        }
    }

    private sealed record Outcome(uint Stream, int Length, bool IsAccepted, bool HasPlace, string? Disagreement);
}
