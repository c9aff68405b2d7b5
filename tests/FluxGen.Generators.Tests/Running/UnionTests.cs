using System.Text;
using Everything;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Generators.Tests.Running;

public sealed class UnionTests
{
    [TestCase("\"text\"", typeof(Source.Text))]
    [TestCase("[\"a\",\"b\"]", typeof(Source.TextList))]
    [TestCase("7", typeof(Source.Integer))]
    [TestCase("7.5", typeof(Source.Number))]
    [TestCase("1e30", typeof(Source.Number))]
    [TestCase("{\"name\":\"oak\"}", typeof(Source.LeafCase))]
    public void A_case_is_known_by_its_kind_of_JSON(string json, Type expected)
    {
        Source value = Json.Read(json, SourceJsonConverter.Instance);

        Assert.That(value, Is.TypeOf(expected));
        Assert.That(JToken.DeepEquals(JToken.Parse(Json.Write(value, SourceJsonConverter.Instance)), JToken.Parse(json)), Json.Write(value, SourceJsonConverter.Instance));
    }

    [Test]
    public void Values_convert_to_their_union()
    {
        UnionHolder holder = new() { Source = "abc", Shape = new Circle { Radius = 2 }, Beasts = [new Hound { Kind = "dog" }], ByName = new Dictionary<string, Source> { ["a"] = new[] { "b" } } };
        Source? none = (string?)null;

        Assert.That(none, Is.Null);
        Assert.That(Json.Write(holder, UnionHolderJsonConverter.Instance), Is.EqualTo("""{"source":"abc","beasts":[{"kind":"dog"}],"shape":{"radius":2.0},"by_name":{"a":["b"]}}"""));
    }

    [Test]
    public void A_URL_converts_from_its_text()
    {
        Location one = "https://x.example/a b";
        Location relative = new Uri("a.jpg", UriKind.Relative);
        Location two = new[] { "https://x.example/a", "b" };

        Assert.That(Json.Write(one, LocationJsonConverter.Instance), Is.EqualTo("\"https://x.example/a b\""));
        Assert.That(Json.Write(relative, LocationJsonConverter.Instance), Is.EqualTo("\"a.jpg\""));
        Assert.That(Json.Write(two, LocationJsonConverter.Instance), Is.EqualTo("""["https://x.example/a","b"]"""));
    }

    [TestCase("""{"kind":"hound","barks":3}""", "hound dog")]
    [TestCase("""{"barks":3,"kind":"dog"}""", "dog dog")]
    [TestCase("""{"kind":"cat","friend":{"kind":"cat","friend":{"kind":"dog"}}}""", "cat cat")]
    [TestCase("""{"kind":"cow","horns":2}""", "unknown")]
    public void A_case_is_known_by_the_value_of_a_property(string json, string expected)
    {
        Beast value = Json.Read(json, BeastJsonConverter.Instance);

        string found = value.Switch(hound => hound.Kind + " dog", feline => feline.Kind + " cat", unknown => "unknown");
        Assert.That(found, Is.EqualTo(expected));
        Json.RoundTrips(json.StartsWith("{\"barks", StringComparison.Ordinal) ? """{"kind":"dog","barks":3}""" : json, BeastJsonConverter.Instance);
    }

    [Test]
    public void The_properties_that_all_cases_have_are_had_from_the_union()
    {
        Beast hound = new Hound { Kind = "dog", Name = "Rex" };
        Beast cow = Json.Read("""{"kind":"cow"}""", BeastJsonConverter.Instance);

        Assert.That((hound.Kind, hound.Name, cow.Kind), Is.EqualTo(("dog", "Rex", (string?)null)));
        Assert.That(hound is Beast.HoundCase { Value.Name: "Rex" });
    }

