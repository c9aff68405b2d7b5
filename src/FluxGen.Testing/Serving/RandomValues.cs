namespace FluxGen.Testing.Serving;

// The values that the service would choose at random. They are the same again after a reset.
internal sealed class RandomValues(int seed)
{
    // Enough seeds to differ, and short enough for a client that reads numbers as double.
    private const long MaxSeeds = 1L << 32;

    private int _count;

    // Values that are made from schemas are always the same.
    public int SampleSeed => seed;

    // The difference of two longs can be larger than a long.
    public long NextSeed(SeedRange range) => range.Min + Next().NextInt64((long)Math.Min(MaxSeeds, (decimal)range.Max - range.Min + 1));

    public Guid NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Next().NextBytes(bytes);
        return new Guid(bytes);
    }

    public void Reset() => _count = 0;

    // The first values of neighbouring seeds are alike, so the seeds are spread.
    private Random Next() => new(unchecked((seed + (Interlocked.Increment(ref _count) * 1_000_003)) * 7_368_787));
}
