using System.Buffers.Text;
using System.Buffers;
using System.Runtime.CompilerServices;

namespace FluxGen.Runtime;

// Decodes base64 that arrives in pieces and hands the bytes to a sink. What runs for every piece is pooled, so that what a
// call allocates does not grow with its images.
internal sealed class BinaryMemberWriter(IBinaryMemberSink sink) : IDisposable
{
    private const int TextBytes = 256 * 1024;

    private readonly byte[] _text = ArrayPool<byte>.Shared.Rent(TextBytes);
    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(TextBytes);
    private JsonStringText _string;
    private int _textLength;
    private bool _isBase64;

    public bool IsInEscape => _string.IsInEscape;

    public ValueTask BeginAsync(int index, CancellationToken cancellationToken)
    {
        _string = default;
        _textLength = 0;
        _isBase64 = true;
        return sink.BeginAsync(index, cancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<int> WriteAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        int taken = _string.Take(piece.Span, _text.AsSpan(_textLength), out int written);
        _textLength += written;
        if (taken < piece.Length)
        {
            await FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        return taken;
    }

    public ValueTask FlushAsync(CancellationToken cancellationToken) => FlushAsync(isEnd: false, cancellationToken);

    public async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(isEnd: true, cancellationToken).ConfigureAwait(false);
        await sink.EndAsync(_isBase64, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_text);
        ArrayPool<byte>.Shared.Return(_bytes);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask FlushAsync(bool isEnd, CancellationToken cancellationToken)
    {
        int read = 0;
        if (_isBase64)
        {
            OperationStatus status = Decode(isEnd, out read, out int length);
            if (length > 0)
            {
                await sink.WriteAsync(_bytes.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
            }

            // Much text of which nothing can be decoded is no base64 either: there is padding in the middle of it.
            bool isStuck = read == 0 && _textLength > TextBytes / 2;
            _isBase64 = isEnd ? status == OperationStatus.Done : status != OperationStatus.InvalidData && !isStuck;
        }

        if (!_isBase64 && read < _textLength)
        {
            await sink.WriteAsync(_text.AsMemory(read, _textLength - read), cancellationToken).ConfigureAwait(false);
            read = _textLength;
        }

        _text.AsSpan(read, _textLength - read).CopyTo(_text);
        _textLength -= read;
    }

    // Padding ends base64, and only the decoding of an end takes it.
    private OperationStatus Decode(bool isEnd, out int read, out int written)
    {
        ReadOnlySpan<byte> text = _text.AsSpan(0, _textLength);
        int padding = text.IndexOf((byte)'=');
        return Base64.DecodeFromUtf8(isEnd || padding < 0 ? text : text[..padding], _bytes, out read, out written, isEnd);
    }
}
