using CsCheck;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json.ReadModes;

public sealed class UnfitItemTests
{
    [TestCase("""["/a",7,"/b"]""", "/links/1: expected a string, found 7.")]
    [TestCase("""[null,"/a","/b"]""", "/links/0: expected a string, found null.")]
    [TestCase("""["/a",{"x":["/c"]},"/b"]""", "/links/1: expected a string, found an object.")]
    [TestCase("""["/a","http://[broken","/b"]""", "/links/1: expected a URI, found the string \"http://[broken\".")]
    [TestCase("""["/a",NaN,"/b"]""", "/links/1: expected a JSON value, found NaN.")]
    [TestCase("""["/a","/b" "/c"]""", "/links/1: expected a JSON value, found \"/b\" \"/c\".")]
    [TestCase("""["/a","/b",]""", "/links/1: expected an item after the comma, found the end.")]
    [TestCase("""["/a",,"/b"]""", "/links/1: expected a JSON value, found .")]
    public void Items_that_fit_are_kept_and_the_whole_array_too(string json, string problem)
    {
        (Image image, string problems) = Tolerantly.Read($$"""{"links":{{json}},"width":7}""", ImageJsonConverter.Instance);

        string[] links = ["/a", "/b"];
        Assert.Multiple(() =>
        {
            Assert.That(image.Links?.Select(link => link.OriginalString), Is.EqualTo(links));
            Assert.That(problems, Is.EqualTo(problem));
            Assert.That(image.Width, Is.EqualTo(7), "what follows is read");
        });
    }

    [Test]
    public void Array_with_an_item_that_does_not_fit_is_kept_and_not_written_twice()
    {
        (Image image, _) = Tolerantly.Read("""{"links":["/a",7]}""", ImageJsonConverter.Instance);

        Assert.That(image.AdditionalProperties.Show(), Is.EqualTo("""links=["/a",7]"""));
        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo("""{"links":["/a"]}"""));
    }

    [TestCase("""{"a":"2025-03-11","b":"tomorrow","c":"2025-03-12"}""", "/days/b: expected a date such as 2025-03-11, found the string \"tomorrow\".")]
    [TestCase("""{"a":"2025-03-11","b~/ '":[],"c":"2025-03-12"}""", "/days/b~0~1 ': expected a string, found an array.")]
    public void Values_of_a_map_that_fit_are_kept(string json, string problem)
    {
        (Image image, string problems) = Tolerantly.Read($$"""{"days":{{json}},"width":7}""", ImageJsonConverter.Instance);

        string[] days = ["a", "c"];
        Assert.That(image.Days?.Keys, Is.EqualTo(days));
        Assert.That(image.AdditionalProperties.Show(), Is.EqualTo("days=" + json));
        Assert.That((image.Width, problems), Is.EqualTo((7, problem)));
    }

    [Test]
    public void Pointer_has_any_name_as_it_is() => Gen.String.Where(name => name.Length > 0 && !name.Any(char.IsSurrogate)).Sample(
        name =>
        {
            Album album = Tolerantly.Read($$$"""{"name":"n","cover":{"days":{{{{JsonConvert.ToString(name)}}}:7}},"owner":"o"}""", AlbumJsonConverter.Instance).Value;

            Assert.That(album.ReadProblems().Single().Pointer, Is.EqualTo(JsonPointer.Append("/cover/days", name)));
        },
        iter: 2000);

    [TestCase("[7,{\"name\":\"c\",\"owner\":null}]", "/children/0: expected an object, found 7.")]
    [TestCase("[{\"name\":\"c\",\"owner\":null},null]", "/children/1: expected an object, found null.")]
    [TestCase("[[{}],{\"name\":\"c\",\"owner\":null}]", "/children/0: expected an object, found an array.")]
    public void Objects_that_fit_are_kept(string json, string problem)
    {
        (Album album, string problems) = Tolerantly.Read($$"""{"name":"n","children":{{json}},"owner":"o"}""", AlbumJsonConverter.Instance);

        Assert.That(album.Children?.Single().Name, Is.EqualTo("c"));
        Assert.That((album.Owner, problems), Is.EqualTo(("o", problem)));
        Assert.That(album.AdditionalProperties.Show(), Is.EqualTo("children=" + json));
    }

    [Test]
    public void Brackets_that_do_not_match_are_kept_as_text()
    {
        (Image image, string problems) = Tolerantly.Read("""{"links":["/a"},"width":7}""", ImageJsonConverter.Instance);

        Assert.That((string?)image.AdditionalProperties!["links"], Is.EqualTo("[\"/a\"}"));
        Assert.That((image.Width, problems), Is.EqualTo((7, "/links: expected a JSON value, found [\"/a\"}.")));
    }

    [TestCase("[1")]
    [TestCase("[\"")]
    [TestCase("[{\"a\":\"]\"")]
    public void Array_without_an_end_makes_the_document_unreadable(string json) =>
        Assert.That(() => Tolerantly.Read($$"""{"links":{{json}}}""", ImageJsonConverter.Instance), Throws.InstanceOf<JsonException>());
}
