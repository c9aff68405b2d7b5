using System.Text;
using CsCheck;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Json.BinaryProperties;

public sealed class BinaryPropertyStreamTests
{
    private const string Image = "bytes";

    private static readonly string[] Documents =
    [
        """{"bytes":"QUJD"}""",
        """[ { "bytes" : "QUI=" } , { "bytes" : "QQ==" } ]""",
        """{"a":[{"bytes":"QUJD"},{"bytes":"QUJDRA=="}],"b":"bytes","bytes":null}""",
        """{"bytes":"\/\/\/\/","c":"\"bytes\":\"QUJD\"","d\\":"\\"}""",
        """{"bytes":"QU\u004aD\r\nRE\/G","e":1}""",
        """{"bytes":"","other":"QUJD","f":{"bytes":{"bytes":"QUJD"}}}""",
        """["bytes","bytes",{"x":"bytes","bytes":"QUJD"}]""",
        "{\"bytes\":\"QUJD\",\"caf\u00e9\":\"\u00e9\\u00e9\"}",
    ];

    [TestCaseSource(nameof(Documents))]
    public async Task Document_cut_anywhere_is_the_same(string document)
    {
        (string Json, RecordingSink Sink) whole = await ReadAsync(document, document.Length + 8, 1);

        for (int cut = 0; cut <= Encoding.UTF8.GetByteCount(document); cut++)
        {
            (string json, RecordingSink sink) = await ReadAsync(document, cut, 1 + (cut % 3));
            Assert.That(json, Is.EqualTo(whole.Json), $"cut at {cut}");
            Assert.That(sink.Properties, Is.EqualTo(whole.Sink.Properties), $"cut at {cut}");
        }
    }

    [TestCaseSource(nameof(Documents))]
    public async Task Only_the_bytes_leave_the_document(string document)
    {
        (string json, RecordingSink sink) = await ReadAsync(document, int.MaxValue, 1);

        List<byte[]> expected = [];
        JToken replaced = Replace(JToken.Parse(document), expected);
        Assert.That(sink.Properties.Select(Convert.ToBase64String), Is.EquivalentTo(expected.Select(Convert.ToBase64String)));
        Assert.That(Replace(JToken.Parse(json), []), Is.EqualTo(replaced).Using<JToken>(JToken.DeepEquals));
        Assert.That(sink.Ends, Is.All.True);
    }

    [TestCase("%%%%", 0)]
    [TestCase("QUJDQ", 3)]
    [TestCase("QQ==QUJD", 0)]
    [TestCase("QUJD é", 3)]
    [TestCase(@"QUJD\q", 3)]
    public async Task Text_that_is_not_base64_is_kept_to_its_last_byte(string text, int decoded)
    {
        (_, RecordingSink sink) = await ReadAsync($$"""{"bytes":"{{text}}","after":"QUJD"}""", int.MaxValue, 1);

        Assert.That(sink.Ends, Is.EqualTo(new[] { false }));
        string kept = Encoding.UTF8.GetString(sink.Properties[0].AsSpan(decoded));
        Assert.That(text, Does.EndWith(kept), "what cannot be decoded is written as it stands");
        Assert.That(sink.Properties[0].AsSpan(0, decoded).ToArray(), Is.EqualTo("ABC"u8[..decoded].ToArray()));
    }

    [TestCase("data:image/png;base64,QUJD")]
    [TestCase("QUJDRA", "ABCD")]
    [TestCase("QUJDREU", "ABCDE")]
    [TestCase(@"QUJD\r\nRA==", "ABCD")]
    [TestCase("QU JD\r\nRA", "ABCD")]
    [TestCase("data:;base64,\nQUJD")]
    [TestCase("DATA:image/png;BASE64,QUJD")]
    [TestCase(@" \n data:image\/png; base64;charset=utf-8,QUJD")]
    [TestCase("QUJD====")]
    [TestCase("QUJDRA===", "ABCD")]
    [TestCase("QUJDREU= =\n", "ABCDE")]
    public async Task Other_forms_of_base64_are_read_tolerantly_wherever_they_are_cut(string text, string expected = "ABC")
    {
        for (int cut = 1; cut < text.Length + 10; cut++)
        {
            (_, RecordingSink sink) = await ReadAsync($$"""{"bytes":"{{text}}","after":"QUJD"}""", cut, 1 + (cut % 3), ReadMode.Tolerant);

            Assert.That(Encoding.UTF8.GetString(sink.Properties.Single()), Is.EqualTo(expected), $"cut at {cut}");
            Assert.That(sink.Ends, Is.All.True);
        }
    }

