using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json.ReadModes;

public sealed class UnfitValueTests
{
    // The property, its JSON, what the problem says, and what is kept if it is not the JSON as it stands.
    private static IEnumerable<TestCaseData> Values =>
    [
        Unfit("width", "\"7\"", "expected an integer of 64 bits, found the string \"7\""),
        Unfit("width", "1.5", "expected an integer of 64 bits, found 1.5"),
        Unfit("width", "true", "expected an integer of 64 bits, found true"),
        Unfit("width", "3000000000", "expected an integer of 32 bits, found 3000000000"),
        Unfit("width", "1e400", "expected an integer of 64 bits, found 1e400", "1e400"),
        Unfit("width", "NaN", "expected a JSON value, found NaN", "\"NaN\""),
        Unfit("width", "-Infinity", "expected a JSON value, found -Infinity", "\"-Infinity\""),
        Unfit("width", "+1", "expected a JSON value, found +1", "\"+1\""),
        Unfit("width", "007", "expected a JSON value, found 007", "\"007\""),
        Unfit("width", "[1,{\"a\":\"]}\"}]", "expected an integer of 64 bits, found an array"),
        Unfit("width", "{\"a\":[1]}", "expected an integer of 64 bits, found an object"),
        Unfit("tier", "7", "expected a string, found 7"),
        Unfit("moment", "false", "expected a string, found false"),
        Unfit("data", "\"no base64!\"", "expected base64, found the string \"no base64!\""),
        Unfit("link", "[\"/a\"]", "expected a string, found an array"),
        Unfit("links", "{\"a\":[1,2]}", "expected an array, found an object"),
        Unfit("days", "[\"2025-03-11\"]", "expected an object, found an array"),
        Unfit("x", "NaN", "expected a JSON value, found NaN", "\"NaN\""),
        Unfit("x", "[1,undefined,\"]\"]", "expected a JSON value, found [1,undefined,\"]\"]", "\"[1,undefined,\\\"]\\\"]\""),
        Unfit("x", "\"\\q\"", "expected a JSON value, found \"\\q\"", "\"\\\"\\\\q\\\"\""),
    ];

    [TestCaseSource(nameof(Values))]
    public void Value_that_does_not_fit_is_null_listed_and_kept(string property, string json, string problem, string kept)
    {
        (Image image, string problems) = Tolerantly.Read($$"""{"x":0,"{{property}}": {{json}} ,"link":"/good","after":[1]}""".Replace("\"x\":0,", property == "x" ? "" : "\"x\":0,", StringComparison.Ordinal), ImageJsonConverter.Instance);

        Assert.Multiple(() =>
        {
            Assert.That(problems, Is.EqualTo($"/{property}: {problem}."));
            Assert.That(image.AdditionalProperties![property].ToString(Formatting.None), Is.EqualTo(kept));
            Assert.That(image.AdditionalProperties["after"].ToString(Formatting.None), Is.EqualTo("[1]"), "what follows is read");
            Assert.That(image.Link?.OriginalString, Is.EqualTo("/good"), "what follows is read");
            Assert.That(new object?[] { image.Data, image.Moment, image.Tier, image.Width, image.Links, image.Days }, Is.All.Null);
        });
    }

    [TestCase("1e400")]
    [TestCase("1.10")]
    [TestCase("0.12345678901234567890123456789012345")]
    [TestCase("123456789012345678901234567890")]
    [TestCase("{\"a\":[1.50,null,true,\"1.0\"]}")]
    public void Number_of_no_type_keeps_its_digits(string json)
    {
        (Image image, string problems) = Tolerantly.Read($$"""{"x":{{json}}}""", ImageJsonConverter.Instance);

        Assert.That((problems, Body.Write(image, ImageJsonConverter.Instance)), Is.EqualTo(("", $$"""{"x":{{json}}}""")));
    }

    [TestCaseSource(nameof(Values))]
    public void Value_is_kept_in_the_nearest_open_object(string property, string json, string problem, string kept)
    {
        (Album album, string problems) = Tolerantly.Read(
            $$$"""{"name":"n","children":[{"name":"c","owner":null,"cover":{"{{{property}}}":{{{json}}}}},{"name":"d","owner":"o"}],"owner":"a"}""", AlbumJsonConverter.Instance);

        Assert.Multiple(() =>
        {
            Assert.That(problems, Is.EqualTo($"/children/0/cover/{property}: {problem}."));
            Assert.That(album.Children![0].Cover!.AdditionalProperties![property].ToString(Formatting.None), Is.EqualTo(kept));
            Assert.That(album.Children[1].Name, Is.EqualTo("d"));
            Assert.That(album.Owner, Is.EqualTo("a"));
            Assert.That(album.AdditionalProperties, Is.Null);
        });
    }

