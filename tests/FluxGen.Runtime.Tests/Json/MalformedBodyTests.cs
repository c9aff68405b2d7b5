using System.Text;
using FluxGen.Runtime.Tests.Json.Engine;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json;

public sealed class MalformedBodyTests
{
    private const string GoodAlbum = """{"name":"n\u00e9\n","owner":null,"price":1.1e1,"cover":{"data":"AQI=","link":"/ä😀","moment":"2025-03-11T07:13:27Z","tier":"pro+","width":7.0,"links":["/b"],"days":{"a":"2025-03-11"}},"children":[{"name":"c","owner":""}],"labels":{"a":null},"x":[true,-1.5e-3,{"y":[]}]}""";

    [TestCaseSource(typeof(GrammarDocuments), nameof(GrammarDocuments.Invalid))]
    [TestCaseSource(typeof(GrammarDocuments), nameof(GrammarDocuments.NewtonsoftAlone))]
    public void Malformed_text_is_a_JsonException_as_a_body_and_as_an_additional_property(byte[] text)
    {
        byte[] body = [.. "{\"x\":"u8, .. text, .. "}"u8];

        Assert.That(() => JsonBody.Read(text, ImageJsonConverter.Instance), Throws.InstanceOf<JsonException>());
        Assert.That(() => JsonBody.Read(body, ImageJsonConverter.Instance), Throws.InstanceOf<JsonException>());
    }

    [TestCaseSource(nameof(OtherBodies))]
    public void Body_in_another_format_is_a_JsonException(byte[] body) =>
        Assert.That(() => JsonBody.Read(body, ImageJsonConverter.Instance), Throws.InstanceOf<JsonException>());

    [Test]
    public void Every_prefix_of_a_good_document_is_a_JsonException()
    {
        byte[] good = Encoding.UTF8.GetBytes(GoodAlbum);
        Assert.That(() => JsonBody.Read(good, AlbumJsonConverter.Instance), Throws.Nothing);

        for (int length = 0; length < good.Length; length++)
        {
            ReadOnlyMemory<byte> prefix = good.AsMemory(0, length);
            Assert.That(() => JsonBody.Read(prefix, AlbumJsonConverter.Instance), Throws.InstanceOf<JsonException>(), $"the first {length} bytes");
        }
    }

    [Test]
    public void Flipped_bytes_give_an_object_or_a_JsonException()
    {
        byte[] good = Encoding.UTF8.GetBytes(GoodAlbum);
        Random random = new(20250311);
        int refused = 0;

        for (int round = 0; round < 20_000; round++)
        {
            byte[] bad = [.. good];
            for (int flips = random.Next(1, 4); flips > 0; flips--)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            try
            {
                JsonBody.Read(bad, AlbumJsonConverter.Instance);
            }
            catch (JsonException)
            {
                refused++;
            }
            catch (Exception other)
            {
                Assert.Fail($"round {round}, {Convert.ToBase64String(bad)}: {other}");
            }
        }

        Assert.That(refused, Is.GreaterThan(10_000), "hardly any damage was noticed");
    }

    [Test]
    public void Shuffled_tokens_give_an_object_or_a_JsonException()
    {
        string[] tokens = ["{", "}", "[", "]", ",", ":", "\"name\"", "\"owner\"", "\"x\"", "\"links\"", "\"tier\"", "null", "1", "-0.5e3", "'", "/", "//", "/*", "*/", "new ", "x(", ")", "undefined", "NaN", "\\", "\"", "0x", "#", " "];
        Random random = new(7);

        for (int round = 0; round < 20_000; round++)
        {
            string json = "{" + string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => tokens[random.Next(tokens.Length)]));
            try
            {
                Body.Read(json, ImageJsonConverter.Instance);
            }
            catch (JsonException)
            {
            }
            catch (Exception other)
            {
                Assert.Fail($"{json}: {other}");
            }
        }
    }

    [Test]
    public void Broken_UTF8_is_reported_with_its_place() =>
        Assert.That(() => JsonBody.Read<Image>(new byte[] { (byte)'{', 0xFF }, ImageJsonConverter.Instance), Throws.TypeOf<JsonReaderException>()
            .With.Message.StartsWith("The document is malformed after line ").And.InnerException.TypeOf<DecoderFallbackException>());

    [Test]
    public void Second_document_is_reported_with_its_place() =>
        Assert.That(() => Body.Read("{} {}", ImageJsonConverter.Instance), Throws.TypeOf<JsonReaderException>().With.Message.EndsWith("line 1, position 3."));

    [Test]
    public void Comment_is_refused_wherever_it_is([Values("/*a*/{}", "{/*a*/}", """{"x"/*a*/:1}""", """{"x":1/*a*/}""", "{}/*a*/", "{} // a")] string json) =>
        Assert.That(() => Body.Read(json, ImageJsonConverter.Instance), Throws.TypeOf<JsonReaderException>());

    private static IEnumerable<TestCaseData> OtherBodies() =>
    [
        Named("UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}")]),
        Named("UTF-32", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("{}")]),
        Named("Latin-1", Encoding.Latin1.GetBytes("{\"x\":\"caf\u00e9\"}")),
        Named("Gzip", [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3]),
        Named("An image", [0x89, .. "PNG\r\n\u001a\n"u8]),
        Named("A NUL after the end", [.. "{}\0{}"u8]),
        Named("A number of a million digits", Encoding.UTF8.GetBytes($$"""{"x":{{new string('9', 1_000_000)}}}""")),
    ];

    private static TestCaseData Named(string name, byte[] body) => new TestCaseData(body).SetArgDisplayNames(name);
}
