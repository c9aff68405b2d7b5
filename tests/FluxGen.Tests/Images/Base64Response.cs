using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace FluxGen.Tests.Images;

// A response with base64 images that repeats one line, so that it takes no memory itself.
internal static class Base64Response
{
    public const int LineBytes = 48 * 1024;

    public static HttpContent Create(int images, int lines, ReadOnlySpan<byte> imageStart)
    {
        byte[] bytes = new byte[LineBytes];
        new Random(1).NextBytes(bytes);
        imageStart.CopyTo(bytes);
        byte[] line = Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes));

        Segment first = new("{\"data\":[{\"b64_json\":\""u8.ToArray());
        Segment last = first;
        for (int image = 0; image < images; image++)
        {
            last = Enumerable.Repeat(line, lines).Aggregate(last, (before, next) => before.Append(next));
            last = last.Append(Encoding.ASCII.GetBytes(image == images - 1 ? "\"}]}" : "\"},{\"b64_json\":\""));
        }

        return new StreamContent(PipeReader.Create(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length)).AsStream());
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            Segment next = new(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
