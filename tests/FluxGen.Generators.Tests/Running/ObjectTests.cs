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
    public void CollectionsComeBack(string member, string json)
    {
        string whole = $"{{\"{member}\":{json}}}";

        Json.RoundTrips(whole, OpenCollectionsJsonConverter.Instance);
        Assert.That(Json.Read(whole, OpenCollectionsJsonConverter.Instance).AdditionalProperties, Is.Null, "all of it was understood");
    }

    [Test]
    public void RequiredCollectionsComeBack() => Json.RoundTrips(
        """{"texts":[],"colors":["red"],"dates":{"a":"2025-03-11"},"decimals":[[0.10]],"leaves":null}""",
        ClosedCollectionsJsonConverter.Instance);

    [TestCase("color", "\"mauve\"")]
    [TestCase("bytes", "\"no base64!\"")]
    [TestCase("uuid", "\"7\"")]
    [TestCase("date", "\"2025-02-30\"")]
    [TestCase("date_time", "\"yesterday\"")]
    [TestCase("time", "\"25:00\"")]
    [TestCase("duration", "\"long\"")]
    [TestCase("level", "2")]
    public void AnOpenObjectKeepsWhatDoesNotFitItsFormat(string member, string json)
    {
        OpenScalars value = Json.Read($"{{\"{member}\":{json},\"text\":\"a\"}}", OpenScalarsJsonConverter.Instance);

        Assert.That(value.Text, Is.EqualTo("a"));
        Assert.That(value.AdditionalProperties, Has.Count.EqualTo(1));
        Assert.That(value.AdditionalProperties![member], Is.EqualTo(Json.Raw(json)));
        Json.RoundTrips($"{{\"text\":\"a\",\"{member}\":{json}}}", OpenScalarsJsonConverter.Instance);
    }

    [TestCase("colors", """["red","mauve"]""")]
    [TestCase("color_grid", """[["red"],["mauve"]]""")]
    [TestCase("images", """["AQID","!"]""")]
    [TestCase("levels", """{"a":1,"b":7}""")]
    public void AnOpenObjectKeepsAWholeCollectionInWhichAnItemDoesNotFit(string member, string json)
    {
        OpenCollections value = Json.Read($"{{\"{member}\":{json}}}", OpenCollectionsJsonConverter.Instance);

        Assert.That(value.AdditionalProperties![member], Is.EqualTo(Json.Raw(json)));
        Json.RoundTrips($"{{\"{member}\":{json}}}", OpenCollectionsJsonConverter.Instance);
    }

    [Test]
    public void AKeptValueGivesWayToTheMember()
    {
        OpenScalars value = Json.Read("""{"color":"mauve"}""", OpenScalarsJsonConverter.Instance);
        value.Color = Color.Red;

        Assert.That(Json.Write(value, OpenScalarsJsonConverter.Instance), Is.EqualTo("""{"color":"red"}"""));
    }

    [Test]
    public void ARequiredMemberThatDoesNotFitSaysSo()
    {
        JsonFormatException refusal = Assert.Throws<JsonFormatException>(() =>
            JsonBody.Read("""{"color":"mauve","maybe":null}"""u8.ToArray(), LenientJsonConverter.Instance))!;

        Assert.That(refusal.Message, Does.Contain("mauve").And.Contains("21:9"));
        Assert.That(Json.Read("""{"color":"red","maybe":"mauve"}""", LenientJsonConverter.Instance).AdditionalProperties!["maybe"], Is.EqualTo((JValue)"mauve"));
    }

    [Test]
    public void AnOpenObjectKeepsMembersItDoesNotKnow() =>
        Json.RoundTrips("""{"text":"a","new":{"b":[1,"2025-03-11T00:00:00Z",null]},"":1}""", OpenScalarsJsonConverter.Instance);

    [Test]
    public void AnObjectMayConsistOfExtensionDataAlone() => Json.RoundTrips("""{"a":1,"b":{}}""", BagJsonConverter.Instance);

    [Test]
    public void AClosedObjectRefusesMembersItDoesNotKnow()
    {
        Assert.That(Json.Refuses("""{"known":"a","new":1}""", StrictJsonConverter.Instance).Message, Does.Contain("'new'"));
        Assert.That(Json.Refuses("""{"a":1}""", NothingJsonConverter.Instance).Message, Does.Contain("'a'"));
        Json.RoundTrips("{}", NothingJsonConverter.Instance);
    }

    [Test]
    public void AClosedObjectTakesNullOnlyWhereTheSchemaDoes()
    {
        Assert.That(Json.Read("""{"nullable":null}""", StrictJsonConverter.Instance).Nullable, Is.Null);
        Assert.That(Json.Refuses("""{"known":null}""", StrictJsonConverter.Instance).Path, Is.EqualTo("known"));
    }

    [Test]
    public void ANullItemIsRefusedWhereTheSchemaAllowsNone() =>
        Assert.That(Json.Refuses("""{"texts":["a",null]}""", OpenCollectionsJsonConverter.Instance).Path, Is.EqualTo("texts[1]"));

    [Test]
    public void ANullItemIsNotWrittenWhereTheSchemaAllowsNone() => Assert.That(
        () => Json.Write(new OpenCollections { Texts = ["a", null!] }, OpenCollectionsJsonConverter.Instance),
        Throws.InstanceOf<JsonSerializationException>());

    [Test]
    public void NestedObjectsComeBack() => Json.RoundTrips(
        """{"name":"a","next":{"name":"b"},"children":[{"name":"c","children":[]}],"by_name":{"d":{"name":"d"}}}""",
        NodeJsonConverter.Instance);

    [Test]
    public void AnErrorDeepInsideHasItsPath() => Assert.That(
        Json.Refuses("""{"name":"a","children":[{"name":"b","by_name":{"c":{"name":1}}}]}""", NodeJsonConverter.Instance).Path,
        Is.EqualTo("children[0].by_name.c.name"));

    [Test]
    public void AnObjectThatContainsItselfIsNotWritten()
    {
        Node node = new() { Name = "a" };
        node.Next = node;

        Assert.That(
            () => Json.Write(node, NodeJsonConverter.Instance),
            Throws.InstanceOf<JsonSerializationException>().With.Message.Contains("64"));
    }

    [Test]
    public void DeepNestingIsReadUpToItsBound()
    {
        Json.RoundTrips(Nested(64), NodeJsonConverter.Instance);
        Assert.That(() => JsonBody.Read(Encoding.UTF8.GetBytes(Nested(65)), NodeJsonConverter.Instance), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void NamesThatHideOthersComeBack()
    {
        Names value = new() { Reader = "a", And = "b", codePattern = "c", CodePattern = "d", NamesValidator = "e", System = "f" };

        Names copy = Json.Read(Json.Write(value, NamesJsonConverter.Instance), NamesJsonConverter.Instance);

        Assert.That(
            (copy.Reader, copy.And, copy.codePattern, copy.CodePattern, copy.NamesValidator, copy.System),
            Is.EqualTo(("a", "b", "c", "d", "e", "f")));
    }

    [Test]
    public void OddNamesOnTheWireComeBack()
    {
        Texts value = new() { Quote = "a", Nul = "b", Separator = "c", Comment = "d", Raw = "e", Empty = "f", Emoji = "g" };

        JObject json = JObject.Parse(Json.Write(value, TextsJsonConverter.Instance));
        Assert.That(json.Properties().Select(property => property.Name), Is.EqualTo(["odd \"", "odd \0", "odd \u2028\u2029\u0085", "odd */ // /*", "odd \"\"\"", "odd \U0001F600", ""]));
        Json.RoundTrips(json.ToString(Formatting.None), TextsJsonConverter.Instance);
    }

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Repeat("{\"name\":\"a\",\"next\":", levels - 1)) + "{\"name\":\"z\"}" + new string('}', levels - 1);
}
