using System.Text;
using Everything;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Generators.Tests.Running;

public sealed class ObjectTests
{
    [TestCase("texts", """["a",""]""")]
    [TestCase("nullable_texts", """["a",null]""")]
    [TestCase("numbers", "[1.5,2.0]")]
    [TestCase("nullable_numbers", "[1,null]")]
    [TestCase("grid", "[[1,2],[],[3]]")]
    [TestCase("colors", """["red","","\"\\"]""")]
    [TestCase("color_grid", """[["red"],[]]""")]
    [TestCase("nullable_colors", """["red",null]""")]
    [TestCase("prices", """{"a":0.10,"":1.0}""")]
    [TestCase("nullable_prices", "[0.10,null]")]
    [TestCase("price_lists", """{"a":[0.10,0.1000000000000000000000000001]}""")]
    [TestCase("images", """["AQID",""]""")]
    [TestCase("leaves", """[{"name":"oak"}]""")]
    [TestCase("leaves_by_name", """{"a/b~c":{"name":"oak"}}""")]
    [TestCase("nested", """[{"a":null,"b":{"name":"oak"}}]""")]
    [TestCase("anything", """[1,null,{"a":[]}]""")]
    [TestCase("levels", """{"a":30}""")]
    public void Collections_round_trip(string property, string json)
    {
        string whole = $"{{\"{property}\":{json}}}";

        Json.RoundTrips(whole, OpenCollectionsJsonConverter.Instance);
        Assert.That(Json.Read(whole, OpenCollectionsJsonConverter.Instance).AdditionalProperties, Is.Null, "all of it was understood");
    }

    [Test]
    public void Required_collections_round_trip() => Json.RoundTrips(
        """{"texts":[],"colors":["red"],"dates":{"a":"2025-03-11"},"decimals":[[0.10]],"leaves":null}""",
        ClosedCollectionsJsonConverter.Instance);

    [TestCase("bytes", "\"no base64!\"")]
    [TestCase("uuid", "\"7\"")]
    [TestCase("date", "\"2025-02-30\"")]
    [TestCase("date_time", "\"yesterday\"")]
    [TestCase("time", "\"25:00\"")]
    [TestCase("duration", "\"long\"")]
    public void An_open_object_keeps_what_does_not_fit_its_format(string property, string json)
    {
        OpenScalars value = Json.Read($"{{\"{property}\":{json},\"text\":\"a\"}}", OpenScalarsJsonConverter.Instance);

        Assert.That(value.Text, Is.EqualTo("a"));
        Assert.That(value.AdditionalProperties, Has.Count.EqualTo(1));
        Assert.That(value.AdditionalProperties![property], Is.EqualTo(Json.Raw(json)));
        Json.RoundTrips($"{{\"text\":\"a\",\"{property}\":{json}}}", OpenScalarsJsonConverter.Instance);
    }

    [TestCase("images", """["AQID","!"]""")]
    public void An_open_object_keeps_a_whole_collection_in_which_an_item_does_not_fit(string property, string json)
    {
        OpenCollections value = Json.Read($"{{\"{property}\":{json}}}", OpenCollectionsJsonConverter.Instance);

        Assert.That(value.AdditionalProperties![property], Is.EqualTo(Json.Raw(json)));
        Json.RoundTrips($"{{\"{property}\":{json}}}", OpenCollectionsJsonConverter.Instance);
    }

    [Test]
    public void A_property_that_is_set_replaces_the_kept_value()
    {
        OpenScalars value = Json.Read("""{"uuid":"7"}""", OpenScalarsJsonConverter.Instance);
        value.Uuid = Guid.Empty;

        Assert.That(Json.Write(value, OpenScalarsJsonConverter.Instance), Is.EqualTo("""{"uuid":"00000000-0000-0000-0000-000000000000"}"""));
    }

    [Test]
    public void A_required_property_that_does_not_fit_is_an_error()
    {
        JsonSerializationException refusal = Assert.Throws<JsonSerializationException>(() =>
            JsonBody.Read("""{"color":7,"maybe":null}"""u8.ToArray(), LenientJsonConverter.Instance))!;

        Assert.That(refusal.Message, Does.Contain("Expected a string, found 7"));
    }

