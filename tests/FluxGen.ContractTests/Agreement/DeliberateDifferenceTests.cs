using System.Text;
using FluxGen.Testing;

namespace FluxGen.ContractTests.Agreement;

public sealed class DeliberateDifferenceTests
{
    [TestCaseSource(nameof(Examples))]
    public void Deliberate_difference_is_real(object listed, object shownBy)
    {
        Judgement judgement = (Judgement)shownBy;

        Assert.That(((DeliberateDifference)listed).IsShownBy(judgement), $"The judges agree by now: take the entry out of the list.\n{judgement}");
        Assert.That(AgreementOf.Disagreement(judgement), Is.Null);
    }

    [Test]
    public async Task Difference_without_an_example_is_one_that_the_specification_gives_no_occasion_for()
    {
        ApiSpec spec = await ApiSpec.LoadAsync();

        Assert.That(DeliberateDifferences.All.Count(difference => spec.Operations.SelectMany(operation => operation.Requests).Any(content => difference.Examples(content).Any())), Is.GreaterThan(DeliberateDifferences.All.Count / 2));
        Assert.That(DeliberateDifferences.All.Select(difference => difference.Reason), Is.Unique.And.All.Not.Empty);
    }

    public static async Task<IEnumerable<TestCaseData>> Examples()
    {
        ApiSpec spec = await ApiSpec.LoadAsync();
        return
            from operation in spec.Operations
            from content in operation.Requests
            from difference in DeliberateDifferences.All
            from example in difference.Examples(content).Select((body, index) => (Body: body, Number: index + 1))
            let judgement = new Judgement(Encoding.UTF8.GetBytes(example.Body), content.Schema, ClientJudge.Of(operation))
            select new TestCaseData(difference, judgement).SetName($"{operation.Id} {difference.Name} {example.Number}");
    }
}
