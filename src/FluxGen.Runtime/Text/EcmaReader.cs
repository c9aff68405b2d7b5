using System.Globalization;

namespace FluxGen.Runtime.Text;

// Goes through the text of a pattern.
internal sealed class EcmaReader(string pattern)
{
    public int Position { get; set; }

    public bool IsAtEnd => Position >= pattern.Length;

    public char Next => IsAtEnd ? '\0' : pattern[Position];

    public bool IsAt(string text) => string.CompareOrdinal(pattern, Position, text, 0, text.Length) == 0;

    public bool Take(string text)
    {
        if (IsAtEnd || !IsAt(text))
        {
            return false;
        }

        Position += text.Length;
        return true;
    }

    public int TakeCodePoint()
    {
        if (IsAtEnd)
        {
            throw Invalid("it ends too early");
        }

        bool isPair = char.IsHighSurrogate(pattern[Position]) && Position + 1 < pattern.Length && char.IsLowSurrogate(pattern[Position + 1]);
        int codePoint = isPair ? char.ConvertToUtf32(pattern[Position], pattern[Position + 1]) : pattern[Position];
        Position += isPair ? 2 : 1;
        return codePoint;
    }

    public string TakeUntil(char end)
    {
        int at = IsAtEnd ? -1 : pattern.IndexOf(end, Position);
        if (at < 0)
        {
            throw Invalid($"a \"{end}\" is missing");
        }

        string text = pattern.Substring(Position, at - Position);
        Position = at + 1;
        return text;
    }

    public string TakeDigits()
    {
        int start = Position;
        while (Next is >= '0' and <= '9')
        {
            Position++;
        }

        return pattern.Substring(start, Position - start);
    }

    // The escapes of one character, behind the backslash and the letter.
    public int TakeHex(int length)
    {
        string text = Position + length <= pattern.Length ? pattern.Substring(Position, length) : "";
        Position += length;
        return ParseHex(text);
    }

    public int TakeUnicodeEscape()
    {
        if (Take("{"))
        {
            int codePoint = ParseHex(TakeUntil('}'));
            return codePoint <= 0x10FFFF ? codePoint : throw Invalid("a code point is beyond 10FFFF");
        }

        int unit = TakeHex(4);
        int start = Position;
        if (unit is >= 0xD800 and <= 0xDBFF && Take(@"\u") && Next != '{')
        {
            int low = TakeHex(4);
            if (low is >= 0xDC00 and <= 0xDFFF)
            {
                return char.ConvertToUtf32((char)unit, (char)low);
            }
        }

        Position = start;
        return unit;
    }

    public ArgumentException Invalid(string reason) =>
        new($"{reason} (at character {(Math.Min(Position, pattern.Length) + 1).ToString(CultureInfo.InvariantCulture)})");

    private int ParseHex(string text) =>
        text.Length > 0 && int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) && value >= 0
            ? value
            : throw Invalid("an escape has no hexadecimal digits");
}
