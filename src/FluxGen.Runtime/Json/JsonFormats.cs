namespace FluxGen.Runtime;

internal static class JsonFormats
{
    public const string Date = "yyyy-MM-dd";

    // The first of each is what is written; all are read. "K" is an offset or Z.
    public static readonly string[] DateTime = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd't'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    public static readonly string[] Time = ["HH:mm:ss.FFFFFFF", "HH:mm"];
}
