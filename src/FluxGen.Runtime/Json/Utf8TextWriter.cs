using System.Buffers;
using System.Globalization;
using System.Text;

namespace FluxGen.Runtime;

internal sealed class Utf8TextWriter(IBufferWriter<byte> buffer, Encoder encoder) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    // The encoder keeps the first half of a surrogate pair until the second is written.
    public override void Write(ReadOnlySpan<char> text) => encoder.Convert(text, buffer, flush: false, out _, out _);

    public override void Flush() => encoder.Convert([], buffer, flush: true, out _, out _);
}
