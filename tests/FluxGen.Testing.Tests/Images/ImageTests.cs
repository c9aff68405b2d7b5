using FluxGen.Testing.Images;
using SkiaSharp;

namespace FluxGen.Testing.Tests.Images;

public sealed class ImageTests
{
    private static readonly MockImage Sample = new(320, 240, SKEncodedImageFormat.Png, Seed: 7, "4:3", "A fox in the snow");

    [TestCase(SKEncodedImageFormat.Jpeg)]
    [TestCase(SKEncodedImageFormat.Png)]
    [TestCase(SKEncodedImageFormat.Webp)]
    public void Image_decodes_to_the_size_and_format_of_the_request(SKEncodedImageFormat format)
    {
        using SKCodec codec = SKCodec.Create(new MemoryStream((Sample with { Format = format }).Render()));

        Assert.That((codec.EncodedFormat, codec.Info.Width, codec.Info.Height), Is.EqualTo((format, Sample.Width, Sample.Height)));
    }

    [TestCase(1, 1)]
    [TestCase(3, 500)]
    [TestCase(500, 3)]
    [TestCase(1, 4096)]
    [TestCase(4096, 1)]
    public void Image_that_is_too_small_for_its_caption_can_be_drawn(int width, int height)
    {
        using SKCodec codec = SKCodec.Create(new MemoryStream((Sample with { Width = width, Height = height }).Render()));

        Assert.That((codec.Info.Width, codec.Info.Height), Is.EqualTo((width, height)));
    }

    [TestCase(SKEncodedImageFormat.Jpeg)]
    [TestCase(SKEncodedImageFormat.Png)]
    [TestCase(SKEncodedImageFormat.Webp)]
    public void Same_seed_gives_the_same_bytes(SKEncodedImageFormat format)
    {
        MockImage image = Sample with { Format = format };

        Assert.That((image with { }).Render(), Is.EqualTo(image.Render()));
    }

    // Within a tolerance, because the drawing of SkiaSharp differs in the last bit between processors.
    [Test]
    public void Colours_of_a_seed_are_the_same_on_every_machine()
    {
        using SKBitmap bitmap = Decode(Sample);

        IEnumerable<SKColor> bands = bitmap.Pixels.Chunk(bitmap.Width * bitmap.Height / 6).Select(Mean);

        string[] expected = ["#ff9a9e9e", "#ffecc793", "#fff7d5a2", "#ff8c715f", "#ff896d56", "#ff1b1518"];
        Assert.That(bands.SelectMany(Channels), Is.EqualTo(expected.Select(SKColor.Parse).SelectMany(Channels)).Within(3), $"Drawn are {string.Join(", ", bands)}.");
    }

    [Test]
    public void Different_seeds_give_different_scenes()
    {
        SKColor[][] scenes = [.. Enumerable.Range(1, 20).Select(seed => Scene(seed))];

        IEnumerable<int> changes =
            from first in Enumerable.Range(0, scenes.Length)
            from second in Enumerable.Range(0, first)
            select scenes[first].Zip(scenes[second]).Count(pair => pair.First != pair.Second);
        Assert.That(changes, Is.All.GreaterThan(scenes[0].Length / 10));
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
        int[] brightness = [.. bitmap.Pixels[^(20 * bitmap.Width)..].Select(pixel => Channels(pixel).Max())];

        Assert.That(brightness.Count(value => value > 200), Is.GreaterThan(50));
        Assert.That(brightness.Where(value => value <= 200).Max(), Is.LessThan(100));
    }

    [Test]
    public void Caption_holds_the_first_forty_printable_ascii_characters_of_the_prompt() =>
        Assert.That(Caption.Legible("Ünï\ncode 😀 \u001f\u007f" + new string('x', 60)), Is.EqualTo("n code  " + new string('x', 32)));

    private static SKColor Mean(SKColor[] pixels) =>
        new((byte)pixels.Average(pixel => pixel.Red), (byte)pixels.Average(pixel => pixel.Green), (byte)pixels.Average(pixel => pixel.Blue));

    private static IEnumerable<int> Channels(SKColor colour) => [colour.Red, colour.Green, colour.Blue];

    private static SKColor[] Scene(long seed)
    {
        using SKBitmap bitmap = Decode(Sample with { Seed = seed });
        return bitmap.Pixels;
    }

    private static SKBitmap Decode(MockImage image) => SKBitmap.Decode(image.Render());
}
