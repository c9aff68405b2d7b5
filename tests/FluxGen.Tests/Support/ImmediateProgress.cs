namespace FluxGen.Tests;

// Keeps the reports, and calls back on the thread that reports; <see cref="Progress{T}"/> does so later and elsewhere.
internal sealed class ImmediateProgress(Action<ImageProgress>? onReport = null) : IProgress<ImageProgress>
{
    public List<ImageProgress> Reports { get; } = [];

    public void Report(ImageProgress value)
    {
        Reports.Add(value);
        onReport?.Invoke(value);
    }
}
