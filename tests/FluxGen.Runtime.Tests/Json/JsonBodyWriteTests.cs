using System.Text;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json;

public sealed class JsonBodyWriteTests
{
    [Test]
    public void Surrogate_pair_survives_wherever_it_falls_in_the_buffer()
    {
        for (int before = 0; before < 300; before++)
        {
            string text = new string('a', before) + string.Concat(Enumerable.Repeat("😀b", 2000));
            Assert.That(RoundTrip(text), Is.EqualTo(text), $"with {before} characters before the first pair");
        }
    }

    [Test]
    public void Surrogate_pair_written_in_halves_is_one_character()
    {
        string json = Body.WriteValue("", (writer, _) =>
        {
            writer.WriteRawValue("\"\uD83D");
            writer.WriteRaw("\uDE00\"");
        });

        Assert.That(json, Is.EqualTo("\"😀\""));
    }

    [Test]
    public void Escape_beside_a_surrogate_pair_does_not_part_it() =>
        Assert.That(RoundTrip("\n😀\"😀\\😀\u0001😀"), Is.EqualTo("\n😀\"😀\\😀\u0001😀"));

    [TestCase("é")]
    [TestCase("€")]
    [TestCase("x")]
    [TestCase("😀")]
    public void Long_string_is_written_whole(string unit)
    {
        string text = "a" + string.Concat(Enumerable.Repeat(unit, 1_500_000));

        Assert.That(RoundTrip(text).AsSpan().SequenceEqual(text), Is.True, "the text was changed");
    }

    [Test]
    public void Text_of_all_planes_is_written_as_UTF8_without_a_byte_order_mark()
    {
        using PooledBuffer buffer = new();

        JsonBody.Write(buffer, new Style { Name = "aß€😀\u2028" }, StyleJsonConverter.Instance);

        Assert.That(buffer.Written.ToArray(), Is.EqualTo(Encoding.UTF8.GetBytes("{\"name\":\"aß€😀\\u2028\"}")));
    }

    [TestCase('\uD83D', 'x')]
    [TestCase('x', '\uD83D')]
    [TestCase('\uDE00', 'x')]
    [TestCase('x', '\uDE00')]
    [TestCase('\uDE00', '\uD83D')]
    [TestCase('\uD83D', '\uD83D')]
    public void Half_of_a_surrogate_pair_is_not_written(char first, char second) =>
        Assert.That(() => Body.Write(new Style { Name = $"{first}{second}" }, StyleJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>()
            .With.Message.EqualTo("A text has half of a surrogate pair, which UTF-8 cannot express."));

    [Test]
    public void Body_is_appended_to_what_the_buffer_holds()
    {
        using PooledBuffer buffer = new();
        JsonBody.Write(buffer, new Style { Name = "a" }, StyleJsonConverter.Instance);
        JsonBody.Write(buffer, new Style { Name = "b" }, StyleJsonConverter.Instance);

        Assert.That(Encoding.UTF8.GetString(buffer.Written.Span), Is.EqualTo("""{"name":"a"}{"name":"b"}"""));
    }

    [Test]
    public void Body_is_read_from_the_middle_of_an_array()
    {
        byte[] bytes = [0xFF, .. "{\"name\":\"a\"}"u8, 0xFF];

        Assert.That(JsonBody.Read(bytes.AsMemory(1, bytes.Length - 2), StyleJsonConverter.Instance).Name, Is.EqualTo("a"));
    }

    [Test]
    public void Many_bodies_in_parallel_do_not_share_buffers() =>
        Parallel.For(0, 2000, i =>
        {
            string text = new((char)('a' + (i % 26)), 10 + (i * 7 % 5000));
            Assert.That(RoundTrip(text), Is.EqualTo(text));
        });

    private static string RoundTrip(string text)
    {
        using PooledBuffer buffer = new();
        JsonBody.Write(buffer, new Style { Name = text }, StyleJsonConverter.Instance);
        return JsonBody.Read(buffer.Written, StyleJsonConverter.Instance).Name;
    }
}
