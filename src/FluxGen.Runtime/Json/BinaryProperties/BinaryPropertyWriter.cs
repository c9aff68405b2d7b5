using System.Buffers;
using System.Buffers.Text;

namespace FluxGen.Runtime.Json.BinaryProperties;

// Decodes base64 that arrives in pieces and hands the bytes to a sink.
internal sealed class BinaryPropertyWriter(IBinaryPropertySink sink, ReadMode mode) : IDisposable
{
    private const int TextBytes = 256 * 1024;

    private readonly byte[] _text = ArrayPool<byte>.Shared.Rent(TextBytes);
    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(TextBytes);
    private JsonStringText _string;
    private int _textLength;
    private bool _isBase64;
    private bool _isBegun;

    public bool IsInEscape => _string.IsInEscape;

    public void Begin(int index)
    {
        _string = default;
        _textLength = 0;
        _isBase64 = true;
        _isBegun = false;
        sink.Begin(index);
    }

    public int Write(ReadOnlySpan<byte> piece)
    {
        int taken = _string.Take(piece, _text.AsSpan(_textLength), out int written);
        _textLength += written;
        if (taken < piece.Length)
        {
            Flush();
        }

        return taken;
    }

    public void Flush() => Flush(isEnd: false);

    public void End()
    {
        Flush(isEnd: true);
        sink.Complete(_isBase64);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_text);
        ArrayPool<byte>.Shared.Return(_bytes);
    }

    private void Flush(bool isEnd)
    {
        int read = 0;
        if (_isBase64)
        {
            OperationStatus status = Decode(isEnd, out read, out int length);
            if (mode == ReadMode.Tolerant && (status == OperationStatus.InvalidData || (isEnd && status == OperationStatus.NeedMoreData)))
            {
                Tidy(isEnd);
                status = Decode(isEnd, out read, out length);
            }

            _isBegun = true;
            if (length > 0)
            {
                sink.Write(_bytes.AsSpan(0, length));
            }

            // A long text of which nothing can be decoded is not base64 either: it has padding in the middle.
            bool isStuck = read == 0 && _textLength > TextBytes / 2;
            _isBase64 = isEnd ? status == OperationStatus.Done : status != OperationStatus.InvalidData && !isStuck;
        }

        if (!_isBase64 && read < _textLength)
        {
            sink.Write(_text.AsSpan(read, _textLength - read));
            read = _textLength;
        }

        _text.AsSpan(read, _textLength - read).CopyTo(_text);
        _textLength -= read;
    }

    // What cannot be base64 in any form stays as it is. There is room for the padding, because an escape is longer than what it
    // stands for.
    private void Tidy(bool isEnd)
    {
        int start = _isBegun ? 0 : Base64Text.PrefixLength(_text.AsSpan(0, _textLength));
        Span<byte> text = _text.AsSpan(start, _textLength - start);
        int fault = Base64Text.FindFault(text);
        Span<byte> rest = fault < 0 ? [] : text[fault..];
        int length = Base64Text.Normalise(text[..(text.Length - rest.Length)]);
        text[..length].CopyTo(_text);
        rest.CopyTo(_text.AsSpan(length));
        _textLength = length + rest.Length;
        _textLength = isEnd && fault < 0 ? Base64Text.Pad(_text, _textLength) : _textLength;
    }

    // Padding ends base64, and the decoder accepts it only in the last block.
    private OperationStatus Decode(bool isEnd, out int read, out int written)
    {
        ReadOnlySpan<byte> text = _text.AsSpan(0, _textLength);
        int padding = text.IndexOf((byte)'=');
        return Base64.DecodeFromUtf8(isEnd || padding < 0 ? text : text[..padding], _bytes, out read, out written, isEnd);
    }
}
