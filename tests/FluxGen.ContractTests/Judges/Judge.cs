using FluxGen.ContractTests.Scenarios;

namespace FluxGen.ContractTests.Judges;

// Somebody who knows the specification, and answers requests by it.
internal abstract class Judge
{
    // The opt-in of Prism, which Prism/run.sh sets.
    private const string PrismVariable = "FLUXGEN_PRISM_URL";

    public static IEnumerable<TestFixtureData> All
    {
        get
        {
            yield return new TestFixtureData(new FixtureJudge()).SetArgDisplayNames("Fixture");
            if (Environment.GetEnvironmentVariable(PrismVariable) is { Length: > 0 } address)
            {
                TestFixtureData prism = new(new PrismJudge(new Uri(address)));
                prism.Properties.Add("Category", "Prism");
                yield return prism.SetArgDisplayNames("Prism");
            }
        }
    }

    // What this judge says otherwise than the others, by the name of the case, and the reason why that is so.
    public virtual IReadOnlyDictionary<string, (int Status, string Reason)> Departures { get; } = new Dictionary<string, (int, string)>();

    public abstract Task<Uri> StartAsync();

    // The header by which a documented answer is asked for.
    public abstract (string Name, string Value) AskFor(ResponseCase response);

    public virtual ValueTask StopAsync() => ValueTask.CompletedTask;
}
