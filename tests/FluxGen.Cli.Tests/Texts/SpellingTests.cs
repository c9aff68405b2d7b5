using FluxGen.Cli.Texts;

namespace FluxGen.Cli.Tests.Texts;

public sealed class SpellingTests
{
    [TestCase("genrate", " Did you mean generate?")]
    [TestCase("egnerate", " Did you mean generate?")]
    [TestCase("--sandbxo", " Did you mean --sandbox?")]
    [TestCase("1:2", " Did you mean 1:1 or 3:2?")]
    [TestCase("x", "")]
    [TestCase("-x", "")]
    [TestCase("something else", "")]
    [TestCase("", "")]
    public void Names_that_are_close_are_suggested(string typed, string expected) =>
        Assert.That(Spelling.Suggest(typed, ["generate", "serve", "--sandbox", "--seed", "-n", "1:1", "3:2", "9:16", "5"]), Is.EqualTo(expected));
}
