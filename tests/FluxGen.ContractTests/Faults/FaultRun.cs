namespace FluxGen.ContractTests.Faults;

// One play of a row: its directory, and what the server does to the caller.
internal sealed class FaultRun : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TemporaryDirectory _settings = new();

    public FakeClock Clock { get; } = new(DateTimeOffset.UnixEpoch);

    public TemporaryDirectory Directory { get; } = new();

    public CancellationToken Cancellation => _cancellation.Token;

    public Task CancelAsync() => _cancellation.CancelAsync();

    public IEnumerable<string> Arguments(FaultRow row, Uri baseAddress)
    {
        string keyFile = _settings.File("key");
        File.WriteAllText(keyFile, FaultRow.Key);
        return
        [
            "generate", "--base-url", baseAddress.AbsoluteUri, "--out", Directory.Path, "--api-key-file", keyFile,
            "--retries", $"{row.MaxRetries}", "--", FaultRow.Prompt,
        ];
    }

    public void Dispose()
    {
        _settings.Dispose();
        _cancellation.Dispose();
        Directory.Dispose();
    }
}
