using System.IO.Enumeration;

namespace FluxGen.ContractTests.Faults;

// One fault, and everything that follows from it. A call that throws has an exception; another one has images, of which some
// may not have been saved.
internal sealed record FaultRow(string Name, Wire Wire)
{
    public const string Prompt = "A cat";

    public const string Key = CliProcess.Key;

    // Requests for a generation.
    public int Requests { get; init; } = 1;

    // Requests for images, where they are saved.
    public int Downloads { get; init; }

    public Type? Exception { get; init; }

    public int Images { get; init; }

    // The images that are not saved.
    public int Failures { get; init; }

    public Delivery? Delivery { get; init; }

    // What the exception, the failure of an image and standard error say.
    public IReadOnlyList<string> Says { get; init; } = [];

    // The names in the directory, in order. A star stands for what is different each time.
    public IReadOnlyList<string> Files { get; init; } = [];

    // Null for a fault that the command line cannot have, such as one of a handler that the caller added.
    public int? ExitCode { get; init; }

    // What standard output has. Without any, it is empty.
    public IReadOnlyList<string> Prints { get; init; } = [];

    // What standard error has, beside Says.
    public IReadOnlyList<string> Tells { get; init; } = [];

    // Runs the command line as a process of its own, in a shell. The library has no such fault.
    public string? Shell { get; init; }

    public int MaxRetries { get; init; }

    public int? MaxResponseBytes { get; init; }

    public long? MaxDownloadBytes { get; init; }

    public override string ToString() => Name;

    public bool Matches(IReadOnlyList<string> names) =>
        names.Count == Files.Count && names.Zip(Files).All(pair => FileSystemName.MatchesSimpleExpression(pair.Second, pair.First, ignoreCase: false));

    public FluxClient CreateClient(Uri baseAddress, FaultRun run)
    {
        FluxClientOptions defaults = new() { ApiKey = Key };
        return new(new FluxClientOptions
        {
            ApiKey = Key,
            BaseAddress = baseAddress,
            MaxRetries = MaxRetries,
            MaxRetryDelay = TimeSpan.Zero,
            MaxResponseBytes = MaxResponseBytes ?? defaults.MaxResponseBytes,
            MaxDownloadBytes = MaxDownloadBytes ?? defaults.MaxDownloadBytes,
            TimeProvider = run.Clock,
        });
    }
}
