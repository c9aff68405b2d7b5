using System.Text;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

internal sealed class DeliberateDifferenceTests
{
    [TestCaseSource(nameof(Examples))]
    public void Deliberate_difference_is_real(DeliberateDifference difference, Judgement judgement)
    {
        Assert.That(difference.IsShownBy(judgement), $"The judges agree by now: take the entry out of the list.\n{judgement}");
        Assert.That(AgreementOf.Disagreement(judgement), Is.Null);
    }

    // A member for each occasion that the specification gives none for. The client does not know them, so that only the
    // fixture can be asked.
    [Test]
    public async Task Every_difference_has_an_example_where_there_is_an_occasion()
    {
        Specification spec = await Specification.ParseAsync(EditedSpecification.WithMember(
            "occasions",
            "type: object",
            "required: [ clock, length ]",
            "properties:",
            "  number: { type: number }",
            "  integer: { type: integer }",
            "  address: { type: string, format: uri }",
            "  mail: { type: string, format: email }",
            "  picture: { type: string, format: byte }",
            "  moment: { type: string, format: date-time }",
            "  clock: { type: string, format: time }",
            "  length: { type: string, format: duration }"));
        Content content = JsonRequests.Of(spec)[0].Content;

        Assert.That(DeliberateDifferences.All.Where(difference => !difference.Examples(content).Any()).Select(difference => difference.Name), Is.Empty);
        Assert.That(DeliberateDifferences.All.Select(difference => difference.Reason), Is.Unique.And.All.Not.Empty);
    }

    public static async Task<IEnumerable<TestCaseData>> Examples()
    {
        Specification spec = await Specification.LoadAsync();
        return
            from request in JsonRequests.Of(spec)
            from difference in DeliberateDifferences.All
            from example in difference.Examples(request.Content).Select((body, index) => (Body: body, Number: index + 1))
            let judgement = new Judgement(Encoding.UTF8.GetBytes(example.Body), request.Content.Schema, ClientJudge.Of(request.Operation))
            select new TestCaseData(difference, judgement).SetName($"{request.Operation.Id}: {difference.Name}, example {example.Number}");
    }
}
