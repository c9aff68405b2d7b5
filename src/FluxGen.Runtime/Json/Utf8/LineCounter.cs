using System.Text;

namespace FluxGen.Runtime.Json.Utf8;

// Counts on from the last place that was asked for, so that asking at every token reads the document once.
internal struct LineCounter(int start)
{
    public int CountedTo { get; private set; } = start;

    public int Line { get; private set; } = 1;

    // In UTF-16 units, as editors and Newtonsoft.Json count.
    public int Position { get; private set; }

    public void Count(ReadOnlySpan<byte> text)
    {
        CountedTo += text.Length;
        for (int end = text.IndexOfAny((byte)'\r', (byte)'\n'); end >= 0; end = text.IndexOfAny((byte)'\r', (byte)'\n'))
        {
            Line++;
            Position = 0;
            text = text[(end + (text[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }

        Position += Encoding.UTF8.GetCharCount(text);
    }
}
