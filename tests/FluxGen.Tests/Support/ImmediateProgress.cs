namespace FluxGen.Tests;

// Calls back on the thread that reports. Progress<T> would do so later, on another thread.
internal sealed class ImmediateProgress(Action<ImageProgress>? onReport = null) : IProgress<ImageProgress>
{
    public List<ImageProgress> Reports { get; } = [];

    public void Report(ImageProgress value)
    {
        Reports.Add(value);
        onReport?.Invoke(value);
    }
}
