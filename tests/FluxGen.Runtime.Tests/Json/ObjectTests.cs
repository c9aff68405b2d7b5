using FluxGen.Runtime;
using FluxGen.Runtime.Tests.Samples;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Json;

public sealed class ObjectTests
{
    private const string FullAlbum = """{"name":"n","owner":null,"price":1.10,"cover":{"width":7,"alt":"x"},"child":{"name":"c","owner":"o"},"children":[{"name":"d","owner":"o"}],"labels":{"a":"b","c":null},"more":{"x":[1,2.5,null,true,"2025-03-11T07:13:27Z"]}}""";

    [Test]
    public void AWholeObjectComesThroughBothWays()
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
    [TestCase("""{"x":"2025-03-11T07:13:27.0000000Z"}""")]
    [TestCase("""{"$type":"System.String","$ref":"1","$id":"2","$values":[]}""")]
    [TestCase("""{"x":12345678901234567890123456789012345678901234567890}""")]
    [TestCase("""{"x":9223372036854775807,"y":-9223372036854775808}""")]
    [TestCase("""{"":0,"a b":{"":[[],{}]}}""")]
    [TestCase("""{"x":"\u0000\u001f\\\"","😀":"ß€😀"}""")]
    public void WhatTheSchemaDoesNotNameComesThroughUnchanged(string json)
    {
        Image image = Body.Read(json, ImageJsonConverter.Instance);

        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo(json));
    }

    [Test]
    public void AnUnnamedMemberThatIsNullIsKept()
    {
        Image image = Body.Read("""{"x":null}""", ImageJsonConverter.Instance);

        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo("""{"x":null}"""));
    }

    [Test]
    public void AnExtensionEntryWithoutATokenIsWrittenAsNull()
    {
        Image image = new() { AdditionalProperties = new Dictionary<string, JToken> { ["x"] = null! } };

        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo("""{"x":null}"""));
    }

    [Test]
    public void AnExtensionEntryDoesNotRepeatARequiredMember()
    {
        Album album = new() { Name = "n", Owner = "o", AdditionalProperties = new Dictionary<string, JToken> { ["name"] = "other", ["x"] = 1 } };

        Assert.That(Body.Write(album, AlbumJsonConverter.Instance), Is.EqualTo("""{"name":"n","owner":"o","x":1}"""));
    }

    [Test]
    public void OfAMemberThatIsThereTwiceTheLastCounts()
    {
        Image image = Body.Read("""{"width":1,"x":1,"width":2,"x":2}""", ImageJsonConverter.Instance);

        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo("""{"width":2,"x":2}"""));
    }

    [Test]
    public void MapKeysDifferByCase()
    {
        Album album = Body.Read("""{"name":"n","owner":"o","labels":{"a":"1","A":"2"}}""", AlbumJsonConverter.Instance);

        Assert.That(album.Labels, Has.Count.EqualTo(2));
    }

    [Test]
    public void AClosedObjectRefusesAMemberItDoesNotHave() =>
        Assert.That(() => Body.Read("""{"name":"n","colour":1}""", StyleJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>()
            .With.Message.EqualTo("The object has no member 'colour'. Remove it, or correct its name. Path 'colour', line 1, position 21."));

    [Test]
    public void AClosedObjectRefusesNullForAnOptionalMember() =>
        Assert.That(() => Body.Read("""{"name":"n","weight":null}""", StyleJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>()
            .With.Message.StartsWith("Expected a number, found null. Path 'weight'"));

    [TestCase("{}")]
    [TestCase("""{"weight":1}""")]
    public void AMissingRequiredMemberIsNamed(string json) =>
        Assert.That(() => Body.Read(json, StyleJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>()
            .With.Message.StartsWith("The object lacks the required member 'name'. Path ''"));

    [Test]
    public void ARequiredMemberThatMayBeNullMustStillBeThere()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Body.Read("""{"name":"n","owner":null}""", AlbumJsonConverter.Instance).Owner, Is.Null);
            Assert.That(() => Body.Read("""{"name":"n"}""", AlbumJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>()
                .With.Message.StartsWith("The object lacks the required member 'owner'."));
        });
    }

    [Test]
    public void AMissingMemberOfANestedObjectIsNamedWithThePathOfThatObject() =>
        Assert.That(() => Body.Read("""{"name":"n","owner":null,"children":[{"owner":null}]}""", AlbumJsonConverter.Instance),
            Throws.TypeOf<JsonSerializationException>().With.Message.StartsWith("The object lacks the required member 'name'. Path 'children[0]'"));

    [Test]
    public void ARequiredMemberThatIsNullIsNotWritten() =>
        Assert.That(() => Body.Write(new Style { Name = null! }, StyleJsonConverter.Instance), Throws.InstanceOf<JsonException>()
            .With.Message.EqualTo("The required member 'name' is null. Path 'name'."));

    [Test]
    public void AnItemThatIsNullIsNotWritten() =>
        Assert.That(() => Body.Write(new Album { Name = "n", Owner = null, Children = [null!] }, AlbumJsonConverter.Instance), Throws.InstanceOf<JsonException>()
            .With.Message.EqualTo("An item is null. Path 'children'."));

    [TestCase("null", "Expected an object, found null.")]
    [TestCase("[]", "Expected an object, found an array.")]
    [TestCase("\"{}\"", "Expected an object, found the string \"{}\".")]
    [TestCase("true", "Expected an object, found true.")]
    public void ARootThatIsNoObjectIsRefused(string json, string message) =>
        Assert.That(() => Body.Read(json, ImageJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>().With.Message.StartsWith(message));

    [TestCase("")]
    [TestCase("  \r\n\t ")]
    [TestCase("\uFEFF")]
    public void AnEmptyBodyIsRefusedAsEmpty(string json) =>
        Assert.That(() => Body.Read(json, ImageJsonConverter.Instance), Throws.TypeOf<JsonSerializationException>().With.Message.StartsWith("The document is empty."));

    [Test]
    public void AnyValueComesThroughBothWays(
        [Values("null", "true", "1", "1.5", "\"2025-03-11T07:13:27+01:00\"", "[1,[2],{}]", """{"a":{"b":null}}""")] string json) =>
        Assert.That(Body.WriteValue(Body.ReadValue(json, JsonRead.Any), JsonWrite.Any), Is.EqualTo(json));

    [Test]
    public void AByteOrderMarkIsAcceptedAndNeverWritten()
    {
        Image image = Body.Read("\uFEFF{\"width\":1}", ImageJsonConverter.Instance);

        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo("""{"width":1}"""));
    }

    [Test]
    public void WhiteSpaceAroundADocumentIsAccepted() =>
        Assert.That(Body.Read(" \r\n\t{ \"width\" : 1 } \r\n\t", ImageJsonConverter.Instance).Width, Is.EqualTo(1));
}
