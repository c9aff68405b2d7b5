using FluxGen.Generators.CSharp;

namespace FluxGen.Generators.Tests.Helpers;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CodeWriterTests
{
    private readonly CodeWriter _writer = new();

    [Test]
    public void Lines_end_with_a_line_feed_and_blank_lines_are_empty()
    {
        _writer.Indented(() =>
        {
            _writer.Line("a");
            _writer.Line();
            _writer.Line("b\r\n\r\nc");
        });

        Assert.That(_writer.ToString(), Is.EqualTo("    a\n\n    b\n\n    c\n"));
    }

    [Test]
    public void A_block_is_indented()
    {
        _writer.Block("if (a)", () => _writer.Block("if (b)", () => _writer.Line("c();")));

        Assert.That(_writer.ToString(), Is.EqualTo("if (a)\n{\n    if (b)\n    {\n        c();\n    }\n}\n"));
    }

    [Test]
    public void A_blank_line_follows_a_block()
    {
        _writer.Block("if (a)", () => _writer.Line("b();"));
        _writer.Line("c();");

        Assert.That(_writer.ToString(), Is.EqualTo("if (a)\n{\n    b();\n}\n\nc();\n"));
    }

    [Test]
    public void One_blank_line_is_enough()
    {
        _writer.Block("if (a)", () => _writer.Line("b();"));
        _writer.Line();
        _writer.Line("c();");

        Assert.That(_writer.ToString(), Is.EqualTo("if (a)\n{\n    b();\n}\n\nc();\n"));
    }

    [Test]
    public void No_blank_line_separates_an_else_from_its_if()
    {
        _writer.Block("if (a)", () => _writer.Line("b();"));
        _writer.NextBlock("else", () => _writer.Line("c();"));

        Assert.That(_writer.ToString(), Is.EqualTo("if (a)\n{\n    b();\n}\nelse\n{\n    c();\n}\n"));
    }

    [Test]
    public void No_blank_line_separates_the_items_of_a_list()
    {
        _writer.Block("new()", () => _writer.Line("A = 1,"), "},");
        _writer.Block("new()", () => _writer.Line("A = 2,"), "},");

        Assert.That(_writer.ToString(), Is.EqualTo("new()\n{\n    A = 1,\n},\nnew()\n{\n    A = 2,\n},\n"));
    }
}
