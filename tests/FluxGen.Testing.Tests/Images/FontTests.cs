using FluxGen.Testing.Images;
using SkiaSharp;

namespace FluxGen.Testing.Tests.Images;

public sealed class FontTests
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
    public void Letter_has_the_shape_that_was_drawn_for_it() =>
        Assert.That(Shape('g'), Is.EqualTo(".....|.....|.####|#...#|#...#|#...#|.####|....#|.###."));

    private static string Shape(char character)
    {
        using SKBitmap font = SKBitmap.FromImage(Caption.Font);
        int left = (character - ' ') * Caption.GlyphWidth;
        return string.Join('|', Enumerable.Range(0, Caption.GlyphHeight).Select(y => string.Concat(
            Enumerable.Range(left, Caption.GlyphWidth).Select(x => font.GetPixel(x, y).Alpha > 0 ? '#' : '.'))));
    }
}
