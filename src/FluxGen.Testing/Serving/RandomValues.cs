using System.Buffers.Binary;
using FluxGen.Testing.Images;

namespace FluxGen.Testing.Serving;

// What the service would pick at random, the same again after a reset.
internal sealed class RandomValues(int seed)
{
    private readonly Lock _lock = new();
    private SeededRandom _random = new((ulong)seed);

    public long NextSeed(SeedRange range)
    {
        lock (_lock)
        {
            return range.Pick(_random.NextBits());
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
