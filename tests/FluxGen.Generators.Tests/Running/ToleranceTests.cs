using System.Text;
using Everything;
using FluxGen.Runtime;
using Newtonsoft.Json;

namespace FluxGen.Generators.Tests.Running;

public sealed class ToleranceTests
{
    // What is left of each collection.
    [TestCase("texts", """["a",7]""", """["a"]""", "/texts/1")]
    [TestCase("nullable_texts", """[null,7,"a"]""", """[null,"a"]""", "/nullable_texts/1")]
    [TestCase("numbers", """[NaN,1.5]""", "[1.5]", "/numbers/0")]
    [TestCase("nullable_numbers", """[1,null,1.5]""", "[1,null]", "/nullable_numbers/2")]
    [TestCase("grid", """[[1],[2,"x"],7,[3]]""", "[[1],[3]]", "/grid/1/1 /grid/2")]
    [TestCase("colors", """["red",7,null,"mauve"]""", """["red","mauve"]""", "/colors/1 /colors/2")]
    [TestCase("color_grid", """[["red"],[true]]""", """[["red"]]""", "/color_grid/1/0")]
    [TestCase("prices", """{"a":"0.10","b":1.0,"c":1e99}""", """{"b":1.0}""", "/prices/a /prices/c")]
    [TestCase("nullable_prices", """[0.10,null,{}]""", "[0.10,null]", "/nullable_prices/2")]
    [TestCase("price_lists", """{"a":[0.1000000000000000000000000001],"b":[0.1,[]]}""", """{"a":[0.1000000000000000000000000001]}""", "/price_lists/b/1")]
    [TestCase("images", """["AQID","!","-_8"]""", """["AQID","+/8="]""", "/images/1")]
    [TestCase("leaves", """[{"name":"oak"},{},{"name":7}]""", """[{"name":"oak"}]""", "/leaves/1 /leaves/2/name")]
    [TestCase("leaves_by_name", """{"a":{"name":"oak"},"b/":{"name":"elm","x":1}}""", """{"a":{"name":"oak"}}""", "/leaves_by_name/b~1/x")]
    [TestCase("nested", """[{"a":null},{"b":{}}]""", """[{"a":null}]""", "/nested/1/b")]
    [TestCase("levels", """{"a":30,"b":"7","c":7}""", """{"a":30,"c":7}""", "/levels/b")]
    public void Items_of_an_open_object_that_fit_are_kept(string property, string json, string kept, string problems)
    {
        (OpenCollections value, string places) = Read($"{{\"{property}\":{json},\"after\":1}}", OpenCollectionsJsonConverter.Instance);

        Assert.That(Json.Write(value, OpenCollectionsJsonConverter.Instance), Is.EqualTo($"{{\"{property}\":{kept},\"after\":1}}"));
        Assert.That(places, Is.EqualTo(problems));
        Assert.That(value.AdditionalProperties!.Keys, Is.EquivalentTo([property, "after"]), "the whole collection is kept too");
    }

    [TestCase("texts", "7")]
    [TestCase("prices", "[1]")]
    [TestCase("price_lists", "\"x\"")]
    [TestCase("leaves_by_name", "[{\"name\":\"oak\"}]")]
    public void What_is_no_collection_is_null_and_kept(string property, string json)
    {
        (OpenCollections value, string places) = Read($"{{\"{property}\":{json}}}", OpenCollectionsJsonConverter.Instance);

        Assert.That(Json.Write(value, OpenCollectionsJsonConverter.Instance), Is.EqualTo($"{{\"{property}\":{json}}}"));
        Assert.That(places, Is.EqualTo("/" + property));
    }

    [TestCase("""{"texts":[7],"colors":[],"dates":{},"decimals":null,"leaves":null}""")]
    [TestCase("""{"texts":[],"colors":[7],"dates":{},"decimals":null,"leaves":null}""")]
    public void A_closed_object_is_read_as_a_whole_or_not_at_all(string json) =>
        Assert.That(() => Read(json, ClosedCollectionsJsonConverter.Instance), Throws.InstanceOf<JsonException>());

    private static (T Value, string Places) Read<T>(string json, SchemaConverter<T> converter)
        where T : class, IApiSchema
    {
        T value = JsonBody.ReadTolerant(Encoding.UTF8.GetBytes(json), converter);
        return (value, string.Join(' ', value.ReadProblems().Select(problem => problem.Pointer)));
    }
}
