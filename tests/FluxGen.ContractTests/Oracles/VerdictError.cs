namespace FluxGen.ContractTests.Oracles;

// What an oracle has against a body. There is no keyword where a value could not be read.
internal sealed record VerdictError(string Pointer, string? Keyword, string Message)
{
    // The keyword of a body that is no JSON, which JSON Schema has no word for.
    public const string NoJson = "json";

    // The exact point that a violation of "json" is about.
    public string Expected { get; init; } = "";

    public override string ToString() => $"{Pointer} {Keyword}: {Message}";
}
