using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Json;

public sealed class TolerantReadingTests
{
    [TestCase("data", "\"no base64!\"")]
    [TestCase("link", "\"http://[broken\"")]
    [TestCase("moment", "\"yesterday\"")]
    [TestCase("links", """["https://example.com","http://[broken"]""")]
    [TestCase("days", """{"a":"2025-03-11","b":"tomorrow"}""")]
    public void Value_that_does_not_fit_is_kept_under_its_name_and_written_back(string property, string json)
    {
        string document = $$"""{"{{property}}":{{json}}}""";
        Image image = Body.Read(document, ImageJsonConverter.Instance);

        Assert.That(image.AdditionalProperties, Is.Not.Null.And.Count.EqualTo(1));
        Assert.That(image.AdditionalProperties![property].ToString(Formatting.None), Is.EqualTo(json));
        Assert.That(new object?[] { image.Data, image.Link, image.Moment, image.Links, image.Days }, Is.All.Null);
        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo(document));
    }

    [Test]
    public void Property_that_is_set_wins_over_the_kept_value()
    {
        Image image = Body.Read("""{"data":"no base64!","other":1}""", ImageJsonConverter.Instance);
        image.Data = [1, 2];

        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo("""{"data":"AQI=","other":1}"""));
    }

    [Test]
    public void One_value_that_does_not_fit_leaves_the_others_readable()
    {
        Image image = Body.Read("""{"links":["http://[broken"],"moment":"yesterday","width":7,"link":"https://example.com/"}""", ImageJsonConverter.Instance);

        string[] kept = ["links", "moment"];
        Assert.That(image.Width, Is.EqualTo(7));
        Assert.That(image.Link, Is.EqualTo(new Uri("https://example.com/")));
        Assert.That(image.AdditionalProperties!.Keys, Is.EqualTo(kept));
    }

    [Test]
    public void Values_that_fit_are_read()
    {
        const string Document = """{"data":"AQI=","link":"/a","moment":"2025-03-11T07:13:27+02:00","tier":"pro+","width":7,"links":["/b","/c"],"days":{"a":"2025-03-11"}}""";
        Image image = Body.Read(Document, ImageJsonConverter.Instance);
        string[] links = ["/b", "/c"];

        Assert.Multiple(() =>
        {
            Assert.That(image.Data, Is.EqualTo(new byte[] { 1, 2 }));
            Assert.That(image.Link?.OriginalString, Is.EqualTo("/a"));
            Assert.That(image.Moment, Is.EqualTo(new DateTimeOffset(2025, 3, 11, 7, 13, 27, TimeSpan.FromHours(2))));
            Assert.That(image.Tier, Is.EqualTo(Tier.ProPlus));
            Assert.That(image.Links?.Select(link => link.OriginalString), Is.EqualTo(links));
            Assert.That(image.Days?["a"], Is.EqualTo(new DateOnly(2025, 3, 11)));
            Assert.That(image.AdditionalProperties, Is.Null);
            Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo(Document));
        });
    }

    [TestCase("data")]
    [TestCase("tier")]
    [TestCase("width")]
    [TestCase("links")]
    [TestCase("days")]
    public void Null_that_was_received_is_written_back(string property)
    {
        string json = $$"""{"{{property}}":null}""";
        Image image = Body.Read(json, ImageJsonConverter.Instance);

        Assert.That(image.AdditionalProperties, Is.Null);
        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo(json));
    }

    [TestCase("""{"data":1}""", "Expected a string, found 1. Path 'data', line 1, position 9.")]
    [TestCase("""{"link":{}}""", "Expected a string, found an object. Path 'link'")]
    [TestCase("""{"moment":[]}""", "Expected a string, found an array. Path 'moment'")]
    [TestCase("""{"tier":true}""", "Expected a string, found true. Path 'tier'")]
    [TestCase("""{"links":"https://example.com"}""", "Expected an array, found the string \"https://example.com\". Path 'links'")]
    [TestCase("""{"links":["/a",{"b":1}]}""", "Expected a string, found an object. Path 'links[1]'")]
    [TestCase("""{"links":[null]}""", "Expected a string, found null. Path 'links[0]'")]
    [TestCase("""{"days":{"a b":1}}""", "Expected a string, found 1. Path 'days['a b']'")]
    [TestCase("""{"days":["2025-03-11"]}""", "Expected an object, found an array. Path 'days'")]
    [TestCase("""{"width":"7"}""", "Expected an integer of 64 bits, found the string \"7\". Path 'width'")]
    public void Value_of_the_wrong_kind_still_fails_with_its_path(string json, string message) =>
        Assert.That(() => Body.Read(json, ImageJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>().With.Message.StartsWith(message));

    [Test]
    public void Path_of_an_item_is_whole_deep_in_a_document() =>
        Assert.That(() => Body.Read("""{"name":"n","owner":null,"cover":{"links":[1]}}""", AlbumJsonConverter.Instance),
            Throws.TypeOf<JsonSerializationException>().With.Property(nameof(JsonSerializationException.Path)).EqualTo("cover.links[0]"));

    [Test]
    public void Item_that_is_null_in_another_librarys_tokens_is_null()
    {
        using JsonReader reader = new JObject { ["link"] = (string?)null, ["tier"] = (string?)null }.CreateReader();

        Image image = ImageJsonConverter.Instance.Read(JsonRead.Next(reader));

        Assert.That((image.Link, image.Tier, image.AdditionalProperties), Is.EqualTo(((Uri?)null, (Tier?)null, (IDictionary<string, JToken>?)null)));
    }

    [Test]
    public void Null_text_in_another_librarys_tokens_is_no_string()
    {
        using JsonReader reader = new JValue((string?)null).CreateReader();
        JsonRead.Next(reader);

        Assert.That(() => JsonRead.String(reader), Throws.TypeOf<JsonSerializationException>().With.Message.StartsWith("Expected a string, found null."));
    }

    [Test]
    public void Truncated_list_is_a_JSON_error([Values("""{"links":["/a" """, """{"days":{"a" """, """{"tier":""", """{"tier":"ba""")] string json) =>
        Assert.That(() => Body.Read(json, ImageJsonConverter.Instance), Throws.InstanceOf<JsonException>());
}
