using FluxGen.ContractTests.Boundaries;
using FluxGen.ContractTests.Oracles.Deviations;

namespace FluxGen.ContractTests.Oracles;

internal sealed class DeviationTests
{
    [TestCaseSource(nameof(Occasions))]
    public async Task Deviation_still_occurs(Deviation deviation, OraclePair oracles, string body)
    {
        Comparison comparison = await oracles.CompareAsync(body);

        Assert.That(deviation.IsShownBy(comparison), $"The oracles agree by now: remove the deviation.\n{comparison}");
        Assert.That(
            (comparison.Client.IsValid, comparison.MockServer.IsValid),
            Is.EqualTo((deviation.Refuses == Refuses.MockServer, deviation.Refuses == Refuses.Client)));
        Assert.That(comparison.Disagreement, Is.Null);
    }

    // The client does not know these properties, so that the mock server alone can be asked about them.
    [Test]
    public void Every_deviation_has_an_occasion_where_the_specification_gives_one()
    {
        JsonRequest request = JsonRequest.Of(FluxSpecification.Read(SpecText.WithProperty(
            "occasions",
            "type: object",
            "required: [ clock, length ]",
            "properties:",
            "  number: { type: number }",
            "  integer: { type: integer }",
            "  url: { type: string, format: uri }",
            "  mail: { type: string, format: email }",
            "  image: { type: string, format: byte }",
            "  moment: { type: string, format: date-time }",
            "  clock: { type: string, format: time }",
            "  length: { type: string, format: duration }")))[0];

        Assert.That(Deviation.All.Where(deviation => !deviation.Occasions(request).Any()), Is.Empty);
        Assert.That(Deviation.All.Select(deviation => deviation.Reason), Is.Unique.And.All.Not.Empty);
    }

    public static async Task<IEnumerable<TestCaseData>> Occasions() =>
        from oracles in await OraclePair.LoadAsync()
        from deviation in Deviation.All
        from occasion in deviation.Occasions(oracles.Request).Select((body, index) => (Body: body, Number: index + 1))
        select new TestCaseData(deviation, oracles, occasion.Body).SetName($"{oracles.Request.OperationId}: {deviation.Name}, example {occasion.Number}");
}
