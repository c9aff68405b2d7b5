using FluxGen.Testing;
using FluxGen.Testing.Images;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing.Tests.Pictures;

public sealed class PixelFontTests
{
    private static readonly char[] Printable = [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)];

    [Test]
    public void Every_printable_ascii_character_but_the_space_has_ink()
    {
        IEnumerable<char> blank = Printable.Where(character => !Shape(character).Contains('#'));

        Assert.That(blank, Is.EqualTo(" "));
    }

    [Test]
    public void No_two_characters_look_the_same() => Assert.That(Printable.Select(Shape), Is.Unique);

    [Test]
    public void Letter_stands_as_it_was_drawn() =>
        Assert.That(Shape('g'), Is.EqualTo(".....|.....|.####|#...#|#...#|#...#|.####|....#|.###."));

    [TestCase('\u001f')]
    [TestCase('\u007f')]
    [TestCase('é')]
    public void Character_beyond_printable_ascii_is_not_in_the_font(char character) =>
        Assert.That(PixelFont.Has(character), Is.False);

    private static string Shape(char character) => string.Join(
        '|',
        Enumerable.Range(0, PixelFont.GlyphHeight).Select(y => string.Concat(
            Enumerable.Range(0, PixelFont.GlyphWidth).Select(x => PixelFont.HasInk(character, x, y) ? '#' : '.'))));
}
