using System.Buffers.Text;
using System.Net.Http.Headers;

namespace FluxGen.Tests.Images;

// A response with base64 images that is made while it is read, so that it takes no memory itself.
internal sealed class Base64Response(int images, int imageBytes, ReadOnlyMemory<byte> imageStart) : Stream
{
    private readonly byte[] _line = MakeLine(imageStart.Span);
    private int _image;
    private int _left = -1;
    private ReadOnlyMemory<byte> _text = "{\"data\":["u8.ToArray();

    public static int LineBytes => 48 * 1024;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public HttpContent ToContent() => new StreamContent(this) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_text.IsEmpty && !Advance())
        {
            return ValueTask.FromResult(0);
        }

        int count = Math.Min(buffer.Length, _text.Length);
        _text[..count].CopyTo(buffer);
        _text = _text[count..];
        return ValueTask.FromResult(count);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static byte[] MakeLine(ReadOnlySpan<byte> start)
    {
        byte[] bytes = new byte[LineBytes];
        new Random(1).NextBytes(bytes);
        start.CopyTo(bytes);
        byte[] text = new byte[Base64.GetMaxEncodedToUtf8Length(bytes.Length)];
        Base64.EncodeToUtf8(bytes, text, out _, out _);
        return text;
    }

    private bool Advance()
    {
        if (_image > images)
        {
            return false;
        }

        if (_left < 0)
        {
            _text = _image == images ? "]}"u8.ToArray() : _image == 0 ? "{\"b64_json\":\""u8.ToArray() : ",{\"b64_json\":\""u8.ToArray();
            _left = _image == images ? -1 : imageBytes / LineBytes;
            _image += _image == images ? 1 : 0;
        }
        else if (_left > 0)
        {
            _text = _line;
            _left--;
        }
        else
        {
            _text = "\"}"u8.ToArray();
            (_image, _left) = (_image + 1, -1);
        }

        return true;
    }
}
