using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json.Engine;

public sealed class ReaderReuseTests
{
    private const string Document = """{"list":[{"whole":1},"text"],"next":2}""";

    private static readonly string Expected = string.Join('\n',
        "StartObject  1:1 ", "PropertyName list 1:8 list", "StartArray  1:9 list", "StartObject  1:10 list[0]", "PropertyName whole 1:18 list[0].whole",
        "Integer 1 1:19 list[0].whole", "EndObject  1:20 list[0]", "String text 1:27 list[1]", "EndArray  1:28 list", "PropertyName next 1:36 next",
        "Integer 2 1:37 next", "EndObject  1:38 ");

    [Test]
    public void Reader_is_as_new_after_a_whole_document()
    {
        Engine.Read("\n\n[[1],\n{\"a\":2}]", Write);

        Assert.That(Engine.Read(Document, Write), Is.EqualTo(Expected));
    }

    [TestCase("""[{"a":[1,x""")]
    [TestCase("""[{"a":[1]}] 2""")]
    [TestCase("""[{"a":""")]
    public void Reader_is_as_new_after_a_refused_document(string refused)
    {
        Assert.That(() => Engine.Read(refused, Write), Throws.InstanceOf<JsonException>());

        Assert.That(Engine.Read(Document, Write), Is.EqualTo(Expected));
    }

    [Test]
    public void Reader_is_as_new_after_a_converter_that_failed()
    {
        Assert.That(() => Engine.Read<bool>(Document, _ => throw new InvalidOperationException("failed")), Throws.InvalidOperationException);

        Assert.That(Engine.Read(Document, Write), Is.EqualTo(Expected));
    }

    [Test]
    public void Reader_is_as_new_after_a_converter_that_changed_its_settings()
    {
        Engine.Read("1", reader => (reader.FloatParseHandling, reader.DateParseHandling) = (FloatParseHandling.Decimal, DateParseHandling.DateTime));

        Assert.That(Engine.Read("1.5", reader => reader.Value), Is.TypeOf<double>());
        Assert.That(Engine.Read("\"2025-03-11T07:13:27Z\"", reader => reader.Value), Is.TypeOf<string>());
    }

    [Test]
    public void Document_can_be_read_while_another_is_being_read()
    {
        Engine.Read("1", Write);
        string inner = "";

        string outer = Engine.Read(Document, reader =>
        {
            inner = Engine.Read(Document, Write);
            return Write(reader);
        });

        Assert.That((inner, outer), Is.EqualTo((Expected, Expected)));
    }

    private static string Write(JsonReader reader)
    {
        List<string> tokens = [];
        do
        {
            IJsonLineInfo place = (IJsonLineInfo)reader;
            tokens.Add($"{reader.TokenType} {reader.Value} {place.LineNumber}:{place.LinePosition} {reader.Path}");
        }
        while (reader.Read());

        return string.Join('\n', tokens);
    }
}
