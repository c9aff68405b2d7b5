namespace FluxGen.Downloads;

// What another attempt may change. An IOException, as what the network throws is.
internal sealed class DownloadBrokenException(string message, TimeSpan? retryAfter = null) : IOException(message)
{
    public TimeSpan? RetryAfter => retryAfter;
}
