namespace FluxGen.Benchmarks.Building;

internal sealed record CodeSize(int Lines, long Bytes)
{
    public static CodeSize Of(IEnumerable<string> files)
    {
        string[] all = [.. files];
        return new(all.Sum(file => File.ReadLines(file).Count()), all.Sum(file => new FileInfo(file).Length));
    }
}
