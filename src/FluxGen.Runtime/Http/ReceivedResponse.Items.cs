using System.Runtime.CompilerServices;
using System.Text;
using FluxGen.Runtime.Http;
using FluxGen.Runtime.Http.Streaming;
using Newtonsoft.Json;

namespace FluxGen.Runtime;

public sealed partial class ReceivedResponse
{
    /// <summary>
    /// Opens the stream of events or JSON lines of a success response. The timeout of the call ends here;
    /// <see cref="ApiClientOptions.StreamIdleTimeout"/> begins.
    /// </summary>
    /// <typeparam name="T">The type that stands for the schema of an item.</typeparam>
    /// <param name="converter">The converter of the schema.</param>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="end">The data that ends the stream; empty if only the end of the body does.</param>
    /// <param name="cancellationToken">Cancels the opening, and the reading.</param>
    /// <returns>The items, which can be enumerated once. The end of the enumeration returns the connection to the HTTP client.</returns>
    /// <exception cref="UnreadableResponseException">The body is JSON or HTML although neither is documented.</exception>
    /// <exception cref="OperationCanceledException">The opening was cancelled.</exception>
    public ValueTask<IAsyncEnumerable<T>> ReadItemsAsync<T>(SchemaConverter<T> converter, string mediaType, string end, CancellationToken cancellationToken) =>
        OpenItemsAsync(data => Read(data, converter), mediaType, end, cancellationToken);

    /// <summary>Opens the stream of events of a success response, whose data are texts. See <see cref="ReadItemsAsync"/>.</summary>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="end">The data that ends the stream; empty if only the end of the body does.</param>
    /// <param name="cancellationToken">Cancels the opening, and the reading.</param>
    /// <returns>The texts.</returns>
    public ValueTask<IAsyncEnumerable<string>> ReadTextItemsAsync(string mediaType, string end, CancellationToken cancellationToken) =>
        OpenItemsAsync(data => Encoding.UTF8.GetString(data.Span), mediaType, end, cancellationToken);

    private async ValueTask<IAsyncEnumerable<T>> OpenItemsAsync<T>(Func<ReadOnlyMemory<byte>, T> read, string mediaType, string end, CancellationToken cancellationToken)
    {
        await EnsureDocumentedAsync(mediaType, cancellationToken).ConfigureAwait(false);
        Stream received = ContentDecoding.Decode(await _response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), _response.Content.Headers);
        Stream body = _call?.WrapResponse is { } wrap ? wrap(received) : received;
        _isTaken = true;
        IdleStream stream = new(body, _options.MaxResponseBytes, _options.StreamIdleTimeout, _options.TimeProvider)
        {
            Explain = broken => new UnreadableResponseException(SnapshotOf(default), broken),
        };
        byte[] endData = Encoding.UTF8.GetBytes(end);
        return EnumerateAsync(ItemReader.ReadAsync(stream, mediaType, (name, data) => ReadItem(name, data, endData, read)), stream, cancellationToken);
    }

    private StreamItem<T> ReadItem<T>(string name, ReadOnlySpan<byte> data, byte[] end, Func<ReadOnlyMemory<byte>, T> read)
    {
        if (name == "error")
        {
            throw new StreamItemException(SnapshotOf(data.ToArray()), name, reason: null);
        }

        if (data.IsEmpty || (end.Length > 0 && data.SequenceEqual(end)))
        {
            return data.IsEmpty ? StreamItem<T>.Empty : StreamItem<T>.End;
        }

        byte[] item = data.ToArray();
        try
        {
            return StreamItem<T>.Of(read(item));
        }
        catch (JsonException unfit)
        {
            throw new StreamItemException(SnapshotOf(item), name, unfit);
        }
    }

    private async IAsyncEnumerable<T> EnumerateAsync<T>(IAsyncEnumerable<T> items, IdleStream body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Iterators begin again with each enumeration.
        body.BeginOnce();
        using HttpResponseMessage response = _response;
        await using (body.ConfigureAwait(false))
        {
            await foreach (T item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    // Of an item of a stream, whose other items have been delivered.
    private ResponseSnapshot SnapshotOf(ReadOnlyMemory<byte> item) => new(
        _response.RequestMessage?.Method.Method ?? "",
        _response.RequestMessage?.RequestUri?.AbsolutePath ?? "",
        _response.StatusCode,
        ReadHeaders(),
        item,
        IsTruncated: item.IsEmpty);
}
