namespace FluxGen.Formats;

// Blocks from the header with the colours to the trailer. A block is followed by sub-blocks of a length and as many bytes.
internal sealed class GifWalker() : SegmentWalker(HeaderLength)
{
    private const int HeaderLength = 13;
    private const int DescriptorLength = 9;
    private const int HeaderFlags = 10;
    private const int DescriptorFlags = 8;

    private Part _part = Part.Header;
    private bool _hasPixels;

    private enum Part
    {
        Header,
        Block,
        Descriptor,
        SubBlock,
    }

    protected override Step Next(ReadOnlySpan<byte> head) => _part switch
    {
        Part.Header => Expect(Part.Block, ColourBytes(head[HeaderFlags])),
        Part.Block => NextBlock(head[0]),
        // One byte before the sub-blocks is the size of a code.
        Part.Descriptor => Expect(Part.SubBlock, ColourBytes(head[DescriptorFlags]) + 1),
        _ => Expect(head[0] == 0 ? Part.Block : Part.SubBlock, head[0]),
    };

    private Step NextBlock(byte type)
    {
        switch (type)
        {
            case 0x3B:
                return _hasPixels ? Step.Last : Step.Never;
            case 0x2C:
                _hasPixels = true;
                _part = Part.Descriptor;
                return Step.Head(DescriptorLength);
            case 0x21:
                // One byte before the sub-blocks is the label of the extension.
                return Expect(Part.SubBlock, skip: 1);
            case 0:
                // Some programs write one end of sub-blocks too many.
                return Expect(Part.Block, skip: 0);
            default:
                return Step.Never;
        }
    }

    private Step Expect(Part part, int skip)
    {
        _part = part;
        return Step.HeadAfter(skip, length: 1);
    }

    private static int ColourBytes(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 0x07) + 1);
}
