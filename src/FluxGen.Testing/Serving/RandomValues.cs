namespace FluxGen.Testing.Serving;

// The values that the service would choose at random. They are the same again after a reset.
internal sealed class RandomValues(int seed)
{
    // Enough seeds to differ, and short enough for a client that reads numbers as double.
    private const long MaxSeeds = 1L << 32;

    private readonly Lock _lock = new();
    private volatile Random _random = new(seed);

    public long NextSeed(SeedRange range)
    {
        // The difference of two longs can be larger than a long.
        long count = (long)Math.Min(MaxSeeds, (decimal)range.Max - range.Min + 1);
        lock (_lock)
        {
            return range.Min + _random.NextInt64(count);
        }
    }

    public Guid NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (_lock)
        {
            _random.NextBytes(bytes);
        }

        return new Guid(bytes);
    }

    public void Reset() => _random = new Random(seed);
}
