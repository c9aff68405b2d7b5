namespace FluxGen.Formats;

// Walks through a file of segments that arrives in pieces: reads the head of a segment, and passes over what follows it.
internal abstract class SegmentWalker
{
    private const int MaxHeadLength = 16;

    private readonly byte[] _head = new byte[MaxHeadLength];
    private int _headLength;
    private Step _step;

    protected SegmentWalker(int firstHead) => _step = Step.Head(firstHead);

    // Whether the end of the image has passed. Bytes after it do no harm.
    public bool IsWhole { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!IsWhole && !bytes.IsEmpty)
        {
            bytes = _step switch
            {
                { Skip: > 0 } => SkipOver(bytes),
                { Mark: { } mark } => SkipTo(bytes, mark),
                _ => ReadHead(bytes),
            };
            IsWhole = _step is { IsLast: true, Skip: 0 };
        }
    }

    protected abstract Step Next(ReadOnlySpan<byte> head);

    private ReadOnlySpan<byte> SkipOver(ReadOnlySpan<byte> bytes)
    {
        int count = (int)Math.Min(_step.Skip, bytes.Length);
        _step = _step with { Skip = _step.Skip - count };
        return bytes[count..];
    }

    private ReadOnlySpan<byte> SkipTo(ReadOnlySpan<byte> bytes, byte mark)
    {
        int index = bytes.IndexOf(mark);
        if (index < 0)
        {
            return [];
        }

        _step = _step with { Mark = null };
        return bytes[(index + 1)..];
    }

    private ReadOnlySpan<byte> ReadHead(ReadOnlySpan<byte> bytes)
    {
        int count = Math.Min(_step.HeadLength - _headLength, bytes.Length);
        bytes[..count].CopyTo(_head.AsSpan(_headLength));
        _headLength += count;
        if (_headLength == _step.HeadLength)
        {
            _headLength = 0;
            _step = Next(_head.AsSpan(0, _step.HeadLength));
        }

        return bytes[count..];
    }

    // What comes next: bytes to pass over, then all up to a mark, then a head, unless it was the last segment.
    protected readonly record struct Step(long Skip, byte? Mark, int HeadLength, bool IsLast)
    {
        // Nothing that follows can be understood.
        public static Step Never => new(long.MaxValue, Mark: null, HeadLength: 0, IsLast: false);

        public static Step Last => new(0, Mark: null, HeadLength: 0, IsLast: true);

        public static Step Head(int length) => new(0, Mark: null, length, IsLast: false);

        public static Step HeadAfter(long skip, int length) => new(skip, Mark: null, length, IsLast: false);

        public static Step HeadAfter(byte mark, long skip, int length) => new(skip, mark, length, IsLast: false);

        public static Step LastAfter(long skip) => new(skip, Mark: null, HeadLength: 0, IsLast: true);
    }
}
