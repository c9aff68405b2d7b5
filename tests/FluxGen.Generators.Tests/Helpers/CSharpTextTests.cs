using System.Xml.Linq;
using FluxGen.Generators.CSharp;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGen.Generators.Tests.Helpers;

public sealed class CSharpTextTests
{
    [TestCase("\"")]
    [TestCase("\\")]
    [TestCase("\r\n\t\0\b")]
    [TestCase("\u2028\u2029\u0085\uFEFF")]
    [TestCase("\"\"\" */ // {0} $@")]
    [TestCase("\U0001F600 \u00e9")]
    [TestCase("")]
    public void A_text_survives_the_round_trip_through_its_literal(string text)
    {
        string literal = CSharpText.Literal(text);

        LiteralExpressionSyntax expression = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literal);
        Assert.That(expression.ContainsDiagnostics, Is.False);
        Assert.That(expression.Token.Value, Is.EqualTo(text));
        Assert.That(literal.Any(character => char.IsControl(character) || character is '\u2028' or '\u2029'), Is.False, "the literal stays on its line");
    }

    // An attribute cannot carry half of a surrogate pair to a test case.
    [Test]
    public void Half_of_a_surrogate_pair_is_escaped_in_a_literal_and_left_out_of_documentation()
    {
        const string text = "a\ud83d \ude00b";

        Assert.That(CSharpText.Literal(text), Is.EqualTo("\"a\\ud83d \\ude00b\""));
        Assert.That(CSharpText.Documentation(text), Is.EqualTo("a   b"));
    }

    [TestCase(null, "null")]
    [TestCase(true, "true")]
    [TestCase(false, "false")]
    [TestCase(-7, "-7")]
    [TestCase(long.MaxValue, "9223372036854775807L")]
    [TestCase(0.1D, "0.1D")]
    [TestCase(1E+30D, "1E+30D")]
    [TestCase(0.1F, "0.1F")]
    [TestCase(double.NaN, "double.NaN")]
    [TestCase(double.PositiveInfinity, "double.PositiveInfinity")]
    [TestCase(float.NegativeInfinity, "float.NegativeInfinity")]
    public void A_number_has_the_literal_of_its_type(object? value, string literal) => Assert.That(CSharpText.Literal(value), Is.EqualTo(literal));

    [Test]
    public void A_decimal_keeps_its_digits() => Assert.That(CSharpText.Literal(1.50M), Is.EqualTo("1.50M"));

    [TestCase("name", "name")]
    [TestCase("class", "@class")]
    [TestCase("await", "@await")]
    [TestCase("record", "@record")]
    [TestCase("value", "value")]
    [TestCase("type", "type")]
    public void Keywords_are_escaped(string name, string identifier) => Assert.That(CSharpText.Identifier(name), Is.EqualTo(identifier));

    [TestCase("Name", "name")]
    [TestCase("I", "i")]
    [TestCase("URL", "uRL")]
    public void Camel_case_lowers_the_first_letter(string name, string expected) => Assert.That(CSharpText.CamelCase(name), Is.EqualTo(expected));

    [TestCase("a < b && c > d", "a < b && c > d")]
    [TestCase("</summary><evil/>", "</summary><evil/>")]
    [TestCase("one\r\ntwo\u2028three\u0085four", "one  two three four")]
    [TestCase("\0\uFFFF!", "  !")]
    [TestCase("\U0001F600", "\U0001F600")]
    public void Documentation_is_one_line_of_XML(string text, string shown)
    {
        string documentation = CSharpText.Documentation(text);

        Assert.That(documentation.Any(character => char.IsControl(character) || character is '\u2028' or '\u2029'), Is.False);
        Assert.That(XElement.Parse($"<summary>{documentation}</summary>", LoadOptions.PreserveWhitespace).Value, Is.EqualTo(shown));
    }
}
