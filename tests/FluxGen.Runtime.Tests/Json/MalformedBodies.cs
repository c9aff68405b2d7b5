namespace FluxGen.Runtime.Tests.Json;

internal static class MalformedBodies
{
    public static IEnumerable<TestCaseData> All => Texts.Select(Named).Concat(Bytes.Select(Named));

    private static IEnumerable<(string Name, string Json)> Texts =>
    [
        ("Nothing", ""),
        ("White space", " \n\t"),
        ("Only an opening brace", "{"),
        ("Only a closing brace", "}"),
        ("Two closing braces", "{}}"),
        ("A bracket closed by a brace", """{"x":[1}"""),
        ("A brace closed by a bracket", """{"x":1]"""),
        ("Two documents", "{}{}"),
        ("Text after the end", "{} x"),
        ("A comma after the end", "{},"),
        ("A null after the end", "{}null"),
        ("A NUL after the end", "{}\0{}"),
        ("A property without a value", """{"x"}"""),
        ("A property without a value after its colon", """{"x":}"""),
        ("Two colons", """{"x"::1}"""),
        ("Two values", """{"x":1 2}"""),
        ("A missing comma", """{"x":1 "y":2}"""),
        ("A missing comma in an array", """{"x":["a" "b"]}"""),
        ("An equals sign for a colon", """{"x"=1}"""),
        ("A semicolon for a comma", """{"x":1;"y":2}"""),
        ("An open string", """{"x":"a"""),
        ("An open name", "{\"x"),
        ("An unknown escape", """{"x":"\q"}"""),
        ("A short unicode escape", """{"x":"\u12"}"""),
        ("A unicode escape that is no hex", """{"x":"\u12zz"}"""),
        ("An escape at the end", """{"x":"\"""),
        ("A misspelt literal", """{"x":ture}"""),
        ("A literal with a capital", """{"x":True}"""),
        ("A cut literal", """{"x":tru"""),
        ("A literal that goes on", """{"x":nullx}"""),
        ("Not a number", """{"x":NaN}"""),
        ("Infinity", """{"x":-Infinity}"""),
        ("Python's None", """{"x":None}"""),
        ("Two minus signs", """{"x":--1}"""),
        ("Two decimal points", """{"x":1.2.3}"""),
        ("An exponent without digits", """{"x":1e}"""),
        ("A number with letters", """{"x":12abc}"""),
        ("Only a minus sign", """{"x":-}"""),
        ("A broken hex number", """{"x":0xZZ}"""),
        ("An open comment", "{}/*"),
        ("An open constructor", """{"x":new Date(1"""),
        ("HTML", "<!DOCTYPE html><html><body>502 Bad Gateway</body></html>"),
        ("Plain text", "upstream connect error"),
        ("An event stream", "data: {}\n\n"),
        ("A bare backslash", "\\"),
        ("A number of a million digits", "{\"x\":" + new string('9', 1_000_000)),
        ("A wrong kind for every property", """{"width":[],"links":{},"days":1}"""),
    ];

    private static IEnumerable<(string Name, byte[] Body)> Bytes =>
    [
        ("A stray continuation byte", [.. "{\"x\":\""u8, 0x80, .. "\"}"u8]),
        ("An overlong slash", [.. "{\"x\":\""u8, 0xC0, 0xAF, .. "\"}"u8]),
        ("A surrogate in UTF-8", [.. "{\"x\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8]),
        ("A cut character in a string", [.. "{\"x\":\""u8, 0xE2, 0x82, .. "\"}"u8]),
        ("A cut character at the end", [.. "{}"u8, 0xE2, 0x82]),
        ("A broken character after the end", [.. "{}"u8, 0xFF]),
        ("A code point beyond Unicode", [.. "{\"x\":\""u8, 0xF5, 0x80, 0x80, 0x80, .. "\"}"u8]),
        ("UTF-16", [0xFF, 0xFE, (byte)'{', 0, (byte)'}', 0]),
        ("UTF-32", [0xFF, 0xFE, 0, 0, (byte)'{', 0, 0, 0, (byte)'}', 0, 0, 0]),
        ("Latin-1", [.. "{\"x\":\"caf"u8, 0xE9, .. "\"}"u8]),
        ("Gzip", [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3]),
        ("A image", [0x89, .. "PNG\r\n\u001a\n"u8]),
    ];

    private static TestCaseData Named((string Name, string Json) body) =>
        Named((body.Name, System.Text.Encoding.UTF8.GetBytes(body.Json)));

    private static TestCaseData Named((string Name, byte[] Body) body) => new TestCaseData(body.Body).SetArgDisplayNames(body.Name);
}
