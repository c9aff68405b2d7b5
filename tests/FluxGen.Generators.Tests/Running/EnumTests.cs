using Everything;
using FluxGen.Runtime;
using Newtonsoft.Json;

namespace FluxGen.Generators.Tests.Running;

public sealed class EnumTests
{
    [TestCase("""{"share":0.5,"yes":true,"mixed":"auto","color":"21:9","colors":{"a":"red","b":null}}""")]
    [TestCase("""{"share":0.25,"yes":false,"mixed":[1,"2024-05-01T00:00:00Z"],"color":"mauve","colors":{"a":"2024-05-01T00:00:00Z"}}""")]
    public void What_was_read_is_valid_and_written_back(string json)
    {
        EnumKinds value = Json.Read(json, EnumKindsJsonConverter.Instance);

        Assert.That(value.AdditionalProperties, Is.Null);
        Assert.That(value.Validate(), Is.Empty);
        Assert.That(Json.Write(value, EnumKindsJsonConverter.Instance), Is.EqualTo(json));
        Assert.That(JsonConvert.SerializeObject(value, Formatting.None), Is.EqualTo(json), "plain JsonConvert writes the same");
    }

    [Test]
    public void Values_have_the_type_of_their_kind() => Assert.Multiple(() =>
    {
        Assert.That(Color.Ratio21x9.Value, Is.EqualTo("21:9"));
        Assert.That(Huge.Most.Value, Is.EqualTo(long.MaxValue));
        Assert.That(Share.Tiny.Value, Is.EqualTo(1e-300));
        Assert.That(Yes.True.Value, Is.True);
        Assert.That(Mixed._1.Value.ToString(Formatting.None), Is.EqualTo("1.5"));
        Assert.That(Mixed.Auto.ToString(), Is.EqualTo("auto"));
        Assert.That(Mixed.Off.ToString(), Is.EqualTo("false"));
    });

    [Test]
    public void Equal_values_are_known_whatever_made_them() => Assert.Multiple(() =>
    {
        Assert.That((Color)"red", Is.EqualTo(Color.Red));
        Assert.That((Level)30 == Level.High, Is.True);
        Assert.That(((Share)0.5).IsKnown, Is.True);
        Assert.That(((Yes)false).IsKnown, Is.False);
        Assert.That(((Mixed)new Newtonsoft.Json.Linq.JValue(1.5)).IsKnown, Is.True);
        Assert.That(new HashSet<Color> { "mauve", Color.Red }, Does.Contain((Color)"mauve"));
        Assert.That((Color)(string?)null, Is.EqualTo(default(Color)));
    });

    [Test]
    public void Made_up_values_are_invalid_unless_others_are_allowed()
    {
        EnumKinds value = new() { Share = 0.75, Yes = false, Mixed = new Newtonsoft.Json.Linq.JValue("other"), Color = "mauve" };

        Assert.That(value.Validate().Select(error => $"{error.Pointer} {error.Keyword}"), Is.EqualTo(["/share enum", "/yes enum", "/color enum"]));
    }
}
