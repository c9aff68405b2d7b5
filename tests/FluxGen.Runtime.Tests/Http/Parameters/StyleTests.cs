using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Http.Parameters;

// The table of style examples in OpenAPI 3.1.1 and 3.0.4, for the parameter "color" with "", "blue", ["blue", "black", "brown"] and
// {"R": 100, "G": 200, "B": 150}, and what it leaves open.
public sealed class StyleTests
{
    private const ParameterForm Explode = ParameterForm.Explode;

    private static readonly IList<string> Colors = ["blue", "black", "brown"];

    private static readonly Dictionary<string, int> Rgb = new() { ["R"] = 100, ["G"] = 200, ["B"] = 150 };

    [TestCase(ParameterForm.Matrix, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150")]
    [TestCase(ParameterForm.Matrix | Explode, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150")]
    [TestCase(ParameterForm.Label, null, ".blue", ".blue,black,brown", ".R,100,G,200,B,150")]
    [TestCase(ParameterForm.Label | Explode, null, ".blue", ".blue.black.brown", ".R=100.G=200.B=150")]
    [TestCase(ParameterForm.Simple, null, "blue", "blue,black,brown", "R,100,G,200,B,150")]
    [TestCase(ParameterForm.Simple | Explode, null, "blue", "blue,black,brown", "R=100,G=200,B=150")]
    [TestCase(ParameterForm.Form, "?color=", "?color=blue", "?color=blue,black,brown", "?color=R,100,G,200,B,150")]
    [TestCase(ParameterForm.Form | Explode, "?color=", "?color=blue", "?color=blue&color=black&color=brown", "?R=100&G=200&B=150")]
    public void Styles_of_path_and_query(ParameterForm form, string? empty, string scalar, string array, string map)
    {
        using (Assert.EnterMultipleScope())
        {
            if (empty is not null)
            {
                Assert.That(Written.Url((ref ParameterWriter writer) => writer.Value("color", "", form)), Is.EqualTo(empty));
            }

            Assert.That(Written.Url((ref ParameterWriter writer) => writer.Value("color", "blue", form)), Is.EqualTo(scalar));
            Assert.That(Written.Url((ref ParameterWriter writer) => writer.List("color", Colors, form)), Is.EqualTo(array));
            Assert.That(Written.Url((ref ParameterWriter writer) => writer.Map("color", Rgb, form)), Is.EqualTo(map));
        }
    }

    [TestCase(ParameterForm.SpaceDelimited, "?color=blue%20black%20brown", "?color=R%20100%20G%20200%20B%20150")]
    [TestCase(ParameterForm.PipeDelimited, "?color=blue%7Cblack%7Cbrown", "?color=R%7C100%7CG%7C200%7CB%7C150")]
    public void Delimited_styles(ParameterForm form, string array, string map)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Written.Url((ref ParameterWriter writer) => writer.List("color", Colors, form)), Is.EqualTo(array));
            Assert.That(Written.Url((ref ParameterWriter writer) => writer.Map("color", Rgb, form)), Is.EqualTo(map));
        }
    }

    [TestCase(ParameterForm.DeepObject)]
    [TestCase(ParameterForm.DeepObject | Explode)]
    public void Deep_objects(ParameterForm form) => Assert.That(
        Written.Url((ref ParameterWriter writer) => writer.Map("color", Rgb, form)),
        Is.EqualTo("?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"));

    [TestCase(ParameterForm.Simple, "blue,black,brown", "R,100,G,200,B,150")]
    [TestCase(ParameterForm.Simple | Explode, "blue,black,brown", "R=100,G=200,B=150")]
    public void Headers(ParameterForm form, string array, string map)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Written.Header((ref ParameterWriter writer) => writer.Value("X-Color", "blue/", form)), Is.EqualTo("blue/"));
            Assert.That(Written.Header((ref ParameterWriter writer) => writer.List("X-Color", Colors, form)), Is.EqualTo(array));
            Assert.That(Written.Header((ref ParameterWriter writer) => writer.Map("X-Color", Rgb, form)), Is.EqualTo(map));
        }
    }

    [TestCase(ParameterForm.Form, "a%3Bb", "color=blue,black,brown", "color=R,100,G,200,B,150")]
    [TestCase(ParameterForm.Form | Explode, "a%3Bb", "color=blue; color=black; color=brown", "R=100; G=200; B=150")]
    [TestCase(ParameterForm.Cookie | Explode, "a%b", "color=blue; color=black; color=brown", "R=100; G=200; B=150")]
    public void Cookies(ParameterForm form, string scalar, string array, string map)
    {
        string value = scalar.Replace("%3B", ";", StringComparison.Ordinal);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Written.Cookies((ref ParameterWriter writer) => writer.Value("color", value, form)), Is.EqualTo($"color={scalar}"));
            Assert.That(Written.Cookies((ref ParameterWriter writer) => writer.List("color", Colors, form)), Is.EqualTo(array));
            Assert.That(Written.Cookies((ref ParameterWriter writer) => writer.Map("color", Rgb, form)), Is.EqualTo(map));
        }
    }

    [Test]
    public void Several_cookies_are_one_header() => Assert.That(
        Written.Cookies((ref ParameterWriter writer) =>
        {
            writer.Value("a", 1, ParameterForm.Form);
            writer.Value("b", (int?)null, ParameterForm.Form);
            writer.Value("c", true, ParameterForm.Form);
        }),
        Is.EqualTo("a=1; c=true"));

    [TestCase("a;b")]
    [TestCase("a b")]
    [TestCase("a\r\nb")]
    [TestCase("ä")]
    public void A_cookie_that_is_not_encoded_cannot_be_broken_out_of(string value) => Assert.That(
        () => Written.Cookies((ref ParameterWriter writer) => writer.Value("c", value, ParameterForm.Cookie)),
        Throws.TypeOf<ApiValidationException>().With.Message.Contains("/c").And.Message.Contains("because it is a cookie"));

    // Optional: as if it were not given. Required: like an empty text.
    [TestCase(ParameterForm.Form, "", "?color=")]
    [TestCase(ParameterForm.Form | Explode, "", "?color=")]
    [TestCase(ParameterForm.PipeDelimited, "", "?color=")]
    [TestCase(ParameterForm.DeepObject, "", "")]
    [TestCase(ParameterForm.Matrix, "", ";color")]
    [TestCase(ParameterForm.Matrix | Explode, "", ";color")]
    public void Arrays_and_objects_with_nothing_in_them(ParameterForm form, string optional, string required)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (IList<string?> list in (IList<string?>[])[[], [null]])
            {
                Assert.That(Written.Url((ref ParameterWriter writer) => writer.List("color", list, form)), Is.EqualTo(optional));
                Assert.That(Written.Url((ref ParameterWriter writer) => writer.List("color", list, form | ParameterForm.Required)), Is.EqualTo(required));
            }

            Assert.That(Written.Url((ref ParameterWriter writer) => writer.Map("color", new Dictionary<string, int>(), form)), Is.EqualTo(optional));
            Assert.That(Written.Url((ref ParameterWriter writer) => writer.Map("color", new Dictionary<string, int>(), form | ParameterForm.Required)), Is.EqualTo(required));
        }
    }

    [Test]
    public void A_required_header_is_sent_even_if_its_array_is_empty()
    {
        Assert.That(Written.Header((ref ParameterWriter writer) => writer.List<int>("X-Ids", [], ParameterForm.Simple | ParameterForm.Required)), Is.Empty);
        Assert.That(Written.Header((ref ParameterWriter writer) => writer.List<int>("X-Ids", [], ParameterForm.Simple)), Is.Null);
    }

    [Test]
    public void Items_that_are_null_are_left_out() => Assert.That(
        Written.Url((ref ParameterWriter writer) => writer.List<int?>("n", [1, null, 3], ParameterForm.Form)),
        Is.EqualTo("?n=1,3"));

    [TestCase(":/?#[]@!$&'()*+,;= %é", "?q=:/?%23%5B%5D@!$%26'()*%2B,;=%20%25%C3%A9")]
    [TestCase("100%25", "?q=100%25")]
    public void Reserved_characters_can_be_kept_in_a_query(string value, string expected) => Assert.That(
        Written.Url((ref ParameterWriter writer) => writer.Value("q", value, ParameterForm.Form | ParameterForm.AllowReserved)),
        Is.EqualTo(expected));

    [TestCase("a:/?#[]@b", "a:%2F%3F%23%5B%5D@b")]
    public void Reserved_characters_of_a_path_stay_inside_their_segment(string value, string expected) => Assert.That(
        Written.Url((ref ParameterWriter writer) => writer.Value("q", value, ParameterForm.Simple | ParameterForm.AllowReserved)),
        Is.EqualTo(expected));

    [TestCase("", ParameterForm.Simple)]
    [TestCase(".", ParameterForm.Simple)]
    [TestCase("..", ParameterForm.Simple)]
    [TestCase("%2e%2E", ParameterForm.Simple | ParameterForm.AllowReserved)]
    [TestCase(".%2E", ParameterForm.Simple | ParameterForm.AllowReserved)]
    [TestCase("", ParameterForm.Label)]
    [TestCase(".", ParameterForm.Label)]
    public void A_segment_that_names_another_resource_is_refused(string value, ParameterForm form) => Assert.That(
        () => Written.Url((ref ParameterWriter writer) => writer.Value("id", value, form)),
        Throws.TypeOf<ApiValidationException>().With.Message.Contains("/id"));

    [TestCase("...", "...")]
    [TestCase(".a", ".a")]
    [TestCase("%2e", "%252e")]
    [TestCase("a/../b", "a%2F..%2Fb")]
    [TestCase("a\\b", "a%5Cb")]
    public void Any_other_segment_is_sent(string value, string expected) => Assert.That(
        Written.Url((ref ParameterWriter writer) => writer.Value("id", value, ParameterForm.Simple)),
        Is.EqualTo(expected));

    [Test]
    public void A_name_is_encoded_too() => Assert.That(
        Written.Url((ref ParameterWriter writer) => writer.Value("filter[a&b]", 1, ParameterForm.Form)),
        Is.EqualTo("?filter%5Ba%26b%5D=1"));

    [Test]
    public void A_value_of_any_kind_has_its_text() => Assert.That(
        Written.Url((ref ParameterWriter writer) =>
        {
            writer.Value("text", JToken.FromObject("a b"), ParameterForm.Form);
            writer.Value("number", JToken.FromObject(1.5), ParameterForm.Form);
            writer.Value("null", JValue.CreateNull(), ParameterForm.Form);
            writer.Value("flag", new JValue(true), ParameterForm.Form);
            writer.Value("array", new JArray(1, 2), ParameterForm.Form);
        }),
        Is.EqualTo("?text=a%20b&number=1.5&flag=true&array=1,2"));

    [TestCase("[1,\"b\",null]", ParameterForm.Form, "?v=1,b")]
    [TestCase("[1,\"b\"]", ParameterForm.Form | ParameterForm.Explode, "?v=1&v=b")]
    [TestCase("""{"a":1,"b":"x y"}""", ParameterForm.Form | ParameterForm.Explode, "?a=1&b=x%20y")]
    [TestCase("""{"a":1}""", ParameterForm.Form, "?v=a,1")]
    [TestCase("""{"a":1}""", ParameterForm.DeepObject | ParameterForm.Explode, "?v%5Ba%5D=1")]
    [TestCase("[1,2]", ParameterForm.DeepObject | ParameterForm.Explode, "?v=1&v=2")]
    [TestCase("1", ParameterForm.DeepObject | ParameterForm.Explode, "?v=1")]
    [TestCase("[]", ParameterForm.Form | ParameterForm.Explode, "")]
    [TestCase("""{"a":[1,2]}""", ParameterForm.Form | ParameterForm.Explode, "?a=%5B1%2C2%5D")]
    public void An_array_or_object_of_any_kind_is_written_in_its_style(string json, ParameterForm form, string expected) => Assert.That(
        Written.Url((ref ParameterWriter writer) => writer.Value("v", JToken.Parse(json), form)),
        Is.EqualTo(expected));

    [Test]
    public void A_long_value_is_whole() => Assert.That(
        Written.Url((ref ParameterWriter writer) => writer.Value("q", new string('é', 3000), ParameterForm.Form)),
        Is.EqualTo("?q=" + string.Concat(Enumerable.Repeat("%C3%A9", 3000))));

    [Test]
    public void A_header_of_a_body_needs_a_body() => Assert.That(
        () => Written.Header((ref ParameterWriter writer) => writer.Value("Content-Language", "en", ParameterForm.Simple)),
        Throws.TypeOf<ApiValidationException>().With.Message.Contains("/Content-Language"));
}
