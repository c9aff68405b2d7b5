using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Json;

public sealed class EnumTests
{
    [Test]
    public void Known_value_is_shared()
    {
        Image image = Body.Read("""{"tier":"pro+"}""", ImageJsonConverter.Instance);

        Assert.Multiple(() =>
        {
            Assert.That(image.Tier, Is.EqualTo(Tier.ProPlus));
            Assert.That(image.Tier!.Value.Value, Is.SameAs(TierWireMap.Map.Values[1]));
            Assert.That(image.Tier.Value.IsKnown, Is.True);
            Assert.That(Tier.Values, Is.EqualTo(new[] { Tier.Basic, Tier.ProPlus }));
        });
    }

    [TestCase("Basic")]
    [TestCase("0")]
    [TestCase("")]
    [TestCase("2024-05-01T00:00:00Z")]
    public void Unknown_value_that_was_read_is_kept_valid_and_written_back(string text)
    {
        string document = $$"""{"prompt":"p","tier":"{{text}}"}""";
        Query query = Body.Read(document, QueryJsonConverter.Instance);

        Assert.Multiple(() =>
        {
            Assert.That(query.Tier!.Value.Value, Is.EqualTo(text));
            Assert.That(query.Tier.Value.IsKnown, Is.False);
            Assert.That(query.Validate(), Is.Empty);
            Assert.That(Body.Write(query, QueryJsonConverter.Instance), Is.EqualTo(document));
            Assert.That(query.Tier, Is.EqualTo((Tier)text), "the values are equal, wherever they come from");
        });
    }

    [Test]
    public void Unknown_value_that_a_caller_made_is_invalid() =>
        Assert.That(new Query { Prompt = "p", Tier = "gold" }.Validate().Select(error => error.ToString()), Is.EqualTo(new[] { "/tier: is \"gold\"; the allowed values are basic, pro+ (enum)" }));

    [Test]
    public void Known_value_that_a_caller_made_of_text_is_valid() =>
        Assert.That(new Query { Prompt = "p", Tier = "pro+" }.Validate(), Is.Empty);

    [Test]
    public void Default_is_no_value()
    {
        Tier none = default;

        Assert.Multiple(() =>
        {
            Assert.That(none.IsKnown, Is.False);
            Assert.That(none.ToString(), Is.Empty);
            Assert.That(none == default, Is.True);
            Assert.That(none != Tier.Basic, Is.True);
            Assert.That(() => none.Value, Throws.InvalidOperationException);
            Assert.That(Body.Write(new Query { Prompt = "p", Tier = none }, QueryJsonConverter.Instance), Is.EqualTo("""{"prompt":"p"}"""));
        });
    }

    [TestCase("""{"a":"pro+","b":null}""")]
    [TestCase("""{"a":"2024-05-01 00:00","b":"gold"}""")]
    public void Plain_JsonConvert_reads_and_writes_it(string json)
    {
        JsonSerializerSettings settings = new() { DateParseHandling = DateParseHandling.None };
        Dictionary<string, Tier?> tiers = JsonConvert.DeserializeObject<Dictionary<string, Tier?>>(json, settings)!;

        Assert.That(tiers["a"]!.Value.Value, Is.EqualTo((string?)JObject.Parse(json)["a"]));
        Assert.That(JsonConvert.SerializeObject(tiers), Is.EqualTo(json));
    }

    [TestCase("1", "1.0")]
    [TestCase("1.5", "1.50")]
    [TestCase("1500", "1.5e3")]
    [TestCase("0", "-0")]
    [TestCase("1E-300", "1e-300")]
    [TestCase("123456789012345678901234567890", "123456789012345678901234567890")]
    public void Equal_numbers_have_one_text(string expected, string text) =>
        Assert.That(Read(text, new WireMap("Share", [], EnumKind.Number, parse: EnumJson.Parse)).Text, Is.EqualTo(expected));

    [Test]
    public void Enum_of_numbers_knows_a_value_however_it_is_written()
    {
        WireMap map = new("Share", ["0.5", "2"], EnumKind.Number, parse: EnumJson.Parse);

        Assert.Multiple(() =>
        {
            Assert.That(Read("5e-1", map), Is.SameAs(map[0]));
            Assert.That(Read("2.0", map), Is.SameAs(map[1]));
            Assert.That(map.From(0.5), Is.SameAs(map[0]));
            Assert.That(Write(Read("0.250", map)), Is.EqualTo("0.25"));
            Assert.That(() => Read("\"2\"", map), Throws.InstanceOf<JsonException>());
            Assert.That(() => map.From(double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }

    [TestCase("\"auto\"", 0)]
    [TestCase("1.50", 1)]
    [TestCase("false", 2)]
    [TestCase("{\"a\":[1,null]}", -1)]
    public void Enum_of_any_JSON_keeps_the_type(string json, int index)
    {
        WireMap map = new("Mixed", ["\"auto\"", "1.5", "false"], EnumKind.Any, parse: EnumJson.Parse);
        EnumValue value = Read(json, map);

        Assert.That(value.IsKnown, Is.EqualTo(index >= 0));
        Assert.That(index < 0 || ReferenceEquals(value, map[index]), Is.True);
        Assert.That(JToken.DeepEquals(JToken.Parse(Write(value)), JToken.Parse(json)), Is.True, Write(value));
    }

    [Test]
    public void Enum_of_many_values_finds_each()
    {
        string[] wires = [.. Enumerable.Range(0, 10_000).Select(number => $"v{number}")];
        WireMap map = new("Many", wires);

        Assert.That(wires.Select(wire => map.From(wire).IsKnown), Is.All.True);
        Assert.That(map.From("v10000").IsKnown, Is.False);
    }

    [Test]
    public void Other_values_are_valid_where_the_specification_allows_them()
    {
        WireMap map = new("Open", ["a"], allowsOther: true);
        ValidationErrors errors = default;
        errors.CheckEnum("p", map.From("b"), map);

        Assert.That(errors.ToList(), Is.Empty);
    }

    private static EnumValue Read(string json, WireMap map) => Body.ReadValue(json, reader => JsonRead.Enum(reader, map));

    private static string Write(EnumValue value) => Body.WriteValue(value, JsonWrite.Enum);
}
