using System.Security.Cryptography;
using FluxGen.Testing;
using FluxGen.Testing.Images;
using FluxGen.Testing.Scenarios;
using SkiaSharp;

namespace FluxGen.Testing.Tests.Pictures;

public sealed class PictureTests
{
    private static readonly MockImage Sample = new(320, 240, SKEncodedImageFormat.Png, Seed: 7, "4:3", "A fox in the snow");

    [TestCase(SKEncodedImageFormat.Jpeg)]
    [TestCase(SKEncodedImageFormat.Png)]
    [TestCase(SKEncodedImageFormat.Webp)]
    public void Picture_decodes_to_the_size_and_format_that_were_asked_for(SKEncodedImageFormat format)
    {
        byte[] encoded = (Sample with { Format = format }).Render();

        using SKCodec codec = SKCodec.Create(new MemoryStream(encoded));
        Assert.Multiple(() =>
        {
            Assert.That(codec.EncodedFormat, Is.EqualTo(format));
            Assert.That(codec.Info.Width, Is.EqualTo(Sample.Width));
            Assert.That(codec.Info.Height, Is.EqualTo(Sample.Height));
        });
    }

    [TestCase(1, 1)]
    [TestCase(3, 500)]
    [TestCase(500, 3)]
    public void Picture_too_small_for_its_caption_is_drawn_without_failing(int width, int height)
    {
        byte[] encoded = (Sample with { Width = width, Height = height }).Render();

        using SKCodec codec = SKCodec.Create(new MemoryStream(encoded));
        Assert.That((codec.Info.Width, codec.Info.Height), Is.EqualTo((width, height)));
    }

    [TestCase(SKEncodedImageFormat.Jpeg)]
    [TestCase(SKEncodedImageFormat.Png)]
    public void Same_seed_gives_the_same_bytes(SKEncodedImageFormat format)
    {
        MockImage picture = Sample with { Format = format };

        Assert.That((picture with { }).Render(), Is.EqualTo(picture.Render()));
    }

    [Test]
    public void Pixels_of_a_seed_are_the_same_on_every_machine()
    {
        using SKBitmap bitmap = Decode(Sample);

        string hash = Convert.ToHexString(SHA256.HashData(bitmap.GetPixelSpan()));

        Assert.That(hash, Is.EqualTo("0E91888BFE7FCC7C246AF59FF483D5F50CC813B5575C17F91874C0686B974666"), "If the drawing was changed on purpose, this hash is to be replaced.");
    }

    [Test]
    public void Different_seeds_give_different_scenes()
    {
        Rgb[][] scenes = [.. Enumerable.Range(1, 20).Select(seed => Scene(Sample with { Seed = seed }))];

        for (int first = 0; first < scenes.Length; first++)
        {
            for (int second = first + 1; second < scenes.Length; second++)
            {
                int changed = scenes[first].Zip(scenes[second]).Count(pair => pair.First != pair.Second);
                Assert.That(changed, Is.GreaterThan(scenes[first].Length / 10), $"seeds {first + 1} and {second + 1}");
            }
        }
    }

    [TestCase(long.MinValue)]
    [TestCase(0)]
    [TestCase(long.MaxValue)]
    public void Any_seed_can_be_drawn(long seed) => Assert.That((Sample with { Seed = seed }).Render(), Is.Not.Empty);

    [Test]
    public void Prompt_changes_the_caption_and_nothing_else()
    {
        using SKBitmap one = Decode(Sample);
        using SKBitmap other = Decode(Sample with { Prompt = "A hare in the snow" });

        List<int> changedRows =
            [.. Enumerable.Range(0, one.Height).Where(y => Enumerable.Range(0, one.Width).Any(x => one.GetPixel(x, y) != other.GetPixel(x, y)))];

        Assert.That(changedRows, Is.Not.Empty);
        Assert.That(changedRows.Min(), Is.GreaterThan(one.Height * 3 / 4));
    }

    [Test]
    public void Caption_shows_glyphs_on_a_band_dark_enough_to_read_them()
    {
        using SKBitmap bitmap = Decode(Sample with { Ratio = string.Empty });
        int ink = 0;
        int brightestGround = 0;
        for (int y = bitmap.Height - 20; y < bitmap.Height; y++)
        {
            for (int x = 0; x < bitmap.Width; x++)
            {
                SKColor pixel = bitmap.GetPixel(x, y);
                int brightest = Math.Max(pixel.Red, Math.Max(pixel.Green, pixel.Blue));
                ink += brightest > 200 ? 1 : 0;
                brightestGround = brightest > 200 ? brightestGround : Math.Max(brightestGround, brightest);
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(ink, Is.GreaterThan(50));
            Assert.That(brightestGround, Is.LessThan(100));
        });
    }

    [Test]
    public void Caption_holds_the_first_forty_printable_ascii_characters_of_the_prompt()
    {
        string legible = Caption.Legible("Ünï\ncode 😀 " + new string('x', 60));

        Assert.That(legible, Is.EqualTo("n code  " + new string('x', 32)));
    }

    private static Rgb[] Scene(MockImage picture)
    {
        PixelBuffer pixels = new(64, 48);
        new Landscape(picture with { Width = 64, Height = 48 }).Draw(pixels);
        return [.. Enumerable.Range(0, 64 * 48).Select(index => pixels[index % 64, index / 64])];
    }

    private static SKBitmap Decode(MockImage picture) => SKBitmap.Decode(picture.Render());
}