    [TestCaseSource(nameof(Values))]
    public void Strict_reading_still_refuses_what_it_refused(string property, string json, string problem, string kept)
    {
        bool isFormat = (property, json) is ("data", _);
        Assert.That(() => Body.Read($$"""{"{{property}}":{{json}}}""", ImageJsonConverter.Instance), isFormat ? Throws.Nothing : Throws.InstanceOf<JsonException>(), problem + kept);
    }

    [TestCase("""{"owner":"o"}""", null, "o", "/name: expected a required property, found nothing.")]
    [TestCase("""{"name":null,"owner":"o"}""", null, "o", "/name: expected a string, found null.")]
    [TestCase("""{"name":1,"owner":"o"}""", null, "o", "/name: expected a string, found 1.")]
    [TestCase("""{"name":"n"}""", "n", null, "/owner: expected a required property, found nothing.")]
    [TestCase("""{"name":"n","owner":[]}""", "n", null, "/owner: expected a string, found an array.")]
    [TestCase("""{"name":"n","owner":null}""", "n", null, "")]
    public void Required_property_without_a_value_has_the_default_of_its_type(string json, string? name, string? owner, string problem)
    {
        (Album album, string problems) = Tolerantly.Read(json, AlbumJsonConverter.Instance);

        Assert.That((album.Name, album.Owner, problems), Is.EqualTo((name, owner, problem)));
    }

    [TestCase("data:image/png;base64,-_8=")]
    [TestCase(" DATA:image/png;Base64;x=y,-_8=")]
    [TestCase("-_8")]
    [TestCase("+/8===")]
    [TestCase("+/8")]
    [TestCase("-\\n_8=")]
    [TestCase("-\n_8=")]
    public void Other_forms_of_base64_are_read(string text)
    {
        (Image image, _) = Tolerantly.Read($$"""{"data":"{{text}}"}""", ImageJsonConverter.Instance);

        Assert.That(image.Data, Is.EqualTo(new byte[] { 0xFB, 0xFF }));
        Assert.That(image.AdditionalProperties, Is.Null);
        Assert.That(Strict(text), text.Contains('\n', StringComparison.Ordinal) ? Throws.InstanceOf<JsonException>() : Throws.Nothing);
    }

    [Test]
    public void Last_of_two_properties_with_the_same_name_that_fits_counts()
    {
        (Image image, string problems) = Tolerantly.Read("""{"width":1,"width":"x","width":2,"width":[]}""", ImageJsonConverter.Instance);

        Assert.That(image.Width, Is.EqualTo(2));
        Assert.That(problems.Split('\n'), Has.Length.EqualTo(2));
    }

    [Test]
    public void Document_in_order_has_no_problems()
    {
        (Album album, string problems) = Tolerantly.Read("""{"name":"n","owner":null,"cover":{"tier":"basic","links":["/a"],"days":{"a":"2025-03-11"}},"x":[{}]}""", AlbumJsonConverter.Instance);

        Assert.That(problems, Is.Empty);
        Assert.That(album.Cover!.Links, Has.Count.EqualTo(1));
    }

    [TestCase(1000, 1000)]
    [TestCase(1001, 1001)]
    [TestCase(1500, 1001)]
    public void Document_with_many_problems_is_read_to_its_end_and_the_first_1000_are_listed(int count, int listed)
    {
        (Image image, string problems) = Tolerantly.Read($$"""{"links":[{{string.Join(',', Enumerable.Repeat("7", count))}},"/a"],"width":2}""", ImageJsonConverter.Instance);

        Assert.That((image.Links!.Count, image.Width), Is.EqualTo((1, 2)));
        Assert.That(problems.Split('\n'), Has.Length.EqualTo(listed));
        Assert.That(problems.Contains("more, which are not listed", StringComparison.Ordinal), Is.EqualTo(count > 1000));
    }

    private static Action Strict(string text) => () => Assert.That(Body.Read($$"""{"data":"{{text}}"}""", ImageJsonConverter.Instance).Data, Is.Null);

    private static TestCaseData Unfit(string property, string json, string problem, string? kept = null) =>
        new TestCaseData(property, json, problem, kept ?? json).SetArgDisplayNames(property, json);
}
