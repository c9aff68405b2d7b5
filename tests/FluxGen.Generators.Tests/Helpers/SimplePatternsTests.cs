using FluxGen.Generators.Constraints;

namespace FluxGen.Generators.Tests.Helpers;

public sealed class SimplePatternsTests
{
    [TestCase("^[A-Za-z0-9._:-]+$", ExpectedResult = true)]
    [TestCase("^[1-9][0-9]*[hd]$", ExpectedResult = true)]
    [TestCase("^[a-z]{2,8}(-[0-9]+)?$", ExpectedResult = false)]
    [TestCase("^[a-z]{2}-[0-9]{1,2}$", ExpectedResult = true)]
    [TestCase("^[a-z]*[0-9]?[a-z]$", ExpectedResult = false)]
    [TestCase("^[a-z]+a$", ExpectedResult = false)]
    [TestCase("^[^a]$", ExpectedResult = false)]
    [TestCase("[a-z]", ExpectedResult = false)]
    [TestCase("^[a-z]+?$", ExpectedResult = false)]
    [TestCase("^\\d+$", ExpectedResult = false)]
    [TestCase("^[\\w]+$", ExpectedResult = false)]
    [TestCase("^a|b$", ExpectedResult = false)]
    [TestCase("^[z-a]$", ExpectedResult = false)]
    [TestCase("^[à-ü]$", ExpectedResult = false)]
    [TestCase("^a.$", ExpectedResult = false)]
    [TestCase("^$", ExpectedResult = false)]
    public bool A_pattern_is_simple_if_it_can_be_read_from_left_to_right(string pattern) => SimplePatterns.IsSimple(pattern);
}
