using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles;

internal sealed class BoundaryCaseTests
{
    [TestCaseSource(nameof(Cases))]
    public async Task Both_oracles_see_what_the_specification_says(OraclePair oracles, BoundaryCase boundary)
    {
        Comparison comparison = await oracles.CompareAsync(boundary.Body);

        Assert.That(
            comparison.MockServer.Errors.Select(error => $"{error.Pointer} {error.Keyword}"),
            boundary.Violated is null ? Is.Empty : Does.Contain($"{boundary.Place.Pointer} {boundary.Violated}"),
            $"{comparison}");
        Assert.That(comparison.Disagreement, Is.Null);
    }

    [TestCaseSource(nameof(Examples))]
    public async Task Both_oracles_accept_an_example(OraclePair oracles, string body)
    {
        Comparison comparison = await oracles.CompareAsync(body);

        Assert.That((comparison.Client.IsValid, comparison.MockServer.IsValid), Is.EqualTo((true, true)), $"{comparison}");
    }

    [TestCaseSource(nameof(Malformed))]
    public async Task Both_oracles_agree_on_a_malformed_body(OraclePair oracles, byte[] body)
    {
        Comparison comparison = await oracles.CompareAsync(body);

        Assert.That(comparison.MockServer.IsValid, Is.False);
        Assert.That(comparison.Disagreement, Is.Null);
    }

    [Test]
    public async Task No_two_cases_have_the_same_name() => Assert.That((await Cases()).Select(test => test.TestName), Is.Unique);

    // The name of the request is left out where there is only one.
    public static async Task<IEnumerable<TestCaseData>> Cases()
    {
        IReadOnlyList<OraclePair> pairs = await OraclePair.LoadAsync();
        return
            from oracles in pairs
            let prefix = pairs.Count > 1 ? $"{oracles.Request.OperationId} {oracles.Request.MediaType} " : ""
            from boundary in BoundaryCases.Of(oracles.Request)
            select new TestCaseData(oracles, boundary).SetName(Printable(prefix + boundary.Name));
    }

    public static async Task<IEnumerable<TestCaseData>> Examples() =>
        from oracles in await OraclePair.LoadAsync()
        from example in oracles.Request.Examples
        select new TestCaseData(oracles, $"{example.Value}").SetName($"{oracles.Request.OperationId} example {example.Key} is accepted");

    public static async Task<IEnumerable<TestCaseData>> Malformed() =>
        from oracles in await OraclePair.LoadAsync()
        from malformed in MalformedBodies.Of(oracles.Request)
        select new TestCaseData(oracles, malformed.Body).SetName($"{oracles.Request.OperationId} {malformed.Name} is refused");

    private static string Printable(string name) => string.Concat(name.Select(character => char.IsControl(character) ? '?' : character));
}
