namespace FluxGen.Generators.CSharp;

internal static class MediaType
{
    // FluxGen.Spec/Normalizing/MediaTypes.cs has the same.
    private static readonly string[] Streams =
    [
        "text/event-stream", "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines", "application/ndjson", "application/x-ndjson",
        "application/json-seq",
    ];

    public static bool IsJson(string mediaType) =>
        Essence(mediaType) is var essence && (essence is "application/json" or "text/json" || essence.EndsWith("+json", StringComparison.Ordinal));

    // A schema says that what comes is JSON.
    public static bool IsAny(string mediaType) => Essence(mediaType) is "*/*" or "application/*";

    public static bool IsStream(string mediaType) => Essence(mediaType) is var essence && (Streams.Contains(essence) || essence.EndsWith("+json-seq", StringComparison.Ordinal));

    public static bool IsEvents(string mediaType) => Essence(mediaType) == Streams[0];

    private static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
