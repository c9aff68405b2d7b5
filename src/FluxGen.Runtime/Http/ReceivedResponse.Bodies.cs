using System.Net.Http.Headers;
using System.Text;
using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

public sealed partial class ReceivedResponse
{
    /// <summary>Reads the body of a success response as text, in the charset of its media type, or in UTF-8 where it has none.</summary>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The text. Bytes that the charset does not have become U+FFFD.</returns>
    /// <exception cref="UnreadableResponseException">The body breaks off, is too large, or is JSON or HTML although neither is documented.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public async ValueTask<string> ReadTextAsync(string mediaType, CancellationToken cancellationToken)
    {
        await EnsureDocumentedAsync(mediaType, cancellationToken).ConfigureAwait(false);
        using PooledBuffer body = new(_options.MaxResponseBytes);
        Exception? failure = await ReadBodyAsync(body, _options.MaxResponseBytes, _call?.WrapResponse, cancellationToken).ConfigureAwait(false);
        return failure is null ? Decode(body.Written.Span) : throw Failure(Snapshot(body, failure), failure);
    }

    /// <summary>Opens the body of a success response. The timeout of the call ends here; how long reading takes is up to the caller.</summary>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The body, as it arrives. Disposing of it returns the connection to the HTTP client.</returns>
    /// <exception cref="UnreadableResponseException">The body is JSON or HTML although neither is documented.</exception>
    /// <exception cref="OperationCanceledException">The opening was cancelled.</exception>
    public async ValueTask<Stream> OpenAsync(string mediaType, CancellationToken cancellationToken)
    {
        await EnsureDocumentedAsync(mediaType, cancellationToken).ConfigureAwait(false);
        Stream received = ResponseBody.Open(_response, await _response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
        Stream body = _call?.WrapResponse is { } wrap ? wrap(received) : received;
        _isTaken = true;
        return new TakenBodyStream(_response, body);
    }

    /// <summary>Makes a case of a result from a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="value">The value, as it is read.</param>
    /// <param name="create">Makes the case.</param>
    /// <returns>The case.</returns>
    public static async ValueTask<TResult> CaseAsync<T, TResult>(ValueTask<T> value, Func<T, TResult> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return create(await value.ConfigureAwait(false));
    }

    /// <summary>The response with its value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>Value, status and headers.</returns>
    public ApiResponse<T> With<T>(T value) => new(_response.StatusCode, ReadHeaders(), value);

    /// <summary>The response with its value and its documented headers.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="THeaders">The class that stands for the headers.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>Value, status and headers.</returns>
    public ApiResponse<T, THeaders> With<T, THeaders>(T value)
        where THeaders : class, IApiHeaders<THeaders> => new(_response.StatusCode, ReadHeaders(), value);

    // A page of a proxy, or an error with status 200, would be taken for text, an image or an empty stream.
    private async ValueTask EnsureDocumentedAsync(string mediaType, CancellationToken cancellationToken)
    {
        if (_response.Content.Headers.ContentType?.MediaType is not { } sent || MediaTypes.IsExpected(sent, mediaType))
        {
            return;
        }

        using PooledBuffer body = new(_options.MaxResponseBytes);
        Exception? failure = await ReadBodyAsync(body, _options.MaxResponseBytes, wrap: null, cancellationToken).ConfigureAwait(false);
        NotSupportedException reason = new($"its media type is {sent}, but the specification documents {mediaType}");
        throw Failure(Snapshot(body, failure), failure ?? reason);
    }

    private string Decode(ReadOnlySpan<byte> body)
    {
        MediaTypeHeaderValue? mediaType = _response.Content.Headers.ContentType;
        Encoding encoding = MediaTypes.FindEncoding(mediaType?.CharSet) ?? Encoding.UTF8;
        ReadOnlySpan<byte> mark = encoding.Preamble;
        return encoding.GetString(mark.Length > 0 && body.StartsWith(mark) ? body[mark.Length..] : body);
    }
}