    [TestCase("https://a.example/x-y_z", "s://a.example/x-y_z")]
    [TestCase("QUJDQ", "Q")]
    [TestCase("data:image/png,QUJD", ":image/png,QUJD")]
    [TestCase("data:image/base64,QUJD", ":image/base64,QUJD")]
    [TestCase("QUJDQ====", "Q====")]
    public async Task Text_that_is_not_base64_is_kept_as_it_stands_when_read_tolerantly_too(string text, string end)
    {
        (_, RecordingSink sink) = await ReadAsync($$"""{"bytes":"{{text}}"}""", int.MaxValue, 1, ReadMode.Tolerant);

        Assert.That(sink.Ends, Is.EqualTo(new[] { false }));
        Assert.That(Encoding.UTF8.GetString(sink.Properties[0]), Does.EndWith(end));
    }

    [Test]
    public void Alphabet_for_URLs_is_read_in_any_pieces() => Gen.Select(Gen.Byte.Array[1, 300_000], Gen.Int[1, 70_000]).Sample(
        (bytes, piece) =>
        {
            string text = System.Buffers.Text.Base64Url.EncodeToString(bytes);
            (_, RecordingSink sink) = ReadAsync($$"""{"bytes":"{{text}}"}""", piece, piece, ReadMode.Tolerant).GetAwaiter().GetResult();

            Assert.That(sink.Properties.Single(), Is.EqualTo(bytes));
            Assert.That(sink.Ends, Is.All.True);
        },
        iter: 30,
        threads: 1);

    [Test]
    public void Any_bytes_in_any_pieces_arrive_as_they_were() => Gen.Select(Gen.Byte.Array[0, 300_000], Gen.Int[1, 70_000], Gen.Bool).Sample(
        (bytes, piece, isEscaped) =>
        {
            string text = Convert.ToBase64String(bytes, isEscaped ? Base64FormattingOptions.InsertLineBreaks : Base64FormattingOptions.None);
            string escaped = isEscaped ? text.Replace("\r\n", "\\r\\n", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal) : text;
            (string json, RecordingSink sink) = ReadAsync($$"""{"a":1,"bytes":"{{escaped}}","z":[true]}""", piece, piece).GetAwaiter().GetResult();

            Assert.That(sink.Properties.SelectMany(property => property), Is.EqualTo(bytes));
            Assert.That((bool)JObject.Parse(json)["z"]![0]!, Is.True);
        },
        iter: 60,
        threads: 1);

    [Test]
    public async Task Document_that_breaks_off_inside_a_property_ends_there()
    {
        (string json, RecordingSink sink) = await ReadAsync("""{"bytes":"QUJDQUJD""", 5, 5);

        Assert.That(json, Is.EqualTo("""{"bytes":" """.TrimEnd()));
        Assert.That(sink.Ends, Is.Empty, "the property was not complete");
    }

    private static JToken Replace(JToken token, List<byte[]> found)
    {
        foreach (JProperty property in token.SelectTokens("$..bytes").Select(value => value.Parent).OfType<JProperty>().ToArray())
        {
            if (property.Value.Type == JTokenType.String && (string)property.Value! is { Length: > 0 } text)
            {
                found.Add(Convert.FromBase64String(text));
                property.Value = "replaced";
            }
        }

        return token;
    }

    private static async Task<(string Json, RecordingSink Sink)> ReadAsync(string document, int firstPiece, int otherPieces, ReadMode mode = ReadMode.Strict)
    {
        RecordingSink sink = new();
        BinaryPlaceholder placeholder = new();
        using ScriptedStream pieces = new(Encoding.UTF8.GetBytes(document), end: null, firstPiece, otherPieces);
        await using BinaryPropertyStream stream = new(pieces, name => name == Image, placeholder, sink, mode);
        using MemoryStream json = new();
        await stream.CopyToAsync(json);
        string text = Encoding.UTF8.GetString(json.ToArray());

        // Each stream has random placeholders of its own.
        for (int index = 0; index < sink.Properties.Count; index++)
        {
            text = text.Replace(Convert.ToBase64String(placeholder.Make(index)), $"{index:D4}", StringComparison.Ordinal);
        }

        return (text, sink);
    }
}
