namespace FluxGen.ContractTests.Randomised;

// Values that parsers are known to read differently, some of which are no JSON at all.
internal static class UnusualJson
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "1e0", "2.0", "0.1e1", "10e-1", "1500e-2", "0.150E+2", "1.5", "1e-1", "-1", "0e9999999999", "0e-99999999999999999999",
        "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
        "99999999999999999999", "-99999999999999999999", "1E400", "-1E400", "1e-400", "1e9999999999", "1e-9999999999",
        "1.00000000000000000001", "1.0000000000000000000000000000000000000001", "4.0000000000000000000000001", "20.000000000000000001",
        "0.99999999999999999999", "0.9999999999999999999999999999999999999999", "3.9999999999999999999999999999999999999999",
        "00", "01", "1.", ".5", "+1", "--1", "1e", "0x1", "1_000", "NaN", "Infinity", "-Infinity",
    ];

    private static readonly string[] Words =
        ["", "null", "true", "false", "True", "nul", "undefined", "''", "'x'", "\"unclosed", "/* */1"];

    private static readonly string[] Containers =
    [
        "[]", "{}", "[null]", "[[]]", """{"a":{}}""", """{"a":1,"a":2}""", "[1,]", """{"a":1,}""", "{,}", "[,]",
        .. new[] { 62, 63, 64, 65, 500 }.Select(depth => new string('[', depth) + new string(']', depth)),
        string.Concat(Enumerable.Repeat("""{"a":""", 70)) + "1" + new string('}', 70),
    ];

    private static readonly string[] Texts =
    [
        "", " ", "x", @"\ud83d", @"\ude00x", @"a\ud83d\ud83db", @"\x", @"\u12", "a\nb", "\u0001", @"\u00a0", @"\ufeff",
        "2025-03-11", "2025-02-30", "2025-3-1", "2025-03-81T07:13:27Z", "2025-03-11 07:13:27Z", "2025-03-11T07:13Z", "2025-03-11t07:13:27z",
        "2025-03-11T07:13:27", "2025-03-11T07:13:27+02:00", "2025-03-11T07:13:27.1234567890Z", "24:00:00", "07:13", "07:13:27Z",
        "798b860e98c24e8e8c50550bcfc2eccc", "{798b860e-98c2-4e8e-8c50-550bcfc2eccc}", "798B860E-98C2-4E8E-8C50-550BCFC2ECCC",
        "AAE", "AAE=", "A===", "AA-_", "AAEC AAEC", "a/b", "//x/y", "http://", "urn:a:b", "http://a b",
    ];

    public static string[] Values { get; } = [.. Numbers, .. Words, .. Containers, .. Texts.Select(text => $"\"{text}\"")];

    public static string[] Bodies { get; } =
    [
        "", " ", "\n\t ", "null", "[]", "{}", "1", "\"text\"", "true", "NaN", "{", "[", "\"", "{\"", "/**/", "{}{}", "{} x", "\uFEFF", "\0",
        new('[', 5000), new(' ', 5000),
    ];

    public static string[] Insertions { get; } =
        [",", ":", "\"", "\\", "{", "}", "[", "]", "/**/", "//\n", "\uFEFF", "\0", "\u0001", "'", "\u00A0", "e", "-", "1", "\r\n"];

    public static string[] Tails { get; } = ["x", ",", "{}", " \0", "//", "\n\n", "]", "}"];

    public static byte[][] BrokenUtf8 { get; } =
        [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0xBD], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]];
}
