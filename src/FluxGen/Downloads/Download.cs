using System.Net;
using System.Net.Http.Headers;
using FluxGen.Formats;

namespace FluxGen.Downloads;

// The bytes of one image, from the first request to the last byte, with all attempts. A failure of the network becomes a
// FluxImageException here, so that an IOException further up is always one of the disk.
internal sealed class Download(DownloadSource source, DownloadLimits limits, bool canBeginAgain, ProgressMeter? meter) : IDisposable
{
    private readonly DownloadAttempts _attempts = new(limits);
    private ImageScanner _scanner = new();
    private DownloadResponse? _response;
    private EntityTagHeaderValue? _validator;
    private long _lastEnd = -1;
    private bool _hasEarlierPart;

    // The bytes that the current attempt has delivered. If it begins again, its first bytes replace those of the one before.
    public long Count { get; private set; }

    // Whether what the destination has is the beginning of an image. Until an attempt delivers bytes, that is what the one before left.
    private bool HasPart => Count == 0 ? _hasEarlierPart : _scanner.MediaType is not null;

    // Only a download that delivered nothing, may begin again or can be resumed gets another attempt.
    private bool CanContinue => Count == 0 || canBeginAgain || _validator is not null;

    public async Task OpenAsync(CancellationToken cancellationToken) =>
        await RunAsync(
            async token =>
            {
                await ConnectAsync(token).ConfigureAwait(false);
                return 0;
            },
            cancellationToken).ConfigureAwait(false);

    public Task<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            DownloadResponse response = _response ?? await ConnectAsync(token).ConfigureAwait(false);
            int read = response.IsLengthMalformed && _scanner.IsWhole ? 0 : await response.Body.ReadAsync(buffer, token).ConfigureAwait(false);
            return read == 0 && buffer.Length > 0 ? End(response) : Add(buffer.Span[..read]);
        },
        cancellationToken);

    public void Dispose()
    {
        _response?.Dispose();
        _attempts.Dispose();
    }

    private async Task<int> RunAsync(Func<CancellationToken, Task<int>> step, CancellationToken cancellationToken)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _attempts.TimeIsUp);
        try
        {
            while (true)
            {
                try
                {
                    return await step(either.Token).ConfigureAwait(false);
                }
                catch (Exception broken) when (IsBroken(broken) && !_scanner.IsWhole && CanContinue && _attempts.TryRetry((broken as DownloadBrokenException)?.RetryAfter, out TimeSpan delay))
                {
                    _lastEnd = Count;
                    _response?.Dispose();
                    _response = null;
                    await _attempts.DelayAsync(delay, either.Token).ConfigureAwait(false);
                }
            }
        }
        catch (Exception failure) when (_scanner.IsWhole && !cancellationToken.IsCancellationRequested && (IsBroken(failure) || IsTimeout(failure)))
        {
            // All of the image is there, and only the end of the response is not: its framing lies, or it broke off there.
            meter?.End();
            return 0;
        }
        catch (Exception failure) when (Translate(failure, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }

    private async Task<DownloadResponse> ConnectAsync(CancellationToken cancellationToken)
    {
        HttpResponseMessage message = await source.SendAsync(Count, Count > 0 ? _validator : null, cancellationToken).ConfigureAwait(false);
        try
        {
            EnsureSuccess(message);
            DownloadResponse response = await DownloadResponse.OpenAsync(message, cancellationToken).ConfigureAwait(false);
            Begin(response);
            return _response = response;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private void EnsureSuccess(HttpResponseMessage response)
    {
        HttpStatusCode status = response.StatusCode;
        if (DownloadResponse.IsWholeImage(response) || (Count > 0 && status is HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable))
        {
            return;
        }

        string reason = $"its host responded with {(int)status} ({status}).";
        throw status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
            ? new DownloadBrokenException(reason, RetryAfter(response.Headers.RetryAfter))
            : new DownloadRefusedException(reason);
    }

    private void Begin(DownloadResponse response)
    {
        if (Count > 0 && !response.Continues(Count, _validator))
        {
            _validator = null;
            if (!canBeginAgain || !response.IsWhole)
            {
                throw new DownloadBrokenException("its host does not send the rest.");
            }

            _hasEarlierPart = HasPart;
            Count = 0;
            _scanner = new();
        }

        _validator = response.Validator ?? (response.IsWhole ? null : _validator);
        meter?.Begin(response.TotalBytes, Count);
        EnsureSize(response.TotalBytes ?? 0);
    }

    private int Add(ReadOnlySpan<byte> bytes)
    {
        Count += bytes.Length;
        _scanner.Write(bytes);
        meter?.Add(bytes.Length);
        EnsureSize(Count);

        // Who reads a stream should not have to find this out. A file keeps it all.
        return _scanner.IsForeign && !canBeginAgain ? throw NoImage() : bytes.Length;
    }

    private int End(DownloadResponse response)
    {
        if (Count < response.TotalBytes)
        {
            throw new DownloadBrokenException("its host does not send the rest.");
        }

        if (_scanner.Problem is null)
        {
            meter?.End();
            return 0;
        }

        // The connection may have been cut without a sign of it. If the next attempt ends there too, that is all there is.
        bool isAllThereIs = source.IsInline || _scanner.IsForeign || _lastEnd == Count;
        if (!isAllThereIs && (canBeginAgain || Count == 0))
        {
            _validator = null;
            throw new DownloadBrokenException($"it {_scanner.Problem}.");
        }

        meter?.End();
        throw NoImage();
    }

    private FluxImageException NoImage()
    {
        string status = _response?.UnusualStatus is { } unusual ? $" Its host responded with {(int)unusual} ({unusual})." : "";
        string host = _scanner.IsForeign && _response?.MediaType is { } mediaType ? $" Its host calls it {mediaType}." : "";
        return source.Fail($"{_scanner.Problem}.{status}{host}", isWorthKeeping: Count > 0);
    }

    private void EnsureSize(long bytes)
    {
        if (bytes > limits.MaxBytes)
        {
            throw source.Fail($"is larger than {limits.MaxBytes} bytes ({nameof(FluxClientOptions.MaxDownloadBytes)}).", isWorthKeeping: false);
        }
    }

    private Exception? Translate(Exception failure, CancellationToken cancellationToken)
    {
        string place = Count == 0 ? "cannot be downloaded" : $"broke off after {Count} bytes";
        return failure switch
        {
            DownloadRefusedException or HttpRequestException { InnerException: DownloadRefusedException } =>
                source.Fail($"cannot be downloaded: {(failure.InnerException ?? failure).Message}", HasPart),
            _ when IsBroken(failure) => source.Fail($"{place}: {failure.Message} The download can be repeated.", HasPart, failure),
            OperationCanceledException when cancellationToken.IsCancellationRequested => new TaskCanceledException(failure.Message, failure, cancellationToken),
            _ when IsTimeout(failure) => source.Fail($"did not arrive within {limits.Timeout}. The download can be repeated.", HasPart, failure),
            OperationCanceledException or ObjectDisposedException => source.Disposed(failure),
            _ => null,
        };
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        TimeSpan? delay = header?.Delta ?? (header?.Date - limits.TimeProvider.GetUtcNow());
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }

    private bool IsTimeout(Exception failure) => failure is OperationCanceledException && _attempts.TimeIsUp.IsCancellationRequested;

    private static bool IsBroken(Exception failure) => failure
        is IOException
        or HttpRequestException { InnerException: not DownloadRefusedException }
        or InvalidDataException
        or (InvalidOperationException and not ObjectDisposedException);
}
