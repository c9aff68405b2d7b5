using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Json;

public sealed class ObjectTests
{
    private const string FullAlbum = """{"name":"n","owner":null,"price":1.10,"cover":{"width":7,"alt":"x"},"child":{"name":"c","owner":"o"},"children":[{"name":"d","owner":"o"}],"labels":{"a":"b","c":null},"more":{"x":[1,2.5,null,true,"2025-03-11T07:13:27Z"]}}""";

    [Test]
    public void Whole_object_comes_through_both_ways()
    {
        Album album = Body.Read(FullAlbum, AlbumJsonConverter.Instance);

        Assert.Multiple(() =>
        {
            Assert.That(album.Price, Is.EqualTo(1.10m));
            Assert.That(album.Cover?.Width, Is.EqualTo(7));
            Assert.That(album.Child?.Owner, Is.EqualTo("o"));
            Assert.That(album.Children?.Single().Name, Is.EqualTo("d"));
            Assert.That(album.Labels, Is.EqualTo(new Dictionary<string, string?> { ["a"] = "b", ["c"] = null }));
            Assert.That(Body.Write(album, AlbumJsonConverter.Instance), Is.EqualTo(FullAlbum));
        });
    }

    [TestCase("{}")]
    [TestCase("""{"x":null}""")]
    [TestCase("""{"x":"2025-03-11T07:13:27.0000000Z"}""")]
    [TestCase("""{"$type":"System.String","$ref":"1","$id":"2","$values":[]}""")]
    [TestCase("""{"x":12345678901234567890123456789012345678901234567890}""")]
    [TestCase("""{"x":9223372036854775807,"y":-9223372036854775808}""")]
    [TestCase("""{"":0,"a b":{"":[[],{}]}}""")]
    [TestCase("""{"x":"\u0000\u001f\\\"","😀":"ß€😀"}""")]
    public void Additional_properties_come_through_unchanged(string json)
    {
        Image image = Body.Read(json, ImageJsonConverter.Instance);

        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo(json));
    }

    [Test]
    public void Additional_property_without_a_token_is_written_as_null()
    {
        Image image = new() { AdditionalProperties = new Dictionary<string, JToken> { ["x"] = null! } };

        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo("""{"x":null}"""));
    }

    [Test]
    public void Additional_property_does_not_repeat_a_required_property()
    {
        Album album = new() { Name = "n", Owner = "o", AdditionalProperties = new Dictionary<string, JToken> { ["name"] = "other", ["x"] = 1 } };

        Assert.That(Body.Write(album, AlbumJsonConverter.Instance), Is.EqualTo("""{"name":"n","owner":"o","x":1}"""));
    }

    [Test]
    public void Last_of_two_properties_with_the_same_name_counts()
    {
        Image image = Body.Read("""{"width":1,"x":1,"width":2,"x":2}""", ImageJsonConverter.Instance);

        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo("""{"width":2,"x":2}"""));
    }

    [Test]
    public void Map_keys_differ_by_case()
    {
        Album album = Body.Read("""{"name":"n","owner":"o","labels":{"a":"1","A":"2"}}""", AlbumJsonConverter.Instance);

        Assert.That(album.Labels, Has.Count.EqualTo(2));
    }

    [Test]
    public void Closed_object_refuses_an_unknown_property() =>
        Assert.That(() => Body.Read("""{"name":"n","colour":1}""", StyleJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>()
            .With.Message.EqualTo("The object has no property 'colour'. Remove it, or correct its name. Path 'colour', line 1, position 21."));

    [Test]
    public void Closed_object_refuses_null_for_an_optional_property() =>
        Assert.That(() => Body.Read("""{"name":"n","weight":null}""", StyleJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>()
            .With.Message.StartsWith("Expected a number, found null. Path 'weight'"));

    [TestCase("{}")]
    [TestCase("""{"weight":1}""")]
    public void Missing_required_property_is_named(string json) =>
        Assert.That(() => Body.Read(json, StyleJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>()
            .With.Message.StartsWith("The object lacks the required property 'name'. Path ''"));

    [Test]
    public void Required_property_that_may_be_null_must_still_be_there()
    {
        Assert.That(Body.Read("""{"name":"n","owner":null}""", AlbumJsonConverter.Instance).Owner, Is.Null);
        Assert.That(() => Body.Read("""{"name":"n"}""", AlbumJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>()
            .With.Message.StartsWith("The object lacks the required property 'owner'."));
    }

    [Test]
    public void Missing_property_of_a_nested_object_is_named_with_the_path_of_that_object() =>
        Assert.That(() => Body.Read("""{"name":"n","owner":null,"children":[{"owner":null}]}""", AlbumJsonConverter.Instance),
            Throws.TypeOf<JsonSerializationException>().With.Message.StartsWith("The object lacks the required property 'name'. Path 'children[0]'"));

    [Test]
    public void Required_property_that_is_null_is_not_written() =>
        Assert.That(() => Body.Write(new Style { Name = null! }, StyleJsonConverter.Instance), Throws.InstanceOf<JsonException>()
            .With.Message.EqualTo("The required property 'name' is null. Path 'name'."));

    [Test]
    public void Item_that_is_null_is_not_written() =>
        Assert.That(() => Body.Write(new Album { Name = "n", Owner = null, Children = [null!] }, AlbumJsonConverter.Instance), Throws.InstanceOf<JsonException>()
            .With.Message.EqualTo("An item is null. Path 'children'."));

    [TestCase("null", "Expected an object, found null.")]
    [TestCase("[]", "Expected an object, found an array.")]
    [TestCase("\"{}\"", "Expected an object, found the string \"{}\".")]
    [TestCase("true", "Expected an object, found true.")]
    public void Root_that_is_no_object_is_refused(string json, string message) =>
        Assert.That(() => Body.Read(json, ImageJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>().With.Message.StartsWith(message));

    [TestCase("")]
    [TestCase("  \r\n\t ")]
    [TestCase("\uFEFF")]
    public void Empty_body_is_refused_as_empty(string json) =>
        Assert.That(() => Body.Read(json, ImageJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>().With.Message.StartsWith("The document is empty."));

    [Test]
    public void Any_value_comes_through_both_ways(
        [Values("null", "true", "1", "1.5", "\"2025-03-11T07:13:27+01:00\"", "[1,[2],{}]", """{"a":{"b":null}}""")] string json) =>
        Assert.That(Body.WriteValue(Body.ReadValue(json, JsonRead.Any), JsonWrite.Any), Is.EqualTo(json));

    [Test]
    public void Byte_order_mark_is_accepted_and_never_written()
    {
        Image image = Body.Read("\uFEFF{\"width\":1}", ImageJsonConverter.Instance);

        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo("""{"width":1}"""));
    }

    [Test]
    public void White_space_around_a_document_is_accepted() =>
        Assert.That(Body.Read(" \r\n\t{ \"width\" : 1 } \r\n\t", ImageJsonConverter.Instance).Width, Is.EqualTo(1));
}
