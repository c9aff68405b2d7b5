using FluxGen.Cli.Generate.Requests;

namespace FluxGen.Cli.Tests.Generate.Requests;

public sealed class OptionNameTests
{
    [TestCase("num_images", "--num-images")]
    [TestCase("$Some.thing", "--some-thing")]
    [TestCase("out", "--request-out")]
    [TestCase("日本", "--request-property")]
    public void Wire_name_becomes_an_option_that_nobody_else_has(string wireName, string option)
    {
        HashSet<string> taken = ["--out"];

        Assert.That(OptionName.Claim(wireName, taken), Is.EqualTo(option));
        Assert.That(taken, Does.Contain(option));
    }

    [Test]
    public void Names_that_come_out_the_same_are_numbered()
    {
        HashSet<string> taken = [];

        Assert.That(
            ((string[])["a_b", "a.b", "a-b"]).Select(name => OptionName.Claim(name, taken)),
            Is.EqualTo((string[])["--a-b", "--request-a-b", "--request-a-b-2"]));
    }

    [TestCase("--num-images", "-n")]
    [TestCase("--seed", null)]
    [TestCase("--output-format", null)]
    [TestCase("--xyz", null)]
    public void Initial_that_can_mean_only_one_option_is_its_short_name(string name, string? expected) =>
        Assert.That(OptionName.FindShort(name, ["--num-images", "--sandbox", "--seed", "--output-format", "-o", "--xyz", "-x"]), Is.EqualTo(expected));
}
