using FluxGen.Cli.Texts;

namespace FluxGen.Cli.Tests.Texts;

public sealed class WireTextTests
{
    [TestCase("https://cdn.example.com/a+b/c.png", "https://cdn.example.com/[API key].png")]
    [TestCase("https://cdn.example.com/?key=a%2Bb%2Fc", "https://cdn.example.com/?key=[API key]")]
    [TestCase("https://cdn.example.com/?key=a%2bb%2fc", "https://cdn.example.com/?key=[API key]")]
    [TestCase("https://cdn.example.com/a+b%2Fc?d=%20", "https://cdn.example.com/[API key]?d= ")]
    [TestCase("https://A+B/C", "https://[API key]")]
    [TestCase("https://cdn.example.com/100%25.png", "https://cdn.example.com/100%25.png")]
    public void Key_is_replaced_however_it_is_written(string text, string expected) =>
        Assert.That(new WireText("a+b/c").Conceal(text), Is.EqualTo(expected));

    [TestCase("one\ntwo\r\nthree\ttab", "one two  three tab")]
    [TestCase("a\u2028b\u2029c\u0085d", "a b c\ufffdd")]
    [TestCase("\u001b[2J\u202egnp\u2066", "\ufffd[2J\ufffdgnp\ufffd")]
    [TestCase("ünïcödé 🦖 日本", "ünïcödé 🦖 日本")]
    public void Text_becomes_one_line_without_commands(string text, string expected) =>
        Assert.That(TerminalText.OneLine(text), Is.EqualTo(expected));
}
