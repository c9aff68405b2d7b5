using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Json.Engine;

public sealed class ReaderTests
{
    private const string Uuid = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "1", "-7", "2147483648", "9223372036854775808", "1.5", "1.50", "2.0", "1e2", "123456789.123456789123456789",
        "\"\"", "\"1\"", "\" 1\"", "\"1.5\"", "\"true\"", "\"x\"", "\"AQI=\"", "\"AQ\\u0049\\u003d\"", "\"A\"", $"\"{Uuid}\"",
        "\"2025-03-11T07:13:27Z\"", "\"2025-03-11\"", "[]", "[1,2]", "[256]", "{}",
    ];

    [Test]
    public void ReadAs_methods_return_what_those_of_Newtonsoft_return(
        [ValueSource(nameof(Scalars))] string json,
        [Values("Int32", "Double", "Decimal", "Boolean", "String", "Bytes", "DateTime", "DateTimeOffset")] string method)
    {
        string document = $"[{json}]";

        string ours = Engine.Read(document, reader => Describe(reader, method));

        using JsonTextReader newtonsoft = new(new StringReader(document)) { DateParseHandling = DateParseHandling.None };
        newtonsoft.Read();
        Assert.That(ours, Is.EqualTo(Describe(newtonsoft, method)));
    }

    [Test]
    public void ReadAs_methods_return_null_at_the_end_of_an_array() => Engine.Read("[]", reader =>
    {
        Assert.That(reader.ReadAsInt32(), Is.Null);
        Assert.That(reader.TokenType, Is.EqualTo(JsonToken.EndArray));
        return true;
    });

    [Test]
    public void Decimal_read_as_one_loses_no_digit() => Engine.Read("[0.1000000000000000055511151231]", reader =>
    {
        Assert.That(reader.ReadAsDecimal(), Is.EqualTo(0.1000000000000000055511151231m));
        Assert.That(reader.Value, Is.EqualTo(0.1000000000000000055511151231m));
        return true;
    });

    [Test]
    public void Number_beyond_double_is_refused_only_where_its_value_is_asked_for() => Engine.Read("[1e400,2]", reader =>
    {
        Assert.That(reader.Read(), Is.True);
        Assert.That(() => reader.Value, Throws.TypeOf<JsonReaderException>().With.Message.EqualTo("The number 1e400 is out of range or has a fraction. Path '[0]', line 1, position 6."));
        Assert.That(reader.ReadAsInt32(), Is.EqualTo(2));
        return true;
    });

    [TestCase("9223372036854775807", typeof(long))]
    [TestCase("9223372036854775808", typeof(BigInteger))]
    [TestCase("1.0", typeof(double))]
    [TestCase("\"a\"", typeof(string))]
    [TestCase("true", typeof(bool))]
    [TestCase("null", null)]
    public void Type_of_a_value_is_known(string json, Type? type) =>
        Assert.That(Engine.Read(json, reader => reader.ValueType), Is.EqualTo(type));

    [Test]
    public void Skip_passes_over_a_value_of_any_depth() => Engine.Read("""{"a":{"b":[1,{"c":"]}"}]},"d":2}""", reader =>
    {
        reader.Read();
        reader.Skip();
        reader.Read();
        Assert.That((reader.TokenType, reader.Value, reader.Path), Is.EqualTo((JsonToken.PropertyName, (object)"d", "d")));
        reader.Skip();
        return reader.Read();
    });

    [Test]
    public void Tree_of_tokens_has_the_lines_of_the_document()
    {
        JToken tree = Engine.Read("{\n  \"é\": [\n    1, 2.5]}", reader => JToken.ReadFrom(reader));
        IJsonLineInfo last = tree["é"]![1]!;

        Assert.That((tree.ToString(Formatting.None), last.LineNumber, last.LinePosition), Is.EqualTo(("{\"é\":[1,2.5]}", 3, 10)));
    }

    [Test]
    public void Serialiser_and_another_converter_work_over_it()
    {
        JsonSerializer serialiser = JsonSerializer.Create(new() { Converters = { new VersionConverter() } });

        Dictionary<string, Version>? versions = Engine.Read("""{"a":"1.2","b":null,"c":"3.4.5"}""", reader => serialiser.Deserialize<Dictionary<string, Version>>(reader));

        Assert.That(versions, Is.EqualTo(new Dictionary<string, Version?> { ["a"] = new(1, 2), ["b"] = null, ["c"] = new(3, 4, 5) }));
    }

    [Test]
    public void Serialiser_that_wants_dates_makes_them_of_strings()
    {
        DateTime[]? dates = Engine.Read("""["2025-03-11T07:13:27Z"]""", reader => JsonSerializer.Create().Deserialize<DateTime[]>(reader));

        Assert.That(dates, Is.EqualTo(new[] { new DateTime(2025, 3, 11, 7, 13, 27, DateTimeKind.Utc) }));
    }

    [Test]
    public void Date_stays_a_string_whatever_the_reader_is_asked_to_make_of_it() => Engine.Read("""["2025-03-11T07:13:27Z"]""", reader =>
    {
        reader.DateParseHandling = DateParseHandling.DateTimeOffset;
        reader.Read();
        Assert.That(reader.Value, Is.EqualTo("2025-03-11T07:13:27Z"));
        return true;
    });

    [Test]
    public void Lower_limit_of_depth_is_honoured_and_a_higher_one_is_not()
    {
        Assert.That(() => Engine.Read("[[[1]]]", reader => Bounded(reader, 2)), Throws.TypeOf<JsonReaderException>());
        Assert.That(() => Engine.Read(new string('[', 65) + new string(']', 65), reader => Bounded(reader, null)), Throws.TypeOf<JsonReaderException>()
            .With.Message.StartsWith("Objects and arrays are nested more than 64 levels deep. Path '[0][0]"));

        static bool Bounded(JsonReader reader, int? depth)
        {
            reader.MaxDepth = depth;
            reader.Skip();
            return true;
        }
    }

    [Test]
    public void Name_that_comes_again_is_the_same_string()
    {
        string[] names = Engine.Read("""[{"some_name":1,"näme":2},{"some_name":3,"näme":4}]""", Names);

        Assert.That(names[2], Is.SameAs(names[0]));
        Assert.That(names[3], Is.EqualTo("näme"));
    }

    [Test]
    public void Many_names_from_many_threads_are_each_their_own() => Parallel.For(0, 64, round =>
    {
        string[] expected = [.. Enumerable.Range(0, 500).Select(i => $"name_{i * (round % 7)}")];

        Assert.That(Engine.Read($"[{{{string.Join(',', expected.Select(name => $"\"{name}\":0"))}}}]", Names), Is.EqualTo(expected));
    });

    [TestCase("[1,\n  tru]", "']' is not allowed here. Path '[0]', line 2, position 5.")]
    [TestCase("{\"a\":[1,2}", "'}' is not allowed here. Path 'a[1]', line 1, position 9.")]
    [TestCase("[\"é😀\\x\"]", "'x' is not allowed here. Path '', line 1, position 6.")]
    [TestCase("[\"a\nb\"]", "The control character U+000A is not allowed here. Path '', line 1, position 3.")]
    [TestCase("[1", "The document ends in the middle of a value. Path '[0]', line 1, position 2.")]
    public void Mistake_is_reported_with_its_place(string json, string message) =>
        Assert.That(() => Engine.Read(json, Drain), Throws.TypeOf<JsonReaderException>().With.Message.EqualTo(message)
            .And.Property(nameof(JsonReaderException.LineNumber)).GreaterThan(0));

    [Test]
    public void After_a_mistake_nothing_more_is_read() => Assert.That(
        () => Engine.Read("""["\x",1,2]""", reader =>
        {
            JsonReaderException? first = Assert.Throws<JsonReaderException>(() => reader.Read());
            Assert.That(() => reader.Read(), Throws.TypeOf<JsonReaderException>().With.Message.EqualTo(first?.Message));
            return true;
        }),
        Throws.TypeOf<JsonReaderException>());

    [Test]
    public void Closed_reader_reads_nothing() => Engine.Read("[1]", reader =>
    {
        reader.Close();
        Assert.That((reader.Read(), reader.TokenType, reader.Value), Is.EqualTo((false, JsonToken.None, (object?)null)));
        return true;
    });

    private static bool Drain(JsonReader reader)
    {
        while (reader.Read())
        {
        }

        return true;
    }

    private static string[] Names(JsonReader reader)
    {
        List<string> names = [];
        while (reader.Read())
        {
            if (reader.TokenType == JsonToken.PropertyName)
            {
                names.Add((string)reader.Value!);
            }
        }

        return [.. names];
    }

    private static string Describe(JsonReader reader, string method)
    {
        try
        {
            object? value = method switch
            {
                "Int32" => reader.ReadAsInt32(),
                "Double" => reader.ReadAsDouble(),
                "Decimal" => reader.ReadAsDecimal(),
                "Boolean" => reader.ReadAsBoolean(),
                "String" => reader.ReadAsString(),
                "Bytes" => reader.ReadAsBytes() is { } bytes ? Convert.ToHexString(bytes) : null,
                "DateTime" => reader.ReadAsDateTime()?.ToUniversalTime(),
                _ => reader.ReadAsDateTimeOffset()?.ToUniversalTime(),
            };
            return FormattableString.Invariant($"{value?.GetType().Name} {value}, then {reader.TokenType}");
        }
        catch (Exception refusal) when (refusal is JsonException || (refusal is FormatException or OverflowException && reader is JsonTextReader))
        {
            return "refused";
        }
    }

    private sealed class VersionConverter : JsonConverter<Version>
    {
        public override Version? ReadJson(JsonReader reader, Type objectType, Version? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            reader.Value is string text ? Version.Parse(text) : null;

        public override void WriteJson(JsonWriter writer, Version? value, JsonSerializer serializer) => writer.WriteValue(value?.ToString());
    }
}
