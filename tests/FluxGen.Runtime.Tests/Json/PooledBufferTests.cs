using System.Buffers;

namespace FluxGen.Runtime.Tests.Json;

public sealed class PooledBufferTests
{
    [Test]
    public void New_buffer_is_empty()
    {
        using PooledBuffer buffer = new();

        Assert.That(buffer.Written.Length, Is.Zero);
    }

    [Test]
    public void Written_bytes_survive_growth()
    {
        using PooledBuffer buffer = new();
        byte[] expected = new byte[200_000];
        new Random(3).NextBytes(expected);

        int written = 0;
        for (int size = 1; written < expected.Length; size = (size * 3 % 977) + 1)
        {
            int count = Math.Min(size, expected.Length - written);
            buffer.Write(expected.AsSpan(written, count));
            written += count;
        }

        Assert.That(buffer.Written.Span.SequenceEqual(expected), Is.True, "growing changed what was written");
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(1024)]
    [TestCase(1025)]
    [TestCase(1_000_000)]
    public void There_is_as_much_space_as_asked_for_and_at_least_one_byte(int hint)
    {
        using PooledBuffer buffer = new();
        buffer.Advance(buffer.GetSpan().Length);

        Assert.That(buffer.GetMemory(hint).Length, Is.AtLeast(Math.Max(hint, 1)));
        Assert.That(buffer.GetSpan(hint).Length, Is.AtLeast(Math.Max(hint, 1)));
    }

    [Test]
    public void Disposed_buffer_is_empty_and_may_be_used_again()
    {
        using PooledBuffer buffer = new();
        buffer.Write("first"u8);
        buffer.Dispose();
        int left = buffer.Written.Length;
        buffer.Write("second"u8);

        Assert.That(left, Is.Zero);
        Assert.That(buffer.Written.ToArray(), Is.EqualTo("second"u8.ToArray()));
    }

    [Test]
    public void Disposing_twice_gives_the_array_back_once()
    {
        PooledBuffer buffer = new();
        buffer.GetSpan(50_000);
        buffer.Dispose();
        buffer.Dispose();

        byte[] first = ArrayPool<byte>.Shared.Rent(50_000);
        byte[] second = ArrayPool<byte>.Shared.Rent(50_000);

        Assert.That(second, Is.Not.SameAs(first));
    }

    [Test]
    public void More_than_was_handed_out_cannot_be_written()
    {
        using PooledBuffer buffer = new();
        int space = buffer.GetSpan(10).Length;

        Assert.That(() => buffer.Advance(space + 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => buffer.Advance(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => buffer.GetSpan(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
