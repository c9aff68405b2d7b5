using FluxGen.Runtime.Http;
using Newtonsoft.Json;

namespace FluxGen.Runtime;

public sealed partial class ReceivedResponse
{
    /// <summary>Throws what stands for an error response whose body follows a schema.</summary>
    /// <typeparam name="T">What the operation returns.</typeparam>
    /// <typeparam name="TError">The type that stands for the schema of the body.</typeparam>
    /// <param name="converter">The converter of the schema.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Nothing; it always throws.</returns>
    /// <exception cref="ApiException">The error response; an <see cref="ApiException{TError}"/> if the body follows the schema.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public async ValueTask<T> FailAsync<T, TError>(SchemaConverter<TError> converter, CancellationToken cancellationToken) =>
        throw (_response.IsSuccessStatusCode ? await ReadErrorAsync(cancellationToken).ConfigureAwait(false) : await ReadErrorAsync(converter, cancellationToken).ConfigureAwait(false));

    /// <summary>Throws what stands for a response that the specification does not document, or an error without a schema.</summary>
    /// <typeparam name="T">What the operation returns.</typeparam>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Nothing; it always throws.</returns>
    /// <exception cref="ApiException">The response; an <see cref="UnreadableResponseException"/> for a success.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public async ValueTask<T> FailAsync<T>(CancellationToken cancellationToken) => throw await ReadErrorAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Reads an error response whose body follows a schema.</summary>
    /// <typeparam name="T">The type that stands for the schema of the body.</typeparam>
    /// <param name="converter">The converter of the schema.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The exception to throw: an <see cref="ApiException{TError}"/>, or an <see cref="ApiException"/> if the body does not follow the schema.</returns>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public async Task<ApiException> ReadErrorAsync<T>(SchemaConverter<T> converter, CancellationToken cancellationToken)
    {
        using PooledBuffer body = new(_options.MaxErrorBytes);
        Exception? failure = await ReadBodyAsync(body, _options.MaxErrorBytes, wrap: null, cancellationToken).ConfigureAwait(false);
        if (failure is OperationCanceledException)
        {
            throw failure;
        }

        ResponseSnapshot snapshot = Snapshot(body, failure);
        try
        {
            return failure is null ? new ApiException<T>(snapshot, Read(snapshot.Body, converter)) : new ApiException(snapshot);
        }
        catch (JsonException)
        {
            // A gateway may send HTML or nothing. The status counts.
            return new(snapshot);
        }
    }

    /// <summary>Reads a response that the specification does not document.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The exception to throw. The body of a success is kept up to the limit of success responses.</returns>
    /// <exception cref="OperationCanceledException">
    /// The reading was cancelled. The inner exception of a success is an <see cref="UnreadableResponseException"/> with what had come.
    /// </exception>
    public async Task<ApiException> ReadErrorAsync(CancellationToken cancellationToken)
    {
        int limit = _response.IsSuccessStatusCode ? _options.MaxResponseBytes : _options.MaxErrorBytes;
        using PooledBuffer body = new(limit);
        Exception? failure = await ReadBodyAsync(body, limit, wrap: null, cancellationToken).ConfigureAwait(false);
        ResponseSnapshot snapshot = Snapshot(body, failure);
        Exception error = _response.IsSuccessStatusCode
            ? Failure(snapshot, failure ?? new HttpRequestException("The specification does not document this status."))
            : failure as OperationCanceledException ?? (Exception)new ApiException(snapshot);
        return error as ApiException ?? throw error;
    }
}
