using System.Text;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

// Only the YAML is edited; the cases follow from it. FluxGen.Pipeline.Tests builds the client anew from an edited YAML, and
// puts that before the judges.
public sealed class ChangedSpecificationTests
{
    private static readonly string[] NewCases =
    [
        "paper_grain left out is accepted",
        "paper_grain null is refused",
        "paper_grain type 7 is refused",
        "paper_grain minLength 2 with 1 characters is refused",
        "paper_grain maxLength 12 with 12 characters is accepted",
        "paper_grain maxLength 12 with 12 surrogate pairs is accepted",
        "paper_grain maxLength 12 with 13 characters is refused",
        "Paper_grain additionalProperties is refused",
    ];

    [Test]
    public async Task New_member_brings_its_cases()
    {
        IReadOnlyList<ConstraintCase> before = ConstraintCases.Of(await Specification.LoadAsync());

        IReadOnlyList<ConstraintCase> after =
            ConstraintCases.Of(await Specification.ParseAsync(EditedSpecification.WithMember("paper_grain", "type: string", "minLength: 2", "maxLength: 12")));

        Assert.That(after.Select(constraint => constraint.Name), Is.SupersetOf(before.Select(constraint => constraint.Name)).And.SupersetOf(NewCases));
        AssertThatTheFixtureObeys(after);
    }

    [TestCaseSource(nameof(Limits))]
    public async Task Changed_limit_changes_its_cases_and_finds_out_a_client_of_the_old_one(Range place, int limit)
    {
        IReadOnlyList<ConstraintCase> before = ConstraintCases.Of(await Specification.LoadAsync());

        IReadOnlyList<ConstraintCase> after = ConstraintCases.Of(await Specification.ParseAsync(EditedSpecification.WithLimit(place, limit + 1)));

        Assert.That(after.Select(constraint => constraint.Name).Except(before.Select(constraint => constraint.Name)), Is.Not.Empty);
        AssertThatTheFixtureObeys(after);
        Assert.That(after.Select(Judge).Select(AgreementOf.Disagreement), Has.Some.Not.Null);
    }

    [Test]
    public async Task Client_without_a_new_member_is_found_out()
    {
        Specification spec = await Specification.ParseAsync(EditedSpecification.WithMember("paper_grain", "type: string"));

        Assert.That(ConstraintCases.Of(spec).Select(Judge).Select(AgreementOf.Disagreement), Has.Some.StartsWith("Only the client refuses."));
    }

    [Test]
    public async Task Nested_and_listed_and_referenced_values_have_cases_too()
    {
        Specification spec = await Specification.ParseAsync(EditedSpecification.WithMember(
            "frame",
            "type: object",
            "required: [ width ]",
            "properties:",
            "  width: { type: number, multipleOf: 0.5, minimum: 1, exclusiveMinimum: true }",
            "  colours: { type: array, minItems: 1, maxItems: 2, uniqueItems: true, items: { $ref: '#/components/schemas/OutputFormat' } }",
            "  bounds: { type: object, additionalProperties: { type: integer, format: int32, nullable: true } }"));
        IReadOnlyList<ConstraintCase> cases = ConstraintCases.Of(spec);

        string[] expected =
        [
            "frame/width required is refused",
            "frame/width multipleOf 1.75 is refused",
            "frame/width exclusiveMinimum 1 is refused",
            "frame/width exclusiveMinimum 1.5 is accepted",
            "frame/colours minItems 1 with 0 items is refused",
            "frame/colours maxItems 2 with 2 items is accepted",
            "frame/colours uniqueItems with an item again is refused",
            "frame/colours/0 enum \"PNG\" is refused",
            "frame/bounds/key null is accepted",
            "frame/bounds/key format int32 2147483648 is refused",
        ];
        Assert.That(cases.Select(constraint => constraint.Name), Is.SupersetOf(expected));
        AssertThatTheFixtureObeys(cases);
    }

    public static IEnumerable<TestCaseData> Limits() =>
        EditedSpecification.Limits.Select(limit => new TestCaseData(limit.Place, limit.Limit).SetName($"{limit.Name} raised by one changes its cases and finds out the old client"));

    private static void AssertThatTheFixtureObeys(IEnumerable<ConstraintCase> cases) => Assert.That(
        cases.Where(constraint => !Obeys(Check.Json(constraint.Body, constraint.Content.Schema), constraint)).Select(constraint => $"{constraint.Name}: {constraint.Body}"),
        Is.Empty);

    private static bool Obeys(IReadOnlyList<Violation> violations, ConstraintCase constraint) => constraint.Broken is null
        ? violations.Count == 0
        : violations.Any(violation => violation.Pointer == constraint.Pointer && violation.Keyword == constraint.Broken);

    private static Judgement Judge(ConstraintCase constraint) =>
        new(Encoding.UTF8.GetBytes(constraint.Body), constraint.Content.Schema, ClientJudge.Of(constraint.Operation));
}
