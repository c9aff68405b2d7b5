namespace FluxGen.ContractTests.Faults;

// What a call returned or threw.
internal sealed record Outcome(ImageGeneration? Generation, Exception? Exception)
{
    public int Images => Generation?.Images.Count ?? 0;

    public IReadOnlyList<Exception> Failures => [.. (Generation?.Images ?? []).Select(image => image.Failure).OfType<Exception>()];

    // Of an image that is not saved, it is that of its failure.
    public Delivery? Delivery => ((Exception ?? (Failures is [var failure, ..] ? failure : null)) as FluxException)?.Delivery;

    public static async Task<Outcome> OfAsync(Func<Task<ImageGeneration>> call)
    {
        try
        {
            return new(await call().WaitAsync(CliProcess.Timeout), Exception: null);
        }
        catch (Exception exception) when (exception is FluxException or OperationCanceledException)
        {
            return new(Generation: null, exception);
        }
    }

    public override string ToString() => Exception is not null ? $"{Exception}" : $"{Images} images\n{string.Join('\n', Failures)}";
}