    [Test]
    public void An_open_object_keeps_additional_properties() =>
        Json.RoundTrips("""{"text":"a","new":{"b":[1,"2025-03-11T00:00:00Z",null]},"":1}""", OpenScalarsJsonConverter.Instance);

    [Test]
    public void An_object_can_consist_of_extension_data_alone() => Json.RoundTrips("""{"a":1,"b":{}}""", BagJsonConverter.Instance);

    [Test]
    public void A_closed_object_refuses_additional_properties()
    {
        Assert.That(Json.Refuses("""{"known":"a","new":1}""", StrictJsonConverter.Instance).Message, Does.Contain("'new'"));
        Assert.That(Json.Refuses("""{"a":1}""", NothingJsonConverter.Instance).Message, Does.Contain("'a'"));
        Json.RoundTrips("{}", NothingJsonConverter.Instance);
    }

    [Test]
    public void A_closed_object_accepts_null_only_where_the_schema_does()
    {
        Assert.That(Json.Read("""{"nullable":null}""", StrictJsonConverter.Instance).Nullable, Is.Null);
        Assert.That(Json.Refuses("""{"known":null}""", StrictJsonConverter.Instance).Path, Is.EqualTo("known"));
    }

    [Test]
    public void A_null_item_is_refused_unless_the_schema_allows_it() =>
        Assert.That(Json.Refuses("""{"texts":["a",null]}""", OpenCollectionsJsonConverter.Instance).Path, Is.EqualTo("texts[1]"));

    [Test]
    public void A_null_item_is_not_written_unless_the_schema_allows_it() => Assert.That(
        () => Json.Write(new OpenCollections { Texts = ["a", null!] }, OpenCollectionsJsonConverter.Instance),
        Throws.InstanceOf<JsonSerializationException>());

    [Test]
    public void Nested_objects_round_trip() => Json.RoundTrips(
        """{"name":"a","next":{"name":"b"},"children":[{"name":"c","children":[]}],"by_name":{"d":{"name":"d"}}}""",
        NodeJsonConverter.Instance);

    [Test]
    public void An_error_deep_inside_has_its_path() => Assert.That(
        Json.Refuses("""{"name":"a","children":[{"name":"b","by_name":{"c":{"name":1}}}]}""", NodeJsonConverter.Instance).Path,
        Is.EqualTo("children[0].by_name.c.name"));

    [Test]
    public void An_object_that_contains_itself_is_not_written()
    {
        Node node = new() { Name = "a" };
        node.Next = node;

        Assert.That(
            () => Json.Write(node, NodeJsonConverter.Instance),
            Throws.InstanceOf<JsonSerializationException>().With.Message.Contains("64"));
    }

    [Test]
    public void Deep_nesting_is_read_up_to_the_limit()
    {
        Json.RoundTrips(Nested(64), NodeJsonConverter.Instance);
        Assert.That(() => JsonBody.Read(Encoding.UTF8.GetBytes(Nested(65)), NodeJsonConverter.Instance), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void Names_that_hide_others_round_trip()
    {
        Names value = new() { Reader = "a", Dynamic = "b", codePattern = "c", CodePattern = "d", NamesValidator = "e", System = "f" };

        Names copy = Json.Read(Json.Write(value, NamesJsonConverter.Instance), NamesJsonConverter.Instance);

        Assert.That(
            (copy.Reader, copy.Dynamic, copy.codePattern, copy.CodePattern, copy.NamesValidator, copy.System),
            Is.EqualTo(("a", "b", "c", "d", "e", "f")));
    }

    [Test]
    public void Odd_wire_names_round_trip()
    {
        Texts value = new() { Quote = "a", Nul = "b", Separator = "c", Comment = "d", Raw = "e", Empty = "f", Emoji = "g" };

        JObject json = JObject.Parse(Json.Write(value, TextsJsonConverter.Instance));
        Assert.That(json.Properties().Select(property => property.Name), Is.EqualTo(["odd \"", "odd \0", "odd \u2028\u2029\u0085", "odd */ // /*", "odd \"\"\"", "odd \U0001F600", ""]));
        Json.RoundTrips(json.ToString(Formatting.None), TextsJsonConverter.Instance);
    }

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Repeat("{\"name\":\"a\",\"next\":", levels - 1)) + "{\"name\":\"z\"}" + new string('}', levels - 1);
}
