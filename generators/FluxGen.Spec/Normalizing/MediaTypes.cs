namespace FluxGen.Spec.Normalizing;

internal enum MediaKind
{
    Json,
    Events,
    Lines,
    Form,
    Multipart,
    Text,
    Any,
    Binary,
}

internal static class MediaTypes
{
    public const string Json = "application/json";

    public static MediaKind KindOf(string mediaType)
    {
        string name = Essence(mediaType);
        return name switch
        {
            Json or "text/json" => MediaKind.Json,
            "text/event-stream" => MediaKind.Events,
            "application/jsonl" or "application/x-ndjson" or "application/ndjson" or "application/x-jsonlines" or "application/jsonlines"
                or "application/json-seq" or "application/x-jsonl" => MediaKind.Lines,
            "application/x-www-form-urlencoded" => MediaKind.Form,
            _ when name.EndsWith("+json", StringComparison.Ordinal) => MediaKind.Json,
            _ when name.EndsWith("+json-seq", StringComparison.Ordinal) => MediaKind.Lines,
            _ when name.StartsWith("multipart/", StringComparison.Ordinal) => MediaKind.Multipart,
            _ when name.EndsWith("/*", StringComparison.Ordinal) && name.IndexOf('/', StringComparison.Ordinal) == name.Length - 2 => MediaKind.Any,
            _ when name.StartsWith("text/", StringComparison.Ordinal) => MediaKind.Text,
            _ => MediaKind.Binary,
        };
    }

    // What application/*+json is sent and asked for as, which is a range and no media type.
    public static string OfJson(string mediaType) => mediaType.Contains('*', StringComparison.Ordinal) ? Json : mediaType;

    // Without parameters.
    public static string Essence(string mediaType)
    {
        int end = mediaType.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? mediaType : mediaType[..end]).Trim().ToLowerInvariant();
    }

    // For the name of a method: Xml of application/xml.
    public static string Suffix(string mediaType)
    {
        string name = Essence(mediaType);
        return CSharpNames.Part(name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace("*", "any", StringComparison.Ordinal));
    }
}
