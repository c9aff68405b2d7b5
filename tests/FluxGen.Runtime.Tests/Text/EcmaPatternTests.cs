using System.Text.RegularExpressions;

namespace FluxGen.Runtime.Tests.Text;

public sealed class EcmaPatternTests
{
    [TestCase(@"^\d+$", "12")]
    [TestCase(@"^\w$", "_")]
    [TestCase(@"^\s$", "\uFEFF")]
    [TestCase(@"^\S$", "\u0085")]
    [TestCase(@"^\W$", "é")]
    [TestCase(@"^.$", "😀")]
    [TestCase(@"^.$", "\u0085")]
    [TestCase(@"^[^a]$", "😀")]
    [TestCase(@"^[😀-😂]$", "😁")]
    [TestCase(@"^\u{1F600}$", "😀")]
    [TestCase(@"^\uD83D\uDE00$", "😀")]
    [TestCase(@"^😀{2}$", "😀😀")]
    [TestCase(@"^\x41\cJ\0\t$", "A\n\0\t")]
    [TestCase(@"^[\b]$", "\b")]
    [TestCase(@"^[^]$", "\n")]
    [TestCase(@"^\p{L}+$", "aßЖ𝒜")]
    [TestCase(@"^\p{Letter}\P{Lu}\p{gc=Nd}$", "Aa٣")]
    [TestCase(@"^[\p{Lu}\d-]+$", "É-7")]
    [TestCase(@"^\p{digit}$", "٣")]
    [TestCase(@"\bcat\b", "a cat")]
    [TestCase(@"^é\b", "é", false)]
    [TestCase(@"^(?<year>\d{4})-\k<year>$", "2024-2024")]
    [TestCase(@"^(?<a>x)(y)\1$", "xyx")]
    [TestCase(@"^(?:(a)|b)\1$", "b")]
    [TestCase(@"^(?=.*\d)(?!.*x).{2,}$", "a1")]
    [TestCase(@"(?<=a)b(?<!c)", "ab")]
    [TestCase(@"^a{2,3}?$", "aaa")]
    [TestCase(@"^a{1,99999999999}$", "aaaa")]
    [TestCase(@"^[\w-.]+$", "a-b.c")]
    [TestCase(@"^[\w\-\.]+\@\-$", "a-b.c@-")]
    [TestCase(@"^{.*}]$", "{x}]")]
    [TestCase(@"^\/\$\{$", "/${")]
    [TestCase("", "anything")]
    [TestCase(@"^(?i:abc)$", "aBC")]
    [TestCase(@"a|^$", "")]
    [TestCase(@"^[\s\S]{0,5000}$", "x")]
    public void A_text_matches_as_in_ECMA_262(string pattern, string text, bool matches = true) =>
        Assert.That(EcmaPattern.ToRegex(pattern).IsMatch(text), Is.EqualTo(matches));

    [TestCase(@"^\d+$", "12\n")]
    [TestCase(@"^\d+$", "٣")]
    [TestCase(@"^\w+$", "é")]
    [TestCase(@"^.$", "\u2028")]
    [TestCase(@"^.{2}$", "😀")]
    [TestCase(@"^[^a]{2}$", "😀")]
    [TestCase(@"[]", "a")]
    [TestCase(@"^\s$", "\u0085")]
    [TestCase(@"^\P{L}$", "𝒜")]
    [TestCase(@"^#$", "")]
    public void A_text_that_only_dotnet_takes_does_not_match(string pattern, string text) =>
        Assert.That(EcmaPattern.ToRegex(pattern).IsMatch(text), Is.False);

    [TestCase(@"\a", "ECMA-262 has no escape \"\\a\" (at character 3)")]
    [TestCase(@"^\S(|(.|\n)*\S)\Z", "ECMA-262 has no escape \"\\Z\" (at character 18)")]
    [TestCase(@"(?>a)", "ECMA-262 has no such group (at character 2)")]
    [TestCase(@"(?i)a", "ECMA-262 has no such group (at character 2)")]
    [TestCase(@"(a", "a \")\" is missing (at character 3)")]
    [TestCase(@"a)", "a \")\" has no \"(\" (at character 2)")]
    [TestCase(@"[a", "a \"]\" is missing (at character 3)")]
    [TestCase(@"[z-a]", "a range has no end behind its beginning (at character 5)")]
    [TestCase(@"a**", "there is nothing to repeat (at character 3)")]
    [TestCase(@"a{2}{3}", "there is nothing to repeat (at character 5)")]
    [TestCase(@"+a", "there is nothing to repeat (at character 1)")]
    [TestCase(@"^*", "there is nothing to repeat (at character 2)")]
    [TestCase(@"a{3,2}", "a count ends before it begins (at character 7)")]
    [TestCase(@"(a)\2", "it refers to a group that it does not have (at character 6)")]
    [TestCase(@"\k<x>", "it refers to a group that it does not have (at character 6)")]
    [TestCase(@"\p{Nonsense}", "it has a property of Unicode that .NET does not know (at character 13)")]
    [TestCase(@"\u12", "an escape has no hexadecimal digits (at character 5)")]
    [TestCase(@"\u{110000}", "a code point is beyond 10FFFF (at character 11)")]
    [TestCase(@"a\", "it ends too early (at character 3)")]
    [TestCase(@"\00", "ECMA-262 has no escape \"\\0\" (at character 3)")]
    public void A_pattern_that_is_none_is_told_with_its_place(string pattern, string reason) =>
        Assert.That(() => EcmaPattern.ToRegex(pattern), Throws.ArgumentException.With.Message.EqualTo(reason));

    [TestCase(@"^(a+)+$")]
    [TestCase(@"^(\d|\w)*!$")]
    public void A_pattern_that_backtracks_is_linear(string pattern) => Assert.That(
        (EcmaPattern.ToRegex(pattern).Options & RegexOptions.NonBacktracking, EcmaPattern.ToRegex(pattern).IsMatch(new string('a', 50_000) + "?")),
        Is.EqualTo((RegexOptions.NonBacktracking, false)));

    [Test]
    public void Groups_that_are_nested_too_deep_are_told() => Assert.That(
        () => EcmaPattern.ToRegex(new string('(', 10_000)), Throws.ArgumentException.With.Message.StartsWith("its groups are nested too deep"));
}
