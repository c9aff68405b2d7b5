using FluxGen.Spec.Reading;
using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Reading;

internal sealed class YamlTests
{
    [TestCase("5", ScalarKind.Number, "5")]
    [TestCase("-0.50", ScalarKind.Number, "-0.50")]
    [TestCase("+1", ScalarKind.Number, "1")]
    [TestCase("007", ScalarKind.Number, "7")]
    [TestCase("1.", ScalarKind.Number, "1")]
    [TestCase(".5", ScalarKind.Number, "0.5")]
    [TestCase("1e3", ScalarKind.Number, "1e3")]
    [TestCase("0x1F", ScalarKind.Number, "31")]
    [TestCase("0o17", ScalarKind.Number, "15")]
    [TestCase("true", ScalarKind.Boolean, "true")]
    [TestCase("FALSE", ScalarKind.Boolean, "false")]
    [TestCase("~", ScalarKind.Null, "null")]
    [TestCase("", ScalarKind.Null, "null")]
    [TestCase("yes", ScalarKind.String, "yes")]
    [TestCase("off", ScalarKind.String, "off")]
    [TestCase("1:1", ScalarKind.String, "1:1")]
    [TestCase("1_000", ScalarKind.String, "1_000")]
    [TestCase("0x", ScalarKind.String, "0x")]
    [TestCase("2024-01-31", ScalarKind.String, "2024-01-31")]
    [TestCase("'5'", ScalarKind.String, "5")]
    [TestCase("\"true\"", ScalarKind.String, "true")]
    [TestCase("!!str 5", ScalarKind.String, "5")]
    [TestCase(".inf", ScalarKind.String, ".inf")]
    public void A_scalar_is_what_the_core_schema_says(string yaml, object kind, string text)
    {
        SpecScalar scalar = (SpecScalar)ReadInfo($"a: {yaml}")["a"]!;

        Assert.That((scalar.Kind, scalar.Text), Is.EqualTo(((ScalarKind)kind, text)));
    }

    [Test]
    public void Each_node_knows_its_line_and_column()
    {
        SpecMapping info = ReadInfo("a: { b: [ x, y ] }\n  c: |\n    text");

        Place item = ((SpecMapping)info["a"]!).Items("b")[1].Place;
        Assert.That((item.Line, item.Column, item.Pointer), Is.EqualTo((3, 16, "/info/a/b/1")));
        Assert.That(info.Find("c")!.NamePlace.Line, Is.EqualTo(4));
    }

    [Test]
    public void A_merge_key_brings_the_keys_that_are_not_there_yet()
    {
        SpecMapping info = ReadInfo("one: &one { a: 1, b: 1 }\n  two: &two { b: 2, c: 2 }\n  all: { c: 3, <<: [ *one, *two ] }\n  single:\n    <<: *one\n    a: 5\n  text: { '<<': 5 }");

        Assert.That(Texts(info.Mapping("all")!), Is.EqualTo((string[])["c=3", "a=1", "b=1"]));
        Assert.That(Texts(info.Mapping("single")!), Is.EqualTo((string[])["a=5", "b=1"]));
        Assert.That(Texts(info.Mapping("text")!), Is.EqualTo((string[])["<<=5"]));
    }

    [TestCase("\u2028")]
    [TestCase("\u2029")]
    [TestCase("\u0085")]
    public void An_unusual_line_break_in_a_text_is_a_character(string character)
    {
        SpecMapping info = ReadInfo($"plain: a{character}b\n  quoted: \"a{character}b\"\n  block: |-\n    a{character}b\n  after: here");

        Assert.That(info.Properties.Take(3).Select(property => ((SpecScalar)property.Value).Text), Has.All.EqualTo($"a{character}b"));
        Assert.That(info.Find("after")!.NamePlace.Line, Is.EqualTo(7));
    }

    [TestCase("a: 1\n  a: 2", "api.yaml(4,3): error FLUX101: the key 'a' stands here and in line 3 of the same object; a key stands once. Remove one of the two.")]
    [TestCase("a: *b", "api.yaml(3,6): error FLUX001: the alias *b has no anchor before it. Write &b where its value stands.")]
    [TestCase("a: &b [ *b ]", "api.yaml(3,11): error FLUX001: the alias *b stands within its own anchor, so its value has no end. Use a $ref.")]
    [TestCase("<<: 5", "api.yaml(3,3): error FLUX001: the merge key << needs an alias of an object, or several in brackets. Write <<: *name.")]
    [TestCase("[ a ]: 5", "api.yaml(3,3): error FLUX001: a key is an object or an array here; keys are texts. Put it in quotes.")]
    [TestCase("a: 1\n---\nb: 2", "api.yaml(4,1): error FLUX001: a second YAML document begins here; a specification is one. Remove the line '---' and what follows.")]
    [TestCase("a: 'b", "api.yaml(3,6): error FLUX001: the file is not valid YAML: While scanning a quoted scalar, found unexpected end of stream. Correct it here.")]
    public void What_is_no_valid_YAML_is_told_at_its_place(string info, string told)
    {
        using SpecificationFolder folder = new();
        folder.Write("api.yaml", $"openapi: 3.0.3\ninfo:\n  {info}");

        folder.Read();

        Assert.That(folder.Told, Is.EqualTo((string[])[told]));
    }

    [Test]
    public void Aliases_of_aliases_are_told_before_they_take_memory()
    {
        string levels = string.Concat(Enumerable.Range(1, 20).Select(i => $"a{i}: &a{i} [ {string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))} ]\n"));
        using SpecificationFolder folder = new();
        folder.Write("api.yaml", $"openapi: 3.0.3\na0: &a0 x\n{levels}");

        folder.Read();

        Assert.That(folder.Told, Has.Count.EqualTo(1).And.One.Contains("values. Use $ref instead of aliases of aliases."));
    }

    [Test]
    public void Nesting_without_end_is_told()
    {
        using SpecificationFolder folder = new();
        folder.Write("api.yaml", $"openapi: 3.0.3\na: {new string('[', 5000)}{new string(']', 5000)}");

        folder.Read();

        Assert.That(folder.Told, Has.Count.EqualTo(1).And.One.Contains("objects and arrays are more than 200 deep here"));
    }

    private static IEnumerable<string> Texts(SpecMapping mapping) => mapping.Properties.Select(property => $"{property.Name}={((SpecScalar)property.Value).Text}");

    // The mapping begins in line 3 with two columns of indentation.
    private static SpecMapping ReadInfo(string info)
    {
        using SpecificationFolder folder = new();
        folder.Write("api.yaml", $"openapi: 3.0.3\ninfo:\n  {info}");
        SpecificationDocument? document = folder.Read();
        Assert.That(folder.Told, Is.Empty);
        return document!.Root.Mapping("info")!;
    }
}
