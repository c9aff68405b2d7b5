using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace FluxGen.Runtime.Http.Streaming;

// Reads the items of a body as they arrive.
internal static class ItemReader
{
    public static IAsyncEnumerable<T> ReadAsync<T>(IdleStream body, string mediaType, SseItemParser<StreamItem<T>> parse)
    {
        string essence = mediaType.Split(';')[0].Trim();
        return essence.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase)
            ? ReadEventsAsync(body, parse)
            : ReadRecordsAsync(body, IsSequence(essence), parse);
    }

    private static bool IsSequence(string mediaType) =>
        mediaType.Equals("application/json-seq", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json-seq", StringComparison.OrdinalIgnoreCase);

    private static async IAsyncEnumerable<T> ReadEventsAsync<T>(IdleStream body, SseItemParser<StreamItem<T>> parse, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (SseItem<StreamItem<T>> item in SseParser.Create(body, parse).EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            if (item.Data.Kind == StreamItemKind.End)
            {
                yield break;
            }

            body.BeginItem();
            if (item.Data.Kind == StreamItemKind.Value)
            {
                yield return item.Data.Value!;
            }
        }
    }

    private static async IAsyncEnumerable<T> ReadRecordsAsync<T>(IdleStream body, bool isSequence, SseItemParser<StreamItem<T>> parse, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using RecordReader records = new(body, isSequence);
        while (await records.ReadAsync(cancellationToken).ConfigureAwait(false) is { } record)
        {
            StreamItem<T> item = parse("", Trim(record.Span));
            if (item.Kind == StreamItemKind.End)
            {
                yield break;
            }

            body.BeginItem();
            if (item.Kind == StreamItemKind.Value)
            {
                yield return item.Value!;
            }
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> record)
    {
        ReadOnlySpan<byte> text = record.StartsWith("\uFEFF"u8) ? record["\uFEFF"u8.Length..] : record;
        return text.Trim(" \t\r\n\u001E"u8);
    }
}
