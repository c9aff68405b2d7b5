using System.Text.RegularExpressions;

namespace FluxGen.Runtime.Tests.Validation;

public sealed class SimplePatternTests
{
    private static readonly string[] Texts = ["", "a", "A", "0", "7h", "12d", "0d", "90", "d", "ab-12", "ab-1", "ab-123", "order-4711", "a b", "a_b", "a:b.c", "é", "a\n", "--", "]", "x1", "xx"];

    // The regular expression says what is right, with an end that is the end.
    [TestCase("^[A-Za-z0-9._:-]+$")]
    [TestCase("^[1-9][0-9]*[hd]$")]
    [TestCase("^[a-z]+-[0-9]{2}$")]
    [TestCase("^[a-z]{2}-[0-9]{1,2}$")]
    [TestCase("^[a-z]{0,1}[0-9]?$")]
    [TestCase("^[-a]{2,}$")]
    [TestCase("^a*$")]
    [TestCase("^x1$")]
    public void A_text_matches_as_with_a_regular_expression(string pattern) => Assert.That(
        Texts.Where(text => SimplePattern.IsMatch(text, pattern)),
        Is.EqualTo(Texts.Where(text => Regex.IsMatch(text, pattern.Replace("$", @"\z", StringComparison.Ordinal), RegexOptions.CultureInvariant))));
}
