using FluxGen.Errors;

namespace FluxGen.Tests.Client;

public sealed class WireTextTests
{
    private const string Key = "sk-a+b/c";

    private static readonly WireText Text = new(Key);

    [TestCase("https://a.example/?key=sk-a+b/c", "https://a.example/?key=[API key]")]
    [TestCase("https://a.example/?key=sk-a%2Bb%2fc&x=1", "https://a.example/?key=[API key]&x=1")]
    [TestCase("https://SK-A+B/C.example/", "https://[API key].example/")]
    [TestCase("https://a.example/a%20b", "https://a.example/a%20b")]
    [TestCase("https://a.example/\u202egnp.1\r\nX: 1\u0007\u2028", "https://a.example/\ufffdgnp.1  X: 1\ufffd ")]
    public void URL_is_shown_without_the_key_and_without_control_characters(string url, string shown) => Assert.That(Text.Show(url), Is.EqualTo(shown));

    [TestCase("https://a.example/")]
    [TestCase("data:image/png;base64,")]
    public void Long_URL_is_shortened(string start)
    {
        string url = start + new string('A', 1_000_000);

        string shown = Text.Show(url);

        Assert.That(shown, Has.Length.LessThan(600));
        Assert.That(shown, Does.StartWith(start).And.Contain($"{url.Length} characters"));
    }
}
