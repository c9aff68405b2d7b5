namespace FluxGen.Downloads;

internal sealed class ProgressMeter(IProgress<ImageProgress>? progress, int number)
{
    private const int StepBytes = 64 * 1024;

    private IProgress<ImageProgress>? _progress = progress;
    private long _bytes;
    private long _reported;
    private long? _totalBytes;

    // A download that broke off begins again, either with no bytes or with those that have arrived.
    public void Begin(long? totalBytes, long bytes = 0)
    {
        _totalBytes = totalBytes;
        _bytes = bytes;
        Report();
    }

    public void Add(int count)
    {
        _bytes += count;
        if (_bytes - _reported >= StepBytes)
        {
            Report();
        }
    }

    public void End()
    {
        if (_bytes > _reported)
        {
            Report();
        }
    }

    private void Report()
    {
        _reported = _bytes;
        try
        {
            _progress?.Report(new(number, _bytes, _totalBytes));
        }
        catch (Exception)
        {
            // The image has been paid for, and a progress display that fails must not lose it.
            _progress = null;
        }
    }
}
