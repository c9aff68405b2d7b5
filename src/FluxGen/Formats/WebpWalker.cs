using System.Buffers.Binary;

namespace FluxGen.Formats;

// One RIFF chunk, whose length is that of the file.
internal sealed class WebpWalker() : SegmentWalker(Head)
{
    private const int Head = 12;
    private const int Type = 4;
    private const int ChunkHead = 8;

    protected override Step Next(ReadOnlySpan<byte> head)
    {
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(head[Type..]);
        return length < Type + ChunkHead ? Step.Never : Step.LastAfter(length - Type);
    }
}
