using System.Text;
using CsCheck;

namespace FluxGen.Runtime.Tests.Json.Engine;

internal static class GeneratedDocuments
{
    private static readonly Gen<string> Space = Gen.Frequency((12, Gen.Const("")), (1, Gen.OneOf(" ", "\n", "\r\n", "\t", "\r", " \n ")));

    private static readonly Gen<string> Digits = Gen.Char['0', '9'].Array[1, 25].Select(digits => new string(digits));

    private static readonly Gen<string> Whole = Gen.Select(
        Gen.OneOf("", "-"),
        Gen.Frequency((1, Gen.Const("0")), (6, Gen.Select(Gen.Char['1', '9'], Gen.Frequency((1, Gen.Const("")), (2, Digits)), (first, rest) => first + rest))),
        (sign, digits) => sign + digits);

    private static readonly Gen<string> Number = Gen.Select(
        Whole,
        Gen.Frequency((2, Gen.Const("")), (1, Digits.Select(digits => "." + digits))),
        Gen.Frequency((3, Gen.Const("")), (1, Gen.Select(Gen.OneOf("e", "E", "e+", "E-", "e-"), Gen.Int[0, 280], (sign, value) => sign + value))),
        (whole, fraction, exponent) => whole + fraction + exponent);

    private static readonly Gen<string> Plain = Gen.Char[' ', '\u007F'].Select(value => value is '"' or '\\' ? "a" : value.ToString());

    private static readonly Gen<string> Escape = Gen.OneOf("\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\ud83d\\ude00", "\\uD800\\uDFFF");

    private static readonly Gen<string> Unit = Gen.Int[0, 0xFFFF].Where(value => !char.IsSurrogate((char)value)).Select(value => $"\\u{value:x4}");

    private static readonly Gen<string> Wide = Gen.Int[0x80, 0x10FFFF].Where(Rune.IsValid).Select(value => new Rune(value).ToString());

    private static readonly Gen<string> Text = Gen.Frequency((8, Plain), (2, Escape), (1, Unit), (2, Wide)).Array[0, 20].Select(parts => $"\"{string.Concat(parts)}\"");

    private static readonly Gen<string> Scalar = Gen.Frequency((2, Gen.OneOf("true", "false", "null", "[]", "{}")), (3, Number), (3, Text));

    public static readonly Gen<byte[]> Valid = Gen.Select(Space, Value(depth: 3), Space, (before, value, after) => Encoding.UTF8.GetBytes(before + value + after));

    // Now and then the document that results is valid.
    public static readonly Gen<byte[]> Broken = Gen.Select(Valid, Break().Array[1, 3], (document, changes) => changes.Aggregate(document, (bytes, change) => change(bytes)));

    public static readonly Gen<byte[]> LoneSurrogates = Gen
        .Frequency((2, Gen.Int[0xD7FE, 0xE001].Select(value => $"\\u{value:X4}")), (1, Gen.OneOf("\\ud83d", "\\ude00", "a", "\\n", "😀", "\\u0041")))
        .Array[1, 8].Select(parts => Encoding.UTF8.GetBytes($"[\"{string.Concat(parts)}\"]"));

    private static Gen<string> Value(int depth)
    {
        if (depth == 0)
        {
            return Scalar;
        }

        Gen<string> inner = Gen.Select(Space, Value(depth - 1), Space, (before, value, after) => before + value + after);
        Gen<string> array = inner.Array[0, 4].Select(items => $"[{string.Join(',', items)}]");
        Gen<string> entry = Gen.Select(Space, Text, Space, inner, (before, name, after, value) => $"{before}{name}{after}:{value}");
        Gen<string> item = entry.Array[1, 4].Select(properties => $"{{{string.Join(',', properties)}}}");
        return Gen.Frequency((2, Scalar), (3, array), (3, item));
    }

    private static Gen<Func<byte[], byte[]>> Break() => Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[0, 1_000_000],
        Gen.Frequency((3, Gen.OneOf([.. "{}[]:,\"\\/'-+.eE0123456789truefalsn \t\n"u8])), (1, Gen.Byte)),
        (kind, place, value) => (Func<byte[], byte[]>)(bytes =>
        {
            int at = bytes.Length == 0 ? 0 : place % bytes.Length;
            return kind switch
            {
                0 => [.. bytes.AsSpan(0, at), value, .. bytes.AsSpan(at)],
                1 => [.. bytes.AsSpan(0, at), .. bytes.AsSpan(Math.Min(at + 1, bytes.Length))],
                2 => [.. bytes.AsSpan(0, at), value, .. bytes.AsSpan(Math.Min(at + 1, bytes.Length))],
                _ => bytes[..at],
            };
        }));
}
