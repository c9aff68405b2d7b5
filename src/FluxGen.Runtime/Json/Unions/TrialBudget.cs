namespace FluxGen.Runtime.Json.Unions;

// How often a value may be read to see whether it is of a case. Cases that contain unions themselves would multiply.
internal sealed class TrialBudget
{
    private const int MaxTrials = 10_000;

    private int _taken;

    public bool TryTake() => ++_taken <= MaxTrials;
}
