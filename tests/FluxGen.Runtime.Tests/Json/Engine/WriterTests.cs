using System.Numerics;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Json.Engine;

public sealed class WriterTests
{
    private static readonly object?[] Values =
    [
        null, true, false, (byte)255, (sbyte)-128, (short)-32768, (ushort)65535, int.MinValue, uint.MaxValue, long.MinValue, ulong.MaxValue,
        BigInteger.Pow(10, 60), 0d, -0d, 1d, 0.1, 1e21, 1.5e-7, double.MaxValue, double.Epsilon, 0f, 0.1f, 1e10f, float.MaxValue,
        0m, 1m, 1.10m, -79228162514264337593543950335m, double.NaN, double.NegativeInfinity, float.PositiveInfinity, 'x', '"', "", "a",
        Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), TimeSpan.FromTicks(1), new Uri("https://example.com/a b?c=\"d\""), DayOfWeek.Friday,
        new DateTime(2025, 3, 11, 7, 13, 27, DateTimeKind.Utc), new DateTimeOffset(2025, 3, 11, 7, 13, 27, TimeSpan.FromHours(2)), Array.Empty<byte>(), new byte[] { 1, 2, 3, 4 },
    ];

    [TestCaseSource(nameof(Values))]
    public void Value_is_written_with_the_bytes_of_Newtonsoft(object? value) =>
        Assert.That(Engine.Write(writer => writer.WriteValue(value)), Is.EqualTo(ByNewtonsoft(writer => writer.WriteValue(value))));

    [Test]
    public void Every_character_is_escaped_as_by_Newtonsoft_and_read_by_all_three_readers()
    {
        for (int first = 0; first <= char.MaxValue; first += 256)
        {
            string text = new([.. Enumerable.Range(first, 256).Select(value => (char)value).Where(value => !char.IsSurrogate(value))]);
            string written = Engine.Write(writer => writer.WriteValue(text));
            byte[] utf8 = Encoding.UTF8.GetBytes(written);
            string expected = $"String String {JsonConvert.ToString(text)}\n";

            Assert.That(written, Is.EqualTo(JsonConvert.ToString(text)), $"from U+{first:X4}");
            Assert.That(new[] { Transcript.OfEngine(utf8).Tokens, Transcript.OfNewtonsoft(utf8).Tokens, Transcript.OfFramework(utf8).Tokens }, Is.All.EqualTo(expected), $"from U+{first:X4}");
        }
    }

    [Test]
    public void Name_is_escaped_too() => Assert.That(
        Engine.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("a\"\n😀");
            writer.WriteStartArray();
            writer.WriteEndArray();
            writer.WritePropertyName("b");
            writer.WriteRawValue("[1, 2]");
            writer.WriteEndObject();
        }),
        Is.EqualTo("""{"a\"\n😀":[],"b":[1, 2]}"""));

    [Test]
    public void Tree_of_every_kind_is_written_as_by_Newtonsoft()
    {
        JToken tree = new JObject { ["a"] = new JArray(1, 2.0, null!, "x", new JObject()), ["b"] = new JRaw("{\"c\":1}"), ["d"] = Guid.Empty, ["e"] = new byte[] { 1 } };

        Assert.That(Engine.Write(writer => tree.WriteTo(writer)), Is.EqualTo(tree.ToString(Formatting.None)));
    }

    [Test]
    public void Serialiser_writes_through_it() => Assert.That(
        Engine.Write(writer => JsonSerializer.Create().Serialize(writer, new { a = new List<int> { 1, 2 }, b = (string?)null, c = new DateOnly(2025, 3, 11) })),
        Is.EqualTo("""{"a":[1,2],"b":null,"c":"2025-03-11"}"""));

    [Test]
    public void Comment_is_not_sent() => Assert.That(
        Engine.Write(writer => new JArray(1, JValue.CreateComment("a"), 2).WriteTo(writer)), Is.EqualTo("[1,2]"));

    [Test]
    public void Value_that_JSON_cannot_express_is_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => Engine.Write(writer => writer.WriteUndefined()), Throws.TypeOf<JsonWriterException>().With.Message.StartsWith("undefined cannot be expressed in JSON."));
        Assert.That(() => Engine.Write(writer => writer.WriteStartConstructor("Date")), Throws.TypeOf<JsonWriterException>());
        Assert.That(() => Engine.Write(WriteSymbol), Throws.TypeOf<JsonWriterException>().With.Message.StartsWith("NaN cannot be expressed in JSON."));

        static void WriteSymbol(JsonWriter writer)
        {
            writer.FloatFormatHandling = FloatFormatHandling.Symbol;
            writer.WriteValue(double.NaN);
        }
    });

    private static string ByNewtonsoft(Action<JsonWriter> write)
    {
        using StringWriter text = new();
        using JsonTextWriter writer = new(text);
        write(writer);
        return text.ToString();
    }
}
