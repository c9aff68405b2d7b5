namespace FluxGen.Downloads;

internal sealed record DownloadLimits(TimeSpan Timeout, long MaxBytes, TimeSpan MaxRetryDelay, TimeProvider TimeProvider);
