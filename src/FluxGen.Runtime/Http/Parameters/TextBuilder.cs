using System.Buffers;

namespace FluxGen.Runtime.Http.Parameters;

// Text on the stack, which moves to an array of the pool once it is longer.
internal ref struct TextBuilder(Span<char> initial)
{
    private Span<char> _chars = initial;
    private char[]? _pooled;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Written => _chars[..Length];

    public Span<char> Free => _chars[Length..];

    public void Advance(int count) => Length += count;

    public void Truncate(int length) => Length = length;

    public void Append(char value)
    {
        if (Length == _chars.Length)
        {
            Grow(1);
        }

        _chars[Length++] = value;
    }

    public void Append(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > _chars.Length - Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(Free);
        Length += text.Length;
    }

    public void Grow(int needed)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(Length + needed, Math.Max(_chars.Length * 2, 256)));
        Written.CopyTo(larger);
        Return();
        _chars = _pooled = larger;
    }

    // Empties the builder.
    public string Detach()
    {
        string text = Written.ToString();
        Clear();
        return text;
    }

    public void Clear()
    {
        Return();
        _pooled = null;
        _chars = [];
        Length = 0;
    }

    private readonly void Return()
    {
        if (_pooled is not null)
        {
            ArrayPool<char>.Shared.Return(_pooled);
        }
    }
}
