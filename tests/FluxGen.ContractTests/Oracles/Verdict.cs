namespace FluxGen.ContractTests.Oracles;

// What an oracle makes of a body. Errors are empty where it only says no.
internal sealed record Verdict(bool IsValid, params IReadOnlyList<VerdictError> Errors)
{
    // The oracle stopped at the first error, because it could not read on.
    public bool IsUnread { get; init; }

    public override string ToString() => IsValid ? "valid" : $"invalid: {string.Join("; ", Errors)}";
}

// What an oracle has against a body. There is no keyword where a value could not be read.
internal sealed record VerdictError(string Pointer, string? Keyword, string Message)
{
    // The keyword of a body that is no JSON, which JSON Schema has no word for.
    public const string NoJson = "json";

    public string Expected { get; init; } = "";

    public override string ToString() => $"{Pointer} {Keyword}: {Message}";
}
