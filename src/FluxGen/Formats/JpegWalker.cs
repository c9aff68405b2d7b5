using System.Buffers.Binary;

namespace FluxGen.Formats;

// Segments of a marker and a length, from SOI to EOI. Thumbnails are inside segments, so their EOI is passed over with these.
// Between the segments are the pixels, and in old files stray bytes; what is no marker there is passed over like them.
internal sealed class JpegWalker() : SegmentWalker(firstHead: 2)
{
    private const byte Mark = 0xFF;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const int LengthField = 2;

    private byte _marker;
    private bool _hasPixels;

    protected override Step Next(ReadOnlySpan<byte> head)
    {
        if (head.Length == 1)
        {
            _marker = head[0];
            return _marker switch
            {
                Mark => Step.Head(1),
                EndOfImage => _hasPixels ? Step.Last : Step.Never,
                0x00 or 0x01 or (>= 0xD0 and <= 0xD8) => Segment(skip: 0),
                _ => Step.Head(LengthField),
            };
        }

        if (_marker == 0)
        {
            // The marker SOI, which begins the file.
            return Segment(skip: 0);
        }

        _hasPixels |= _marker == StartOfScan;
        int length = BinaryPrimitives.ReadUInt16BigEndian(head);
        return length < LengthField ? Step.Never : Segment(length - LengthField);
    }

    private static Step Segment(long skip) => Step.HeadAfter(Mark, skip, length: 1);
}
