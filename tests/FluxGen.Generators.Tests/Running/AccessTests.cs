using Everything;
using FluxGen.Runtime;
using Newtonsoft.Json;

namespace FluxGen.Generators.Tests.Running;

public sealed class AccessTests
{
    [Test]
    public void What_only_the_service_sets_is_not_sent_and_not_required()
    {
        Access value = new() { Id = "a", Version = 1, Secret = "s" };

        Assert.That(value.Validate(), Is.Empty);
        Assert.That(Sent(value), Is.EqualTo("""{"secret":"s"}"""));
        Assert.That(JsonConvert.SerializeObject(value), Is.EqualTo("""{"id":"a","version":1,"secret":"s"}"""));
    }

    [Test]
    public void What_only_requests_have_is_required_of_them_and_not_of_responses()
    {
        Access value = JsonConvert.DeserializeObject<Access>("""{"id":"a","version":1}""")!;

        Assert.That(value.Validate().Select(static error => error.Pointer + " " + error.Keyword), Is.EqualTo(new[] { "/secret required" }));
        Assert.That(JsonConvert.SerializeObject(value), Is.EqualTo("""{"id":"a","version":1}"""));
        Assert.That(() => JsonConvert.DeserializeObject<Access>("""{"secret":"s"}"""), Throws.InstanceOf<JsonException>().With.Message.Contains("'id'"));
    }

    [TestCase("""{"id":"a","version":1}""")]
    [TestCase("""{"id":"a","version":1,"name":null,"count":null,"day":null,"tags":null,"inner":null}""")]
    [TestCase("""{"id":"a","version":1,"name":"n","count":2,"day":"2025-03-11","tags":["t"],"inner":{"total":1,"other":2}}""")]
    public void Absent_null_and_a_value_are_three_things(string json) =>
        Assert.That(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Access>(json)), Is.EqualTo(json));

    [Test]
    public void An_optional_property_takes_its_value_and_is_validated()
    {
        Access value = new() { Secret = "s", Name = "long", Count = null, Tags = new(["t"]) };

        Assert.That(Sent(value), Is.EqualTo("""{"secret":"s","name":"long","count":null,"tags":["t"]}"""));
        Assert.That(value.Validate().Select(static error => error.Pointer + " " + error.Keyword), Is.EqualTo(new[] { "/name maxLength" }));
        Assert.That((value.Day.IsPresent, value.Count.IsPresent, value.Name == "long"), Is.EqualTo((false, true, true)));
    }

    [Test]
    public void Additional_properties_with_a_type_are_read_written_and_validated()
    {
        Scores value = JsonConvert.DeserializeObject<Scores>("""{"total":null,"a":1,"b":11}""")!;

        Assert.That(value.AdditionalProperties, Is.EqualTo(new Dictionary<string, long> { ["a"] = 1, ["b"] = 11 }));
        Assert.That(value.Validate().Select(static error => error.Pointer + " " + error.Keyword), Is.EqualTo(new[] { "/b maximum" }));
        Assert.That(JsonConvert.SerializeObject(value), Is.EqualTo("""{"total":null,"a":1,"b":11}"""));
    }

    [TestCase("""{"big":9007199254740992}""", "/big minimum")]
    [TestCase("""{"big":9007199254740993}""", "")]
    [TestCase("""{"whole":18446744073709551615}""", "/whole maximum")]
    [TestCase("""{"whole":18446744073709551614}""", "")]
    [TestCase("""{"fine":9007199254740992}""", "/fine minimum")]
    [TestCase("""{"fine":9007199254740994}""", "")]
    [TestCase("""{"above":0.1}""", "/above exclusiveMinimum")]
    [TestCase("""{"above":1}""", "/above exclusiveMaximum")]
    [TestCase("""{"above":0.5}""", "")]
    [TestCase("""{"half":2}""", "/half multipleOf")]
    [TestCase("""{"half":3}""", "")]
    [TestCase("""{"mail":"a b@c"}""", "/mail format")]
    [TestCase("""{"mail":"a@b"}""", "")]
    [TestCase("""{"tiny":128}""", "/tiny format")]
    [TestCase("""{"tiny":-128}""", "")]
    [TestCase("""{"numbers":[1,1.0]}""", "/numbers uniqueItems")]
    [TestCase("""{"values":[{"a":1,"b":2},{"b":2.0,"a":1}]}""", "/values uniqueItems")]
    [TestCase("""{"values":[1,true,"1",null,[1],{}]}""", "")]
    [TestCase("""{"lists":[[{"total":1}],[{"total":1}]]}""", "/lists uniqueItems")]
    [TestCase("""{"lists":[[{"total":1}],[{"total":2}]]}""", "")]
    [TestCase("""{"few":{}}""", "/few minProperties")]
    [TestCase("""{"few":{"a":"","b":"","c":""}}""", "/few maxProperties")]
    public void Limits_are_exact(string json, string expected) => Assert.That(
        string.Join(';', JsonConvert.DeserializeObject<Exact>(json)!.Validate().Select(static error => error.Pointer + " " + error.Keyword)),
        Is.EqualTo(expected));

    private static string Sent(Access value)
    {
        using PooledBuffer buffer = new();
        JsonBody.Write(buffer, value, AccessJsonConverter.Instance);
        return System.Text.Encoding.UTF8.GetString(buffer.Written.Span);
    }
}
