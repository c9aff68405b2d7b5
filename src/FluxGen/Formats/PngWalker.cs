using System.Buffers.Binary;

namespace FluxGen.Formats;

// Chunks of a length, a type, as many bytes and a checksum, from the signature to the chunk IEND.
internal sealed class PngWalker() : SegmentWalker(ChunkHead)
{
    private const int ChunkHead = 8;
    private const int Checksum = 4;

    private bool _isInside;
    private bool _hasPixels;

    protected override Step Next(ReadOnlySpan<byte> head)
    {
        if (!_isInside)
        {
            _isInside = head.SequenceEqual((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
            return _isInside ? Step.Head(ChunkHead) : Step.Never;
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(head);
        ReadOnlySpan<byte> type = head[sizeof(uint)..];
        _hasPixels |= type.SequenceEqual("IDAT"u8);
        if (length > int.MaxValue || (type.SequenceEqual("IEND"u8) && !_hasPixels))
        {
            return Step.Never;
        }

        return type.SequenceEqual("IEND"u8) ? Step.LastAfter(length + Checksum) : Step.HeadAfter(length + Checksum, ChunkHead);
    }
}
