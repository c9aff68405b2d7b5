using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using FluxGen.Runtime.Json.BinaryProperties;

namespace FluxGen.Runtime;

/// <summary>
/// A JSON document as it arrives, in which every string of a <c>format: byte</c> property is replaced by a short placeholder
/// while its bytes go to a sink, so that the document stays small however large its images are. Read it asynchronously and to
/// the end. A property whose name is written with escapes is not recognised.
/// </summary>
/// <param name="json">The document, in UTF-8. It is disposed with this stream.</param>
/// <param name="isBinary">Whether a property of that name has <c>format: byte</c>.</param>
/// <param name="placeholder">Makes the placeholders.</param>
/// <param name="sink">Takes the bytes.</param>
/// <param name="mode">Whether the alphabet for URLs, text without padding and a <c>data:</c> URL count as base64, too.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BinaryPropertyStream(Stream json, Func<string, bool> isBinary, BinaryPlaceholder placeholder, IBinaryPropertySink sink, ReadMode mode = ReadMode.Strict) : ReadOnlyStream
{
    private const int InputBytes = 64 * 1024;

    private readonly byte[] _input = ArrayPool<byte>.Shared.Rent(InputBytes);
    private readonly BinaryPropertyWriter _property = new(sink, mode);
    private readonly PropertyNameTracker _names = new();
    private ReadOnlyMemory<byte> _left;
    private ReadOnlyMemory<byte> _inserted;
    private int _propertyCount;
    private bool _isInProperty;
    private bool _hasBegun;
    private bool _isDisposed;

    // Runs for every piece of a response. Pooling keeps the allocation independent of the size of the response.
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
                // The sink gets all bytes that came, even if the document breaks off.
                if (received == 0 && _hasBegun)
                {
                    _property.Flush();
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
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            json.Dispose();
            _property.Dispose();
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

    // Moves what remains of the received bytes after diverting. If nothing remains, more must be received.
    private bool TryMove(Span<byte> buffer, out int count)
    {
        count = Move(ref _inserted, buffer);
        while (count == 0 && !_left.IsEmpty && !buffer.IsEmpty)
        {
            if (_isInProperty)
            {
                Divert();
                count = Move(ref _inserted, buffer);
            }
            else
            {
                count = _names.Pass(_left.Span[..Math.Min(_left.Length, buffer.Length)], isBinary, out _isInProperty);
                Move(ref _left, buffer[..count]);
            }
        }

        return count > 0 || buffer.IsEmpty;
    }

    private void Divert()
    {
        if (!_hasBegun)
        {
            // An empty string stays as it is.
            _hasBegun = _isInProperty = _left.Span[0] != '"';
            if (!_hasBegun)
            {
                return;
            }

            _property.Begin(_propertyCount);
        }

        _left = _left[_property.Write(_left.Span)..];
        if (_left.IsEmpty || _property.IsInEscape || _left.Span[0] != '"')
        {
            return;
        }

        _property.End();
        _isInProperty = _hasBegun = false;
        byte[] text = new byte[Base64.GetMaxEncodedToUtf8Length(BinaryPlaceholder.Length)];
        Base64.EncodeToUtf8(placeholder.Make(_propertyCount++), text, out _, out int length);
        _inserted = text.AsMemory(0, length);
    }
}