    [TestCase("""{"radius":1.0}""", typeof(Shape.CircleCase))]
    [TestCase("""{"side":1.0}""", typeof(Shape.SquareCase))]
    [TestCase("""{"shapes":[{"side":1.0},{"shapes":[]}]}""", typeof(Shape.GroupCase))]
    [TestCase("""{"any":"text"}""", typeof(Shape.Map))]
    [TestCase("""{"any":7}""", typeof(Shape.Unknown))]
    [TestCase("7", typeof(Shape.Unknown))]
    public void What_has_no_tag_is_known_by_its_properties_and_else_by_what_fits(string json, Type expected)
    {
        Shape value = Json.Read(json, ShapeJsonConverter.Instance);

        Assert.That(value, Is.TypeOf(expected));
        Json.RoundTrips(json, ShapeJsonConverter.Instance);
        Assert.That(value.Validate(), Is.Empty, "What was received can be sent back.");
    }

    [Test]
    public void Errors_inside_a_case_have_the_place_of_the_value()
    {
        UnionHolder holder = new() { Source = "too long", Shape = new Shape.CircleCase(null!), Beasts = [new Hound { Kind = "dog", Name = "too long" }], ByName = new Dictionary<string, Source> { ["a"] = "too long" } };

        Assert.That(holder.Validate().Select(static error => $"{error.Pointer} {error.Keyword}"), Is.EqualTo(new[]
        {
            "/source maxLength", "/beasts/0/name maxLength", "/shape required", "/by_name/a maxLength",
        }));
        Assert.That(((Source)"too long").Validate().Single().Pointer, Is.Empty);
    }

    [Test]
    public void What_does_not_fit_inside_a_case_is_kept_and_told_with_its_place()
    {
        UnionHolder holder = JsonBody.ReadTolerant(Encoding.UTF8.GetBytes("""{"beasts":[{"kind":"dog","barks":"many"}],"shape":null}"""), UnionHolderJsonConverter.Instance);

        Assert.That(holder.ReadProblems().Select(static problem => problem.Pointer), Is.EqualTo(new[] { "/beasts/0/barks" }));
        Assert.That(((Beast.HoundCase)holder.Beasts![0]).Value.AdditionalProperties!["barks"], Is.EqualTo(new JValue("many")));
    }

    [Test]
    public void A_strict_error_names_the_place_of_the_value_and_the_place_inside()
    {
        JsonSerializationException error = Assert.Throws<JsonSerializationException>(static () =>
            JsonBody.Read(Encoding.UTF8.GetBytes("""{"beasts":[{"kind":"dog","barks":"many"}],"shape":null}"""), UnionHolderJsonConverter.Instance))!;

        Assert.That(error.Message, Does.Contain("'barks'").And.Contain("'beasts[0]'"));
    }

    [TestCase("""{"beasts":[{"kind":"dog" "barks":1}],"shape":null}""")]
    [TestCase("""{"beasts":[{"kind":"dog","barks":1],"shape":null}""")]
    [TestCase("""{"beasts":[{"kind":"dog","barks":1""")]
    public void Malformed_JSON_inside_a_union_is_refused(string json) =>
        Assert.That(() => JsonBody.Read(Encoding.UTF8.GetBytes(json), UnionHolderJsonConverter.Instance), Throws.InstanceOf<JsonException>());

    [Test]
    [CancelAfter(30_000)]
    public void Unions_inside_unions_are_bounded()
    {
        string cats = string.Concat(Enumerable.Repeat("{\"kind\":\"cat\",\"friend\":", 40)) + "{\"kind\":\"dog\"}" + new string('}', 40);
        string deep = string.Concat(Enumerable.Repeat("{\"kind\":\"cat\",\"friend\":", 5000)) + "null" + new string('}', 5000);
        string groups = string.Concat(Enumerable.Repeat("{\"shapes\":[", 30)) + "{\"x\":1}" + string.Concat(Enumerable.Repeat("]}", 30));

        Json.RoundTrips(cats, BeastJsonConverter.Instance);
        Assert.That(() => JsonBody.Read(Encoding.UTF8.GetBytes(deep), BeastJsonConverter.Instance), Throws.InstanceOf<JsonException>());
        Assert.That(() => JsonBody.Read(Encoding.UTF8.GetBytes(groups), ShapeJsonConverter.Instance), Throws.Nothing);
    }
}
