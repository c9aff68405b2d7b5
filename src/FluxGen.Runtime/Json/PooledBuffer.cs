using System.Buffers;
using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>A buffer of bytes from the shared pool, which grows as it is written to and returns to the pool when it is disposed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int MinArrayBytes = 1024;

    private byte[] _array = [];
    private int _count;

    /// <summary>The bytes that have been written. Valid until the next write and until <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Written => _array.AsMemory(0, _count);

    /// <inheritdoc />
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _array.Length - _count);
        _count += count;
    }

    /// <inheritdoc />
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        int needed = checked(_count + Math.Max(sizeHint, 1));
        if (needed > _array.Length)
        {
            Grow(needed);
        }

        return _array.AsMemory(_count);
    }

    /// <inheritdoc />
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (sizeHint >= _array.Length - _count)
        {
            return GetMemory(sizeHint).Span;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        return _array.AsSpan(_count);
    }

    /// <summary>Returns the array to the pool. The buffer is empty afterwards.</summary>
    public void Dispose()
    {
        byte[] array = _array;
        _array = [];
        _count = 0;
        if (array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    internal void Write(byte value)
    {
        GetSpan()[0] = value;
        _count++;
    }

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _count += bytes.Length;
    }

    private void Grow(int needed)
    {
        int doubled = (int)Math.Min(Math.Max(_array.Length * 2L, MinArrayBytes), Array.MaxLength);
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, doubled));
        Written.CopyTo(larger);
        int count = _count;
        Dispose();
        _array = larger;
        _count = count;
    }
}
