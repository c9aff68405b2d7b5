using System.Buffers.Text;
using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FluxGen.Runtime;

/// <summary>
/// A JSON document as it arrives, in which every string of a <c>format: byte</c> member is replaced by a short placeholder
/// while its bytes go to a sink, so that the document stays small whatever images are inside. Read it to the end; it is
/// read asynchronously only. Names of members are known where they are written without escapes.
/// </summary>
/// <param name="json">The document, in UTF-8. It is disposed with this stream.</param>
/// <param name="isBinary">Whether a member of that name has <c>format: byte</c>.</param>
/// <param name="placeholder">Makes the placeholders.</param>
/// <param name="sink">Takes the bytes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BinaryMemberStream(Stream json, Func<string, bool> isBinary, BinaryPlaceholder placeholder, IBinaryMemberSink sink) : Stream
{
    private const int InputBytes = 64 * 1024;

    private readonly byte[] _input = ArrayPool<byte>.Shared.Rent(InputBytes);
    private readonly BinaryMemberWriter _member = new(sink);
    private readonly MemberNameTracker _names = new();
    private ReadOnlyMemory<byte> _left;
    private ReadOnlyMemory<byte> _inserted;
    private int _members;
    private bool _isInMember;
    private bool _hasBegun;
    private bool _isDisposed;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            if (!_inserted.IsEmpty)
            {
                return Move(ref _inserted, buffer);
            }

            if (_left.IsEmpty)
            {
                _left = await ReceiveAsync(cancellationToken).ConfigureAwait(false);
                if (_left.IsEmpty)
                {
                    return 0;
                }
            }

            if (_isInMember)
            {
                await DivertAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            int passed = _names.Pass(_left.Span[..Math.Min(_left.Length, buffer.Length)], isBinary, out bool isMember);
            ReadOnlyMemory<byte> plain = _left[..passed];
            _left = _left[passed..];
            _isInMember = isMember;
            if (passed > 0)
            {
                plain.CopyTo(buffer);
                return passed;
            }
        }

        return 0;
    }

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The document arrives asynchronously.");

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            json.Dispose();
            _member.Dispose();
            ArrayPool<byte>.Shared.Return(_input);
        }

        base.Dispose(disposing);
    }

    private static int Move(ref ReadOnlyMemory<byte> from, Memory<byte> to)
    {
        int count = Math.Min(from.Length, to.Length);
        from[..count].CopyTo(to);
        from = from[count..];
        return count;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken)
    {
        int count = 0;
        try
        {
            count = await json.ReadAsync(_input.AsMemory(0, InputBytes), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Where the document breaks off, the sink is to have all that came.
            if (count == 0 && _hasBegun)
            {
                await _member.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }

        return _input.AsMemory(0, count);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask DivertAsync(CancellationToken cancellationToken)
    {
        if (!_hasBegun)
        {
            // A string without a character stays as it is.
            _hasBegun = _isInMember = _left.Span[0] != '"';
            if (!_hasBegun)
            {
                return;
            }

            await _member.BeginAsync(_members, cancellationToken).ConfigureAwait(false);
        }

        int taken = await _member.WriteAsync(_left, cancellationToken).ConfigureAwait(false);
        _left = _left[taken..];
        if (_left.IsEmpty || _member.IsInEscape || _left.Span[0] != '"')
        {
            return;
        }

        await _member.EndAsync(cancellationToken).ConfigureAwait(false);
        _isInMember = _hasBegun = false;
        byte[] text = new byte[Base64.GetMaxEncodedToUtf8Length(BinaryPlaceholder.Length)];
        Base64.EncodeToUtf8(placeholder.Make(_members++), text, out _, out int length);
        _inserted = text.AsMemory(0, length);
    }
}
