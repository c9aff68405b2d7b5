using System.Text;
using CsCheck;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

internal sealed class RandomBodyTests
{
    private const int Bodies = 50_000;

    // The bodies are the same in every run. Another seed gives others.
    private const ulong Seed = 20_250_311;

    [TestCaseSource(nameof(Contents))]
    public void Both_judges_agree_on_random_bodies(Operation operation, Content content)
    {
        ClientJudge client = ClientJudge.Of(operation);
        Gen<byte[]> bodies = RandomBodies.Of(content);

        Outcome[] outcomes = [.. ParallelEnumerable.Range(0, Bodies).Select(stream => Judge(bodies, (uint)stream, content, client))];

        Outcome[] disagreements = [.. outcomes.Where(outcome => outcome.Disagreement is not null).OrderBy(outcome => outcome.Length)];
        int accepted = outcomes.Count(outcome => outcome.IsAccepted);
        int refusedByPlace = outcomes.Count(outcome => outcome.HasPlace);
        TestContext.Out.WriteLine($"{accepted} bodies were accepted, {Bodies - accepted} refused, {refusedByPlace} of them by both for a place in the schema.");
        Assert.That(disagreements, Has.Length.Zero, () =>
            $"{disagreements.Length} of {Bodies} bodies. The smallest, of seed {Seed}, stream {disagreements[0].Stream}: {disagreements[0].Disagreement}");
        Assert.That(accepted, Is.InRange(Bodies / 5, Bodies * 4 / 5), "Nearly all bodies had the same verdict.");
        Assert.That(refusedByPlace, Is.GreaterThan((Bodies - accepted) / 2), "Hardly any place was compared.");
    }

    public static async Task<IEnumerable<TestCaseData>> Contents() =>
        from request in JsonRequests.Of(await Specification.LoadAsync())
        select new TestCaseData(request.Operation, request.Content)
            .SetName($"Both judges agree on {Bodies} random bodies of {request.Operation.Id} {request.Content.MediaType}");

    private static Outcome Judge(Gen<byte[]> bodies, uint stream, Content content, ClientJudge client)
    {
        byte[] body = bodies.Generate(new PCG(stream, Seed), null, out _);
        try
        {
            Judgement judgement = new(body, content.Schema, client);
            bool hasPlace = judgement is { Client.Count: > 0, Fixture.Count: > 0, FixtureStopped: false };
            return new(stream, body.Length, judgement.Fixture.Count == 0, hasPlace, AgreementOf.Disagreement(judgement));
        }
        catch (Exception failure)
        {
            return new(stream, body.Length, IsAccepted: false, HasPlace: false, $"A judge failed on {Encoding.UTF8.GetString(body)}: {failure}");
        }
    }

    private sealed record Outcome(uint Stream, int Length, bool IsAccepted, bool HasPlace, string? Disagreement);
}
