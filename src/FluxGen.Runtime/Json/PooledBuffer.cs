using System.Buffers;
using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>A buffer of bytes from the shared pool, which grows as it is written to and returns to the pool when it is disposed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int MinArrayBytes = 1024;
    private const int LargeArrayBytes = 1024 * 1024;

    // Above this part of the limit, an array is not worth keeping, and has all the space that is allowed.
    private const int PooledPart = 8;

    private readonly int _max;
    private byte[] _array = [];
    private int _count;
    private bool _isPooled = true;

    /// <summary>Creates a buffer that needs at most one and a half times the memory of its maximum, even while it grows.</summary>
    /// <param name="max">The number of bytes that will be written at most; 0 if that is not known.</param>
    public PooledBuffer(int max = 0) => _max = max;

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
        bool isPooled = _isPooled;
        (_array, _count, _isPooled) = ([], 0, true);
        if (isPooled && array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    // Takes the bytes out of the buffer, without a copy where that would be large.
    internal ReadOnlyMemory<byte> Detach()
    {
        ReadOnlyMemory<byte> written = Written;
        if (_count < _array.Length / 2)
        {
            return written.ToArray();
        }

        (_array, _count, _isPooled) = ([], 0, true);
        return written;
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
        long larger = Math.Max(needed, Math.Max(_array.Length * 2L, MinArrayBytes));
        bool isPooled = _max < LargeArrayBytes || larger <= _max / PooledPart;
        if (isPooled && _max >= LargeArrayBytes && larger > LargeArrayBytes)
        {
            // What a buffer has outgrown stays in the pool, so it grows in few steps.
            larger = Math.Min(larger * 4, _max / PooledPart);
        }

        byte[] array = isPooled
            ? ArrayPool<byte>.Shared.Rent((int)Math.Min(larger, Array.MaxLength))
            : GC.AllocateUninitializedArray<byte>(Math.Max(needed, (int)Math.Min(_max + 1L, Array.MaxLength)));
        Written.CopyTo(array);
        int count = _count;
        Dispose();
        (_array, _count, _isPooled) = (array, count, isPooled);
    }
}
