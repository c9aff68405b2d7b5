using System.Diagnostics;

namespace FluxGen.Benchmarks.Measuring;

internal sealed class Measurement(Case @case, long? payloadBytes)
{
    private readonly List<double> _nanoseconds = [];
    private readonly List<double> _bytes = [];
    private long _invocations = 1;

    public string Name => @case.Name;

    public bool IsBaseline => @case.IsBaseline;

    public double Nanoseconds => Statistics.Median(_nanoseconds);

    public double Bytes => Statistics.Median(_bytes);

    public double? BytesPerPayloadByte => Bytes / payloadBytes;

    public double TimeRatio(Measurement baseline) => Statistics.Median(_nanoseconds.Zip(baseline._nanoseconds, (own, other) => own / other));

    public void WarmUp(TimeSpan time, TimeSpan batch)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            long before = Stopwatch.GetTimestamp();
            @case.Invoke(_invocations);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(before);
            _invocations = Math.Max(1, (long)(_invocations * Math.Clamp(batch / elapsed, 0.1, 10)));
        }
    }

    public void Run()
    {
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        @case.Invoke(_invocations);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        long operations = _invocations * @case.OperationsPerInvoke;
        _nanoseconds.Add(elapsed.TotalNanoseconds / operations);
        _bytes.Add((double)bytes / operations);
    }
}
