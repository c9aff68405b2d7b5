namespace FluxGen.ContractTests.Oracles;

// What an oracle makes of a body. Errors are empty where it only says no.
internal sealed record Verdict(bool IsValid, params IReadOnlyList<VerdictError> Errors)
{
    // The oracle stopped at the first error, because it could not read on.
    public bool IsUnread { get; init; }

    public override string ToString() => IsValid ? "valid" : $"invalid: {string.Join("; ", Errors)}";
}
