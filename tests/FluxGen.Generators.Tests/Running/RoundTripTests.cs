using Everything;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Generators.Tests.Running;

public sealed class RoundTripTests
{
    private const string Scalars = """
        {"text":"a\"b\u2028","flag":true,"int32":-7,"int64":9223372036854775807,"single":0.1,"double":-1.5,"decimal":0.1000000000000000000000000001,"bytes":"AQID","uuid":"0f8fad5b-d9cb-469f-a165-70867728950e","uri":"https://a.example/x y","date":"2025-03-11","date_time":"2025-03-11T07:13:27.813+02:00","time":"07:13:27","duration":"PT1H30M","any":{"a":[1,null,"2025-03-11T00:00:00Z"]},"color":"21:9","level":-1,"leaf":{"name":"oak"}}
        """;

    private static readonly string[] Members =
        [.. JObject.Parse(Scalars).Properties().Select(property => property.Name)];

    [Test]
    public void Optional_properties_of_each_kind_round_trip() => Json.RoundTrips(Scalars, OpenScalarsJsonConverter.Instance);

    [Test]
    public void Required_properties_of_each_kind_round_trip() => Json.RoundTrips(Scalars, ClosedScalarsJsonConverter.Instance);

    [Test]
    public void Nullable_properties_of_each_kind_round_trip() => Json.RoundTrips(Scalars, NullableScalarsJsonConverter.Instance);

    [Test]
    public void A_null_of_any_type_is_not_the_same_as_nothing()
    {
        Json.RoundTrips("""{"any":null}""", OpenScalarsJsonConverter.Instance);

        Assert.That(Json.Read("""{"any":null}""", OpenScalarsJsonConverter.Instance).Any?.Type, Is.EqualTo(JTokenType.Null));
        Assert.That(Json.Read("{}", OpenScalarsJsonConverter.Instance).Any, Is.Null);
    }

    [Test]
    public void Values_have_the_types_of_the_contract()
    {
        ClosedScalars value = Json.Read(Scalars, ClosedScalarsJsonConverter.Instance);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(value.Text, Is.EqualTo("a\"b\u2028"));
            Assert.That(value.Decimal, Is.EqualTo(0.1000000000000000000000000001M));
            Assert.That(value.Bytes, Is.EqualTo(new byte[] { 1, 2, 3 }));
            Assert.That(value.Uri.OriginalString, Is.EqualTo("https://a.example/x y"));
            Assert.That(value.DateTime.Offset, Is.EqualTo(TimeSpan.FromHours(2)));
            Assert.That(value.Duration.ToTimeSpan(), Is.EqualTo(TimeSpan.FromMinutes(90)));
            Assert.That(value.Any["a"]![2]!.Type, Is.EqualTo(JTokenType.String), "a text that looks like a date stays a text");
            Assert.That(value.Color, Is.EqualTo(Color.Ratio21x9));
            Assert.That(value.Level, Is.EqualTo(Level.Below));
        }
    }

    [Test]
    public void An_absent_property_is_not_written() => Json.RoundTrips("{}", OpenScalarsJsonConverter.Instance);

    [Test]
    public void Nullable_required_properties_are_written_as_null() =>
        Json.RoundTrips("{" + string.Join(',', Members.Select(name => $"\"{name}\":null")) + "}", NullableScalarsJsonConverter.Instance);

    [TestCaseSource(nameof(Members))]
    public void A_required_property_must_be_present(string property)
    {
        string json = Without(property);

        Assert.That(Json.Refuses(json, ClosedScalarsJsonConverter.Instance).Message, Does.Contain($"'{property}'"));
        Assert.That(Json.Refuses(json, NullableScalarsJsonConverter.Instance).Message, Does.Contain($"'{property}'"));
        Assert.That(Json.Read(json, OpenScalarsJsonConverter.Instance).AdditionalProperties, Is.Null);
    }

    [TestCaseSource(nameof(Members))]
    public void A_required_property_must_not_be_null(string property)
    {
        string json = With(property, "null");
        if (property == "any")
        {
            Assert.That(Json.Read(json, ClosedScalarsJsonConverter.Instance).Any.Type, Is.EqualTo(JTokenType.Null), "null is a value of any kind");
            return;
        }

        JsonSerializationException refusal = Json.Refuses(json, ClosedScalarsJsonConverter.Instance);
        Assert.That(refusal.Path, Is.EqualTo(property));
        Assert.That(refusal.Message, Does.Contain("found null"));
    }

    [TestCaseSource(nameof(Members))]
    public void A_property_of_the_wrong_kind_is_an_error_with_its_path(string property)
    {
        string wrong = property is "text" or "flag" or "bytes" or "uuid" or "uri" or "date" or "date_time" or "time" or "duration" or "color" ? "1.5" : "\"x\"";
        if (property != "any")
        {
            Assert.That(Json.Refuses(With(property, wrong), ClosedScalarsJsonConverter.Instance).Path, Is.EqualTo(property));
            Assert.That(Json.Refuses(With(property, wrong), OpenScalarsJsonConverter.Instance).Path, Is.EqualTo(property));
        }
    }

    [TestCase("int32", "2.0", "2")]
    [TestCase("int64", "-3.0", "-3")]
    [TestCase("decimal", "79228162514264337593543950335", "79228162514264337593543950335.0")]
    [TestCase("double", "1", "1.0")]
    public void A_number_can_have_several_notations(string property, string json, string written) =>
        Assert.That(Json.Write(Json.Read(With(property, json), ClosedScalarsJsonConverter.Instance), ClosedScalarsJsonConverter.Instance), Does.Contain($"\"{property}\":{written},"));

    [TestCase("int32", "2147483648")]
    [TestCase("int32", "1.5")]
    [TestCase("int64", "9223372036854775808")]
    [TestCase("single", "1e39")]
    [TestCase("level", "2.5")]
    [TestCase("decimal", "79228162514264337593543950336")]
    public void A_number_that_does_not_fit_is_refused(string property, string json) =>
        Assert.That(Json.Refuses(With(property, json), ClosedScalarsJsonConverter.Instance).Path, Is.EqualTo(property));

    [Test]
    public void A_required_property_that_is_null_is_not_written()
    {
        ClosedScalars value = Json.Read(Scalars, ClosedScalarsJsonConverter.Instance);
        value.Text = null!;

        Assert.That(
            () => Json.Write(value, ClosedScalarsJsonConverter.Instance),
            Throws.InstanceOf<JsonSerializationException>().With.Message.Contains("'text'"));
    }

    [Test]
    public void NaN_and_infinity_are_not_written() => Assert.That(
        () => Json.Write(new OpenScalars { Double = double.NaN }, OpenScalarsJsonConverter.Instance),
        Throws.InstanceOf<JsonSerializationException>().With.Property(nameof(JsonSerializationException.Path)).EqualTo("double"));

    [Test]
    public void A_required_enum_without_a_value_is_not_written() => Assert.That(
        () => Json.Write(new Limits { Code = "abc", Count = 1, Level = default }, LimitsJsonConverter.Instance),
        Throws.InstanceOf<JsonSerializationException>().With.Message.Contains("'level'"));

    private static string Without(string property)
    {
        JObject all = Parse();
        all.Remove(property);
        return all.ToString(Formatting.None);
    }

    private static string With(string property, string json)
    {
        JObject all = Parse();
        all[property] = new JRaw(json);
        return all.ToString(Formatting.None);
    }

    private static JObject Parse() => (JObject)JsonConvert.DeserializeObject<JToken>(
        Scalars, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal })!;

}
