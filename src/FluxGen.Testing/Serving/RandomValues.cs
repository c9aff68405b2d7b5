namespace FluxGen.Testing.Serving;

// What the service would pick at random, the same again after a reset.
internal sealed class RandomValues(int seed)
{
    private readonly Lock _lock = new();
    private Random _random = new(seed);

    public long NextSeed(SeedRange range)
    {
        lock (_lock)
        {
            return range.Pick((ulong)_random.NextInt64());
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

    public void Reset()
    {
        lock (_lock)
        {
            _random = new Random(seed);
        }
    }
}
