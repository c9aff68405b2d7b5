using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles;

// Only the YAML is edited; the cases follow from it. FluxGen.Pipeline.Tests builds the client anew from an edited YAML, and
// asks the oracles again.
internal sealed class ChangedSpecificationTests
{
    private static readonly string[] NewCases =
    [
        "paper_grain left out is accepted",
        "paper_grain null is refused",
        "paper_grain type 7 is refused",
        "paper_grain minLength 2 with 1 characters is refused",
        "paper_grain maxLength 12 with 11 characters is accepted",
        "paper_grain maxLength 12 with 12 characters is accepted",
        "paper_grain maxLength 12 with 12 surrogate pairs is accepted",
        "paper_grain maxLength 12 with 13 characters is refused",
        "Paper_grain additionalProperties is refused",
    ];

    [Test]
    public async Task New_property_brings_its_cases()
    {
        IEnumerable<string> before = Names(await LoadAsync());

        OraclePair after = await LoadAsync(SpecText.WithProperty("paper_grain", "type: string", "minLength: 2", "maxLength: 12"));

        Assert.That(Names(after), Is.SupersetOf(before).And.SupersetOf(NewCases));
        await AssertMockServerObeysAsync(after);
    }

    [TestCaseSource(nameof(Limits))]
    public async Task Changed_limit_changes_its_cases_and_reveals_a_client_of_the_old_one(Range place, int limit)
    {
        IEnumerable<string> before = Names(await LoadAsync());

        OraclePair after = await LoadAsync(SpecText.WithLimit(place, limit + 1));

        Assert.That(Names(after).Except(before), Is.Not.Empty);
        await AssertMockServerObeysAsync(after);
        Assert.That(await DisagreementsAsync(after), Has.Some.Not.Null);
    }

    [Test]
    public async Task Client_without_a_new_property_is_revealed() => Assert.That(
        await DisagreementsAsync(await LoadAsync(SpecText.WithProperty("paper_grain", "type: string"))), Has.Some.StartsWith("Only the client refuses."));

    [Test]
    public async Task Nested_and_listed_and_referenced_values_have_cases_too()
    {
        OraclePair oracles = await LoadAsync(SpecText.WithProperty(
            "frame",
            "type: object",
            "required: [ width ]",
            "properties:",
            "  width: { type: number, multipleOf: 0.5, minimum: 1, exclusiveMinimum: true }",
            "  tilt: { type: number, multipleOf: 0.1 }",
            "  screws: { type: integer, multipleOf: 4, minimum: 1 }",
            "  colours: { type: array, minItems: 1, maxItems: 2, uniqueItems: true, items: { $ref: '#/components/schemas/OutputFormat' } }",
            "  bounds: { type: object, additionalProperties: { type: integer, format: int32, nullable: true } }"));

        string[] expected =
        [
            "frame/width required is refused",
            "frame/width multipleOf 1.75 is refused",
            "frame/width exclusiveMinimum 1 is refused",
            "frame/width exclusiveMinimum 1.5 is accepted",
            "frame/tilt multipleOf 0.3 is accepted",
            "frame/tilt multipleOf 0.15 is refused",
            "frame/screws multipleOf 8 is accepted",
            "frame/screws multipleOf 3 is refused",
            "frame/screws multipleOf 5 is refused",
            "frame/colours minItems 1 with 0 items is refused",
            "frame/colours maxItems 2 with 2 items is accepted",
            "frame/colours uniqueItems with an item again is refused",
            "frame/colours/0 enum \"PNG\" is refused",
            "frame/bounds/key null is accepted",
            "frame/bounds/key format int32 2147483648 is refused",
        ];
        Assert.That(Names(oracles), Is.SupersetOf(expected));
        await AssertMockServerObeysAsync(oracles);
    }

    public static IEnumerable<TestCaseData> Limits() =>
        SpecText.Limits.Select(limit => new TestCaseData(limit.Place, limit.Limit).SetName($"{limit.Name} raised by one changes its cases and reveals the old client"));

    private static async Task<OraclePair> LoadAsync(string? yaml = null) => (await OraclePair.LoadAsync(yaml))[0];

    private static IEnumerable<string> Names(OraclePair oracles) => BoundaryCases.Of(oracles.Request).Select(boundary => boundary.Name);

    private static async Task AssertMockServerObeysAsync(OraclePair oracles)
    {
        foreach (BoundaryCase boundary in BoundaryCases.Of(oracles.Request))
        {
            Verdict verdict = await oracles.MockServer.ValidateAsync(System.Text.Encoding.UTF8.GetBytes(boundary.Body));
            Assert.That(
                verdict.Errors.Select(error => (error.Pointer, error.Keyword)),
                boundary.Violated is null ? Is.Empty : Does.Contain((boundary.Place.Pointer, boundary.Violated)),
                $"{boundary.Name}: {boundary.Body}");
        }
    }

    private static async Task<IEnumerable<string?>> DisagreementsAsync(OraclePair oracles)
    {
        Comparison[] comparisons = await Task.WhenAll(BoundaryCases.Of(oracles.Request).Select(boundary => oracles.CompareAsync(boundary.Body)));
        return comparisons.Select(comparison => comparison.Disagreement);
    }
}
