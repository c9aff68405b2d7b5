using System.Text;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Tests.Checking;

public sealed class StrictJsonTests
{
    private static readonly Schema Anything = Schema.Anything;

    [TestCase("", "")]
    [TestCase(" ", "")]
    [TestCase("{", "")]
    [TestCase("{'a':1}", "")]
    [TestCase("""{"a":1,}""", "")]
    [TestCase("""{"a":[1,]}""", "/a/1")]
    [TestCase("""{"a":NaN}""", "/a")]
    [TestCase("""{"a":-Infinity}""", "/a")]
    [TestCase("""{"a":01}""", "/a")]
    [TestCase("""{"a":+1}""", "/a")]
    [TestCase("""{"a":.5}""", "/a")]
    [TestCase("""{"a":1.}""", "/a")]
    [TestCase("""{"a":0x10}""", "/a")]
    [TestCase("""{"a":True}""", "/a")]
    [TestCase("""{"a":undefined}""", "/a")]
    [TestCase("""{"a":1} {}""", "")]
    [TestCase("""{"a":1} x""", "")]
    [TestCase("{/* */}", "")]
    [TestCase("{} // end", "")]
    [TestCase("{\"a\":\"line\nbreak\"}", "/a")]
    [TestCase("""{"a":"\x"}""", "/a")]
    [TestCase("""{"a/b":{"c~d":[0,tru]}}""", "/a~1b/c~0d/1")]
    [TestCase("\uFEFF{}", "")]
    public void What_is_not_json_is_one_violation_at_its_place(string json, string place)
    {
        IReadOnlyList<Violation> violations = Check.Json(json, Anything);

        Assert.That(violations.Select(violation => (violation.Pointer, violation.Keyword)), Is.EqualTo(new[] { (place, "json") }));
    }

    [Test]
    public void Mistake_is_reported_by_line_and_byte() =>
        Assert.That(Check.Json("{\n  \"a\": tru }", Anything).Single().Message, Does.StartWith("/a: expected JSON text, found a mistake at line 2, byte 11: "));

    [TestCase("{}")]
    [TestCase(" [ ] \r\n\t")]
    [TestCase("null")]
    [TestCase("\"\\ud83d\\ude00 \\u0000 \U0001F600\"")]
    [TestCase("-0.0e-0")]
    [TestCase("""{"":{"":1}}""")]
    [TestCase("""{"a":1,"A":2}""")]
    public void Odd_json_is_json(string json) => Assert.That(Check.Json(json, Anything), Is.Empty);

    [Test]
    public void Bytes_that_are_not_utf8_are_reported_by_offset()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("""{"a":"é"""), 0xC3, .. Encoding.UTF8.GetBytes("\"}")];

        Assert.That(
            Check.Bytes(body, Anything).Single(),
            Is.EqualTo(new Violation(string.Empty, "json", "UTF-8 text", "a byte that is not, at offset 8")));
    }

    [Test]
    public void Surrogates_encoded_as_utf8_are_not_utf8() =>
        Assert.That(Check.Bytes([(byte)'"', 0xED, 0xA0, 0xBD, (byte)'"'], Anything).Single().Expected, Is.EqualTo("UTF-8 text"));

    [TestCase("""{"a":"\ud83d"}""", "/a")]
    [TestCase("""{"a":["x","\ude00\ud83d"]}""", "/a/1")]
    [TestCase("""{"a":[{"\ud83d":1E400}]}""", "/a/0/\uFFFD")]
    public void Half_of_a_surrogate_pair_is_no_text_and_no_name(string json, string place) =>
        Assert.That(
            Check.Json(json, Anything),
            Is.EqualTo(new[] { new Violation(place, "json", "Unicode text", "half of a surrogate pair") }));

    [TestCase("""{"a":1,"a":1}""", "/a")]
    [TestCase("""{"a":1,"\u0061":2}""", "/a")]
    [TestCase("""{"a":1,"a":1e400}""", "/a")]
    [TestCase("""{"list":[{},{"x/y":1,"x/y":2}]}""", "/list/1/x~1y")]
    public void Property_that_comes_twice_is_a_violation(string json, string place) =>
        Assert.That(
            Check.Json(json, Anything),
            Is.EqualTo(new[] { new Violation(place, "json", "each property once", "the same property again") }));

    [Test]
    public async Task Repeated_properties_do_not_hide_other_violations()
    {
        string brief = await Check.BriefAsync("""{"a":1,"a":2,"b":3}""", "{ type: object, properties: { a: { type: string }, b: { type: string } } }");

        Assert.That(brief, Is.EqualTo("/a json, /a type, /b type"));
    }

    [TestCase(64, true)]
    [TestCase(65, false)]
    [TestCase(100_000, false)]
    public void Depth_is_bounded(int depth, bool allowed) =>
        Assert.That(Check.Json(new string('[', depth) + new string(']', depth), Anything), Has.Count.EqualTo(allowed ? 0 : 1));
}
