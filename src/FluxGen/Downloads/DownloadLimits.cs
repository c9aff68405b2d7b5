namespace FluxGen.Downloads;

internal sealed record DownloadLimits(TimeSpan Timeout, long MaxBytes, TimeProvider TimeProvider);
