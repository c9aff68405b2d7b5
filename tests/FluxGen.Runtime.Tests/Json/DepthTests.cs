using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Json;

public sealed class DepthTests
{
    private const int Deepest = 64;

    [Test]
    public void Objects_may_be_nested_64_levels_deep()
    {
        string json = Body.Write(Nested(Deepest), AlbumJsonConverter.Instance);

        Assert.That(Body.Write(Body.Read(json, AlbumJsonConverter.Instance), AlbumJsonConverter.Instance), Is.EqualTo(json));
    }

    [Test]
    public void Nested_object_number_65_is_not_written() =>
        Assert.That(() => Body.Write(Nested(Deepest + 1), AlbumJsonConverter.Instance), Throws.InstanceOf<JsonException>()
            .With.Message.StartsWith("Objects are nested more than 64 levels deep. Does one contain itself? Path 'child.child"));

    [Test]
    public void Nested_object_number_65_is_not_read()
    {
        string inner = Body.Write(Nested(Deepest), AlbumJsonConverter.Instance);

        Assert.That(() => Body.Read($$"""{"name":"n","owner":null,"child":{{inner}}}""", AlbumJsonConverter.Instance), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void Additional_property_64_levels_deep_is_read_and_one_65_levels_deep_is_refused()
    {
        Assert.That(Body.Read(Arrays(Deepest - 1), ImageJsonConverter.Instance).AdditionalProperties, Is.Not.Null);
        Assert.That(() => Body.Read(Arrays(Deepest), ImageJsonConverter.Instance), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void A_million_open_brackets_are_refused_and_do_not_overflow_the_stack() =>
        Assert.That(() => Body.Read("{\"x\":" + new string('[', 1_000_000), ImageJsonConverter.Instance), Throws.InstanceOf<JsonException>());

    [Test]
    public void Object_that_contains_itself_is_not_written()
    {
        Album album = new() { Name = "n", Owner = null };
        album.Children = [album, album];

        Assert.That(() => Body.Write(album, AlbumJsonConverter.Instance), Throws.InstanceOf<JsonException>()
            .With.Message.StartsWith("Objects are nested more than 64 levels deep."));
    }

    [Test]
    public void Plain_JsonConvert_has_the_same_limit()
    {
        Album album = new() { Name = "n", Owner = null };
        album.Child = album;

        Assert.That(() => JsonConvert.SerializeObject(album), Throws.InstanceOf<JsonException>().With.Message.StartsWith("Objects are nested more than 64 levels deep."));
    }

    [Test]
    public void Additional_property_cannot_contain_itself()
    {
        JArray array = [];
        array.Add(array);
        Image image = new() { AdditionalProperties = new Dictionary<string, JToken> { ["x"] = array } };

        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo("""{"x":[[]]}"""));
    }

    private static Album Nested(int levels)
    {
        Album album = new() { Name = "n", Owner = null };
        for (int i = 1; i < levels; i++)
        {
            album = new() { Name = "n", Owner = null, Child = album };
        }

        return album;
    }

    private static string Arrays(int levels) => "{\"x\":" + new string('[', levels) + new string(']', levels) + "}";
}
