using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace FluxGen.Runtime.Json.Utf8;

// The text between the quotation marks of a string that Utf8Scanner has found to be well formed.
internal static class Utf8Text
{
    private const int MaxStackBytes = 256;
    private const int UnicodeEscapeLength = 6;

    // Measures an escape from its backslash. If it is not a valid escape, the length is that up to the wrong byte.
    public static bool TryMeasureEscape(ReadOnlySpan<byte> text, out int length)
    {
        length = 1;
        if (text.Length == 1)
        {
            return false;
        }

        if (text[1] != 'u')
        {
            bool isKnown = Unescape(text[1]) != 0;
            length += isKnown ? 1 : 0;
            return isKnown;
        }

        for (length = 2; length < UnicodeEscapeLength; length++)
        {
            if (length == text.Length || !char.IsAsciiHexDigit((char)text[length]))
            {
                return false;
            }
        }

        return true;
    }

    public static string ToText(ReadOnlySpan<byte> lexeme, bool hasEscapes)
    {
        if (!hasEscapes)
        {
            return Encoding.UTF8.GetString(lexeme);
        }

        if (lexeme.IndexOf("\\ud"u8) >= 0 || lexeme.IndexOf("\\uD"u8) >= 0)
        {
            return ToTextByUnits(lexeme);
        }

        byte[]? rented = lexeme.Length > MaxStackBytes ? ArrayPool<byte>.Shared.Rent(lexeme.Length) : null;
        Span<byte> unescaped = rented ?? stackalloc byte[MaxStackBytes];
        string text = Encoding.UTF8.GetString(unescaped[..Unescape(lexeme, unescaped)]);
        Return(rented);
        return text;
    }

    // Half of a surrogate pair stays what it is: UTF-8 has no room for it.
    private static string ToTextByUnits(ReadOnlySpan<byte> lexeme)
    {
        StringBuilder text = new(lexeme.Length);
        for (int escape = lexeme.IndexOf((byte)'\\'); escape >= 0; escape = lexeme.IndexOf((byte)'\\'))
        {
            text.Append(Encoding.UTF8.GetString(lexeme[..escape]));
            lexeme = lexeme[escape..];
            bool isUnit = lexeme[1] == 'u';
            text.Append(isUnit ? TakeUnit(lexeme) : (char)Unescape(lexeme[1]));
            lexeme = lexeme[(isUnit ? UnicodeEscapeLength : 2)..];
        }

        return text.Append(Encoding.UTF8.GetString(lexeme)).ToString();
    }

    // Accepts what Convert.FromBase64String accepts, including white space.
    public static bool TryBase64(ReadOnlySpan<byte> lexeme, bool hasEscapes, [NotNullWhen(true)] out byte[]? bytes)
    {
        if (!hasEscapes)
        {
            return TryBase64(lexeme, out bytes);
        }

        byte[] unescaped = ArrayPool<byte>.Shared.Rent(lexeme.Length);
        bool isBase64 = TryBase64(unescaped.AsSpan(0, Unescape(lexeme, unescaped)), out bytes);
        Return(unescaped);
        return isBase64;
    }

    public static bool TryLooseBase64(ReadOnlySpan<byte> lexeme, bool hasEscapes, [NotNullWhen(true)] out byte[]? bytes)
    {
        byte[] loose = ArrayPool<byte>.Shared.Rent(lexeme.Length + Base64Text.MaxPadding);
        int length = lexeme.Length;
        if (hasEscapes)
        {
            length = Unescape(lexeme, loose);
        }
        else
        {
            lexeme.CopyTo(loose);
        }

        int start = Base64Text.PrefixLength(loose.AsSpan(0, length));
        length = start + Base64Text.Normalise(loose.AsSpan(start, length - start));
        length = start + Base64Text.Pad(loose.AsSpan(start), length - start);
        bool isBase64 = TryBase64(loose.AsSpan(start, length - start), out bytes);
        Return(loose);
        return isBase64;
    }

    private static bool TryBase64(ReadOnlySpan<byte> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        int padding = text is [.., (byte)'=', (byte)'='] ? 2 : text is [.., (byte)'='] ? 1 : 0;
        bytes = GC.AllocateUninitializedArray<byte>(Math.Max(0, Base64.GetMaxDecodedFromUtf8Length(text.Length) - padding));
        if (Base64.DecodeFromUtf8(text, bytes, out _, out int length) != OperationStatus.Done)
        {
            bytes = null;
            return false;
        }

        // The array is too long only if there is white space in the text.
        Array.Resize(ref bytes, length);
        return true;
    }

    // An escape is never shorter than the text it stands for.
    private static int Unescape(ReadOnlySpan<byte> lexeme, Span<byte> target)
    {
        int written = 0;
        for (int escape = lexeme.IndexOf((byte)'\\'); escape >= 0; escape = lexeme.IndexOf((byte)'\\'))
        {
            lexeme[..escape].CopyTo(target[written..]);
            written += escape;
            lexeme = lexeme[escape..];
            if (lexeme[1] == 'u')
            {
                lexeme = lexeme[TakeRune(lexeme, out Rune rune)..];
                written += rune.EncodeToUtf8(target[written..]);
            }
            else
            {
                target[written++] = Unescape(lexeme[1]);
                lexeme = lexeme[2..];
            }
        }

        lexeme.CopyTo(target[written..]);
        return written + lexeme.Length;
    }

    private static byte Unescape(byte escape) => escape switch
    {
        (byte)'"' or (byte)'\\' or (byte)'/' => escape,
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => 0,
    };

    // Half of a surrogate pair is no base64 either way.
    private static int TakeRune(ReadOnlySpan<byte> text, out Rune rune)
    {
        char first = TakeUnit(text);
        if (Rune.TryCreate(first, out rune))
        {
            return UnicodeEscapeLength;
        }

        bool isPair = text[UnicodeEscapeLength..] is [(byte)'\\', (byte)'u', ..] && Rune.TryCreate(first, TakeUnit(text[UnicodeEscapeLength..]), out rune);
        rune = isPair ? rune : Rune.ReplacementChar;
        return isPair ? 2 * UnicodeEscapeLength : UnicodeEscapeLength;
    }

    private static char TakeUnit(ReadOnlySpan<byte> escape) =>
        (char)ushort.Parse(escape[2..UnicodeEscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static void Return(byte[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
