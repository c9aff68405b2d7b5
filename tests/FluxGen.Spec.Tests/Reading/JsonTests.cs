using FluxGen.Spec.Reading;
using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Reading;

internal sealed class JsonTests
{
    [TestCase("\"a\": 1,\n}", "api.json(4,1): error FLUX001: here is a comma before a closing bracket, which JSON does not have. Remove it.")]
    [TestCase("// no\n\"a\": 1 }", "api.json(3,1): error FLUX001: here is a comment, which JSON does not have. Remove it, or make the file YAML.")]
    [TestCase("\"a\": 1, \"b\": 2, \"a\": 3 }", "api.json(3,17): error FLUX101: the key 'a' stands here and in line 3 of the same object; a key stands once. Remove one of the two.")]
    [TestCase("\"é\": x }", "api.json(3,6): error FLUX001: the file is not valid JSON: 'x' is an invalid start of a value. Correct it here.")]
    [TestCase("\"a\": 1 } }", "api.json(3,10): error FLUX001: the file is not valid JSON: '}' is invalid after a single JSON value. Expected end of data. Correct it here.")]
    public void What_is_no_valid_JSON_is_told_at_its_place(string rest, string told)
    {
        using SpecificationFolder folder = new();
        folder.Write("api.json", "{\n\"openapi\": \"3.0.3\",\n" + rest);

        folder.Read("api.json");

        Assert.That(folder.Told, Is.EqualTo((string[])[told]));
    }

    [TestCase("api.json")]
    [TestCase("api.yaml")]
    [TestCase("api")]
    public void JSON_is_read_whatever_its_file_is_called(string name)
    {
        using SpecificationFolder folder = new();
        folder.Write(name, "{\t\"openapi\": \"3.0.3\",\n\t\"info\": { \"a\": \"\\ud83d\\ude00\\/\", \"b\": \"\\ud83d\", \"c\": 1.50 } }");

        SpecMapping info = folder.Read(name)!.Root.Mapping("info")!;

        Assert.That(folder.Told, Is.Empty);
        Assert.That(info.Properties.Select(property => ((SpecScalar)property.Value).Text), Is.EqualTo((string[])["😀/", "\ufffd", "1.50"]));
        Assert.That((info["b"]!.Place.Line, info["b"]!.Place.Column), Is.EqualTo((2, 40)));
    }

    [TestCase("api.YAML")]
    [TestCase("api.yml")]
    [TestCase("api.json")]
    [TestCase("api.txt")]
    public void YAML_is_read_whatever_its_file_is_called(string name) =>
        Assert.That(SpecificationFolder.Check("openapi: 3.0.3\npaths:\n  /a:\n    get:\n      operationId: >-\n        a\n", name), Is.Empty);

    [Test]
    public void YAML_that_begins_like_JSON_is_YAML() =>
        Assert.That(SpecificationFolder.Check("{\"openapi\": 3.0.3, # a comment\npaths: { /a: { get: {} } },}"), Is.Empty);
}
