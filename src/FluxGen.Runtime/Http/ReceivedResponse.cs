using System.ComponentModel;
using FluxGen.Runtime.Http;
using Newtonsoft.Json;

namespace FluxGen.Runtime;

/// <summary>A response whose status and headers have come, and whose body has yet to be read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ReceivedResponse : IDisposable
{
    private const int ChunkBytes = 16 * 1024;

    private readonly HttpResponseMessage _response;
    private readonly ApiClientOptions _options;
    private readonly ApiCallOptions? _call;
    private readonly CallDeadline _deadline;
    private CancellationTokenSource? _timer;
    private bool _isWhole;
    private bool _isTaken;

    internal ReceivedResponse(HttpResponseMessage response, ApiClientOptions options, ApiCallOptions? call, CallDeadline deadline, CancellationTokenSource? timer)
    {
        _response = response;
        _options = options;
        _call = call;
        _deadline = deadline;
        _timer = timer;
    }

    /// <summary>The status code.</summary>
    public int StatusCode => (int)_response.StatusCode;

    /// <summary>Reads the body of a success response.</summary>
    /// <typeparam name="T">The type that stands for the schema of the body.</typeparam>
    /// <param name="converter">The converter of the schema.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The body.</returns>
    /// <exception cref="UnreadableResponseException">The body breaks off, is too large, or does not follow the schema.</exception>
    /// <exception cref="OperationCanceledException">
    /// The reading was cancelled. The inner exception is an <see cref="UnreadableResponseException"/> with what had come.
    /// </exception>
    public async ValueTask<T> ReadAsync<T>(SchemaConverter<T> converter, CancellationToken cancellationToken)
    {
        using PooledBuffer body = new(_options.MaxResponseBytes);
        Exception? failure = await ReadBodyAsync(body, _options.MaxResponseBytes, _call?.WrapResponse, cancellationToken).ConfigureAwait(false);
        if (failure is null || _options.ReadMode == ReadMode.Tolerant)
        {
            try
            {
                return failure is null ? Read(body.Written, converter) : ReadWithoutEnd(body.Written, converter, failure);
            }
            catch (JsonException malformed)
            {
                failure ??= malformed;
            }
        }

        throw Failure(Snapshot(body, failure), failure);
    }

    /// <summary>Returns the connection to the HTTP client, unless a stream that is still to be read has it.</summary>
    public void Dispose()
    {
        if (!_isTaken)
        {
            _response.Dispose();
        }

        _deadline.Stop(Interlocked.Exchange(ref _timer, null), _isWhole);
    }

    private T Read<T>(ReadOnlyMemory<byte> body, SchemaConverter<T> converter) =>
        _options.ReadMode == ReadMode.Tolerant ? JsonBody.ReadTolerant(body, converter, _response.Content) : JsonBody.Read(body, converter);

    // All of the document may be there, and only the end of the response may not.
    private T ReadWithoutEnd<T>(ReadOnlyMemory<byte> body, SchemaConverter<T> converter, Exception failure)
    {
        T value = Read(body, converter);
        ReadProblemExtensions.Add(value, [.. (value as IApiSchema)?.ReadProblems() ?? [], new("", "the end of the response", failure.Message)]);
        return value;
    }

    // A cancelled call throws what every cancelled call throws, but with the bytes that came, because a success has been paid for.
    private static Exception Failure(ResponseSnapshot success, Exception reason)
    {
        UnreadableResponseException unreadable = new(success, reason);
        return reason is OperationCanceledException cancelled ? new OperationCanceledException(cancelled.Message, unreadable, cancelled.CancellationToken) : unreadable;
    }

    // The bytes that came before a failure are kept, so the failure is returned and not thrown. Broken Brotli, and a
    // connection that was closed from elsewhere, cause an InvalidOperationException.
    private async ValueTask<Exception?> ReadBodyAsync(PooledBuffer body, int limit, Func<Stream, Stream>? wrap, CancellationToken cancellationToken)
    {
        CancellationTokenSource? timer = _timer;
        using CancellationTokenRegistration following = CallDeadline.Follow(timer, cancellationToken);
        CancellationToken either = timer?.Token ?? cancellationToken;
        try
        {
            Stream received = ResponseBody.Open(_response, await _response.Content.ReadAsStreamAsync(either).ConfigureAwait(false));
            Stream stream = wrap is null ? received : wrap(received);
            await using (stream.ConfigureAwait(false))
            {
                int left;
                int count;
                do
                {
                    left = limit - body.Written.Length;
                    Memory<byte> space = body.GetMemory(ChunkBytes);

                    // Reading one byte beyond the limit shows whether the body is longer than the limit.
                    count = await stream.ReadAsync(left < space.Length ? space[..(left + 1)] : space, either).ConfigureAwait(false);
                    body.Advance(Math.Min(count, left));
                }
                while (count > 0 && count <= left);
                _isWhole = count == 0;
            }

            return _isWhole ? null : new HttpRequestException($"The body is longer than the maximum of {limit} bytes.");
        }
        catch (Exception failure)
        {
            Exception? explained = _deadline.Explain(failure, timer, cancellationToken);
            if (explained is null && failure is not (HttpRequestException or IOException or InvalidDataException or InvalidOperationException or TimeoutException))
            {
                throw;
            }

            return explained ?? failure;
        }
    }

    private ResponseSnapshot Snapshot(PooledBuffer body, Exception? failure) => new(
        _response.RequestMessage?.Method.Method ?? "",
        _response.RequestMessage?.RequestUri?.AbsolutePath ?? "",
        _response.StatusCode,
        ReadHeaders(),
        body.Detach(),
        IsTruncated: failure is not null and not (JsonException or NotSupportedException));

    private Dictionary<string, IReadOnlyList<string>> ReadHeaders() => _response.Headers.Concat(_response.Content.Headers)
        .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => (IReadOnlyList<string>)[.. same.SelectMany(header => header.Value)], StringComparer.OrdinalIgnoreCase);
}
