using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using FluxGen.Runtime.Json.BinaryProperties;

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
public sealed class BinaryPropertyStream(Stream json, Func<string, bool> isBinary, BinaryPlaceholder placeholder, IBinaryPropertySink sink) : Stream
{
    private const int InputBytes = 64 * 1024;

    private readonly byte[] _input = ArrayPool<byte>.Shared.Rent(InputBytes);
    private readonly BinaryPropertyWriter _member = new(sink);
    private readonly PropertyNameTracker _names = new();
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
    public override long Length => throw new NotSupportedException("How long an answer is shows when it has ended.");

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException("An answer has no position.");
        set => throw new NotSupportedException("An answer can only be read forwards.");
    }

    // Runs for every piece of an answer: pooled, so that what it allocates does not grow with the answer.
    /// <inheritdoc />
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count;
        while (!TryMove(buffer.Span, out count))
        {
            int received = 0;
            try
            {
                received = await json.ReadAsync(_input.AsMemory(0, InputBytes), cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                // Where the document breaks off, the sink is to have all that came.
                if (received == 0 && _hasBegun)
                {
                    _member.Flush();
                }
            }

            if (received == 0)
            {
                return 0;
            }

            _left = _input.AsMemory(0, received);
        }

        return count;
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
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("An answer can only be read forwards.");

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException("An answer cannot be changed.");

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("An answer cannot be changed.");

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

    private static int Move(ref ReadOnlyMemory<byte> from, Span<byte> to)
    {
        int count = Math.Min(from.Length, to.Length);
        from.Span[..count].CopyTo(to);
        from = from[count..];
        return count;
    }

    // Moves what is to be seen of what has been received. If there is none of it, more has to be received.
    private bool TryMove(Span<byte> buffer, out int count)
    {
        count = Move(ref _inserted, buffer);
        while (count == 0 && !_left.IsEmpty && !buffer.IsEmpty)
        {
            if (_isInMember)
            {
                Divert();
                count = Move(ref _inserted, buffer);
            }
            else
            {
                count = _names.Pass(_left.Span[..Math.Min(_left.Length, buffer.Length)], isBinary, out _isInMember);
                Move(ref _left, buffer[..count]);
            }
        }

        return count > 0 || buffer.IsEmpty;
    }

    private void Divert()
    {
        if (!_hasBegun)
        {
            // A string without a character stays as it is.
            _hasBegun = _isInMember = _left.Span[0] != '"';
            if (!_hasBegun)
            {
                return;
            }

            _member.Begin(_members);
        }

        _left = _left[_member.Write(_left.Span)..];
        if (_left.IsEmpty || _member.IsInEscape || _left.Span[0] != '"')
        {
            return;
        }

        _member.End();
        _isInMember = _hasBegun = false;
        byte[] text = new byte[Base64.GetMaxEncodedToUtf8Length(BinaryPlaceholder.Length)];
        Base64.EncodeToUtf8(placeholder.Make(_members++), text, out _, out int length);
        _inserted = text.AsMemory(0, length);
    }
}
