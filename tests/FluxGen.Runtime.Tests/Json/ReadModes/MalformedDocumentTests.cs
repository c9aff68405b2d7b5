using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json.ReadModes;

public sealed class MalformedDocumentTests
{
    private const string Document = """{"x":"größer 😀","width":7}""";

    private static IEnumerable<TestCaseData> Encodings =>
        from encoding in new Encoding[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true) }
        from hasMark in new[] { true, false }
        select new TestCaseData(encoding, hasMark).SetArgDisplayNames(encoding.WebName, hasMark ? "with a mark" : "without a mark");

    [TestCaseSource(nameof(Encodings))]
    public void Document_in_another_encoding_is_read(Encoding encoding, bool hasMark)
    {
        byte[] body = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Document)];

        (Image image, string problems) = Tolerantly.Read(body, ImageJsonConverter.Instance);

        Assert.That(image.AdditionalProperties.Show(), Is.EqualTo("x=\"größer 😀\""));
        Assert.That((image.Width, problems), Is.EqualTo((7, $"The response: expected UTF-8, found {encoding.WebName}.")));
    }

    [TestCase("iso-8859-1", "größer", "The response: expected UTF-8, found iso-8859-1.")]
    [TestCase("\"ISO-8859-1\"", "größer", "The response: expected UTF-8, found iso-8859-1.")]
    [TestCase("utf-8", "gr\uFFFD\uFFFDer", "/x: expected a text in UTF-8, found \"gr\uFFFD\uFFFDer\".")]
    [TestCase("us-ascii", "gr\uFFFD\uFFFDer", "/x: expected a text in UTF-8, found \"gr\uFFFD\uFFFDer\".")]
    [TestCase("klingon", "gr\uFFFD\uFFFDer", "/x: expected a text in UTF-8, found \"gr\uFFFD\uFFFDer\".")]
    [TestCase(null, "gr\uFFFD\uFFFDer", "/x: expected a text in UTF-8, found \"gr\uFFFD\uFFFDer\".")]
    public void Charset_of_the_content_counts_where_the_body_is_not_UTF8(string? charset, string text, string problem)
    {
        using ByteArrayContent content = new([]);
        content.Headers.ContentType = new("application/json") { CharSet = charset };

        (Image image, string problems) = Tolerantly.Read(Encoding.Latin1.GetBytes("""{"x":"größer"}"""), ImageJsonConverter.Instance, content);

        Assert.That((image.AdditionalProperties.Show(), problems), Is.EqualTo(($"x=\"{text}\"", problem)));
    }

    [Test]
    public void Charset_does_not_matter_where_the_body_is_UTF8()
    {
        using ByteArrayContent content = new([]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=iso-8859-1");

        (Image image, string problems) = Tolerantly.Read(Encoding.UTF8.GetBytes(Document), ImageJsonConverter.Instance, content);

        Assert.That((image.AdditionalProperties.Show(), problems), Is.EqualTo(("x=\"größer 😀\"", "")));
    }

    [TestCase("{\"x\":\"a\nb\",\"width\":7}", "x=\"a\\nb\"", "/x: expected a text without control characters, found \"a\nb\".")]
    [TestCase("{\"x\":\"\\u0041\t\\\"\",\"width\":7}", "x=\"A\\t\\\"\"", "/x: expected a text without control characters, found \"\\u0041\t\\\"\".")]
    [TestCase("{\"x\ty\":1,\"width\":7}", "x\ty=1", "/x\ty: expected a text without control characters, found \"x\ty\".")]
    [TestCase("{\"width\":7} {}", "", "The response: expected the end of the document, found {}.")]
    [TestCase("{\"width\":7}\0", "", "The response: expected the end of the document, found \0.")]
    [TestCase("{\"width\":7,}", "", "/width: expected a property after the comma, found the end.")]
    [TestCase("\uFEFF {\"width\":7}\r\n", "", "")]
    [TestCase("{\"width\":-0.0e1,\"width\":7}", "", "")]
    public void Rest_of_the_document_is_read(string json, string additional, string problem)
    {
        (Image image, string problems) = Tolerantly.Read(json, ImageJsonConverter.Instance);

        Assert.That((image.Width, image.AdditionalProperties.Show(), problems), Is.EqualTo((7, additional, problem)));
    }

    [Test]
    public void Half_of_a_surrogate_pair_is_kept_and_told()
    {
        (Image image, string problems) = Tolerantly.Read("""{"x":"a\ud83d"}""", ImageJsonConverter.Instance);

        Assert.That((string?)image.AdditionalProperties!["x"] == "a" + (char)0xD83D, Is.True);
        Assert.That(problems, Is.EqualTo("/x: expected Unicode text, found a text with half of a surrogate pair."));
    }

    [Test]
    public void Value_that_is_nested_too_deeply_is_kept_as_text()
    {
        string deep = new string('[', 100_000) + new string(']', 100_000);

        (Album album, string problems) = Tolerantly.Read($$$"""{"name":"n","cover":{"x":{{{deep}}},"width":7},"owner":"o"}""", AlbumJsonConverter.Instance);

        Assert.That((string?)album.Cover!.AdditionalProperties!["x"], Is.EqualTo(deep));
        Assert.That((album.Cover.Width, album.Owner), Is.EqualTo((7, "o")));
        Assert.That(problems, Does.StartWith("/cover/x/0/0/0").And.EndsWith(": expected at most 64 levels of objects and arrays, found more."));
    }

    [TestCase("")]
    [TestCase("[{\"width\":7}]")]
    [TestCase("7")]
    [TestCase("<html>{\"width\":7}</html>")]
    [TestCase("{\"width\":7")]
    [TestCase("{\"x\":\"abc")]
    [TestCase("{width:7}")]
    [TestCase("\0\0\0\0")]
    public void What_is_no_object_is_unreadable(string json) =>
        Assert.That(() => Tolerantly.Read(json, ImageJsonConverter.Instance), Throws.InstanceOf<JsonException>());

    [TestCase("""{"name":"n","colour":1}""")]
    [TestCase("""{"weight":1}""")]
    [TestCase("""{"name":"n","weight":"1"}""")]
    public void Closed_object_is_read_strictly(string json) =>
        Assert.That(() => Tolerantly.Read(json, StyleJsonConverter.Instance), Throws.InstanceOf<JsonException>());

    [Test]
    public void Reader_is_strict_again_after_a_tolerant_document()
    {
        Tolerantly.Read("""{"width":"7"}""", ImageJsonConverter.Instance);

        Assert.That(() => Body.Read("""{"width":"7"}""", ImageJsonConverter.Instance), Throws.InstanceOf<JsonException>());
    }
}
