using System.Text;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

internal sealed class ConstraintTests
{
    [TestCaseSource(nameof(Cases))]
    public void Both_judges_see_what_the_specification_says(ConstraintCase constraint)
    {
        Judgement judgement = new(Encoding.UTF8.GetBytes(constraint.Body), constraint.Content.Schema, ClientJudge.Of(constraint.Operation));

        Assert.That(Briefly(judgement), constraint.Broken is null ? Is.Empty : Does.Contain($"{constraint.Pointer} {constraint.Broken}"), $"{judgement}");
        Assert.That(AgreementOf.Disagreement(judgement), Is.Null);
    }

    [Test]
    public async Task No_two_cases_have_the_same_name() =>
        Assert.That(ConstraintCases.Of(await Specification.LoadAsync()).Select(constraint => constraint.Name), Is.Unique);

    public static async Task<IEnumerable<TestCaseData>> Cases() =>
        ConstraintCases.Of(await Specification.LoadAsync()).Select(constraint => new TestCaseData(constraint).SetName(Printable(constraint.Name)));

    private static IEnumerable<string> Briefly(Judgement judgement) =>
        judgement.Fixture.Select(violation => $"{violation.Pointer} {violation.Keyword}");

    private static string Printable(string name) => string.Concat(name.Select(character => char.IsControl(character) ? '?' : character));
}
