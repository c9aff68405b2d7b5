namespace FluxGen.Runtime.Tests.Text;

public sealed class UnicodeTextTests
{
    [TestCase("", 0)]
    [TestCase("a", 1)]
    [TestCase("äé€", 3)]
    [TestCase("😀", 1)]
    [TestCase("a😀b😀", 4)]
    [TestCase("e\u0301", 2)]
    [TestCase("👩‍👩‍👧", 5)]
    public void Length_is_counted_in_code_points(string text, int expected) =>
        Assert.That(UnicodeText.CodePoints(text), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("a")]
    [TestCase("\uD7FF\uE000\uFFFF\0")]
    [TestCase("😀")]
    [TestCase("😀😀a😀")]
    [TestCase("\uDBFF\uDFFF")]
    public void Whole_surrogate_pairs_are_Unicode(string text) =>
        Assert.That(UnicodeText.IsUnicode(text), Is.True);

    [TestCaseSource(nameof(Broken))]
    public void Half_of_a_surrogate_pair_is_not_Unicode_and_counts_as_one_code_point(char[] text, int codePoints)
    {
        Assert.That(UnicodeText.IsUnicode(new(text)), Is.False);
        Assert.That(UnicodeText.CodePoints(new(text)), Is.EqualTo(codePoints));
    }

    // Arrays, because a string with half of a pair cannot be the name of a test.
    private static IEnumerable<object[]> Broken() =>
    [
        ["\uD83D".ToCharArray(), 1],
        ["\uDE00".ToCharArray(), 1],
        ["a\uD83D".ToCharArray(), 2],
        ["\uD83Da".ToCharArray(), 2],
        ["😀\uDE00".ToCharArray(), 2],
        ["\uD83D😀".ToCharArray(), 2],
        ["😀😀\uD83D".ToCharArray(), 3],
        ["\uDE00\uD83D".ToCharArray(), 2],
    ];
}
