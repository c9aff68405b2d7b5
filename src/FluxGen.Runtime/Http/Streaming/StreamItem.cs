namespace FluxGen.Runtime.Http.Streaming;

// What one event or line of a stream is.
internal readonly record struct StreamItem<T>(StreamItemKind Kind, T? Value)
{
    public static StreamItem<T> Empty => new(StreamItemKind.Empty, default);

    public static StreamItem<T> End => new(StreamItemKind.End, default);

    public static StreamItem<T> Of(T value) => new(StreamItemKind.Value, value);
}
