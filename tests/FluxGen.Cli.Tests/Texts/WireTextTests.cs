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
}
