using System.Buffers.Binary;
using FluxGen.Testing.Images;

namespace FluxGen.Testing.Serving;

// The values that the service would choose at random. They are the same again after a reset.
internal sealed class RandomValues(int seed)
{
    // Enough seeds to differ, and short enough for a client that reads numbers as double.
    private const long MaxSeeds = 1L << 32;

    private readonly Lock _lock = new();
    private SeededRandom _random = new((ulong)seed);

    public long NextSeed(SeedRange range)
    {
        // The difference of two longs can be larger than a long.
        ulong count = (ulong)Math.Min(MaxSeeds, (decimal)range.Max - range.Min + 1);
        lock (_lock)
        {
            return range.Min + (long)(_random.NextBits() % count);
        }
    }

    public Guid NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (_lock)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, _random.NextBits());
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], _random.NextBits());
        }

        return new Guid(bytes);
    }

    public void Reset()
    {
        lock (_lock)
        {
            _random = new SeededRandom((ulong)seed);
        }
    }
}
