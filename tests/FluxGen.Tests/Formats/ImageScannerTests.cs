using FluxGen.Formats;

namespace FluxGen.Tests.Formats;

public sealed class ImageScannerTests
{
    // A JPEG whose EXIF segment has a JPEG of its own, with fill bytes and a restart marker, and a GIF with local colours.
    private static readonly byte[] JpegWithThumbnail = [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(2 + Sample.Jpeg.Length), .. Sample.Jpeg, .. Sample.Jpeg[2..^2], 0xFF, 0xD0, 0xFF, 0x00, 1, 0xFF, 0xFF, 0xD9];
    private static readonly byte[] GifWithLocalColours = [.. Sample.Gif[..19], 0x2C, .. new byte[8], 0x80, .. new byte[6], 2, 1, 0x3B, 0, 0, 0x3B];

    private static IEnumerable<TestCaseData> Images =>
    [
        Image("PNG", Sample.Png, "image/png"),
        Image("JPEG", Sample.Jpeg, "image/jpeg"),
        Image("JPEG with a thumbnail", JpegWithThumbnail, "image/jpeg"),
        Image("WebP", Sample.Webp, "image/webp"),
        Image("GIF", Sample.Gif, "image/gif"),
        Image("GIF with local colours", GifWithLocalColours, "image/gif"),
    ];

    private static IEnumerable<TestCaseData> Unending =>
    [
        Image("AVIF", "\0\0\0\u0018ftypavif"u8.ToArray(), "image/avif"),
        Image("HEIC", "\0\0\0\u0018ftypheic"u8.ToArray(), "image/heic"),
        Image("HEIF", "\0\0\0\u0018ftypmif1"u8.ToArray(), "image/heif"),
        Image("BMP", "BM1234\0\0\0\0"u8.ToArray(), "image/bmp"),
        Image("TIFF", "II*\0"u8.ToArray(), "image/tiff"),
        Image("TIFF of the other order", "MM\0*"u8.ToArray(), "image/tiff"),
        Image("JPEG XL", [0xFF, 0x0A], "image/jxl"),
    ];

    private static IEnumerable<TestCaseData> Damaged =>
    [
        Image("PNG without pixels", [.. Sample.Png[..33], .. Sample.Png[^12..]], "image/png"),
        Image("PNG with a chunk that is too long", [.. Sample.Png[..33], 0x80, 0, 0, 0, .. Sample.Png[37..]], "image/png"),
        Image("PNG whose line breaks were changed", [.. Sample.Png[..4], 10, 26, 10, .. Sample.Png[8..], 0], "image/png"),
        Image("JPEG without pixels", [0xFF, 0xD8, 0xFF, 0xD9], "image/jpeg"),
        Image("JPEG with a segment that is too short", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, .. Sample.Jpeg[2..]], "image/jpeg"),
        Image("GIF without pixels", [.. Sample.Gif[..19], 0x3B], "image/gif"),
        Image("GIF with an unknown block", [.. Sample.Gif[..19], 1, .. Sample.Gif[19..]], "image/gif"),
        Image("WebP without a length", [.. "RIFF\0\0\0\0WEBP"u8, .. new byte[100]], "image/webp"),
    ];

    private static IEnumerable<byte[]> Foreign =>
    [
        "<!doctype html><title>Log in</title>"u8.ToArray(),
        "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
        "{\"error\":\"gone\"}"u8.ToArray(),
        "RIFF\0\0\0\0WAVEfmt "u8.ToArray(),
        "\0\0\0\u0018ftypisom"u8.ToArray(),
        new byte[100],
    ];

    [TestCaseSource(nameof(Images))]
    public void Image_is_whole_from_its_last_byte_on(byte[] image, string mediaType)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Scan(image).Problem, Is.Null);
            Assert.That(Scan(image).MediaType, Is.EqualTo(mediaType));
            Assert.That(Scan([.. image, .. "and more"u8]).Problem, Is.Null, "bytes after the end do no harm");
            for (int length = ImageSignature.Length; length < image.Length; length++)
            {
                Assert.That(Scan(image[..length]).Problem, Does.Contain("incomplete").And.Contain(mediaType), $"{length} of {image.Length} bytes");
            }
        });
    }

    [TestCaseSource(nameof(Images))]
    public void Image_can_arrive_in_pieces_of_any_size(byte[] image, string mediaType)
    {
        for (int size = 1; size < image.Length; size++)
        {
            ImageScanner scanner = new();
            foreach (byte[] piece in image.Chunk(size))
            {
                scanner.Write(piece);
            }

            Assert.That(scanner.Problem, Is.Null, $"in pieces of {size} bytes");
            Assert.That(scanner.MediaType, Is.EqualTo(mediaType));
        }
    }

    [TestCaseSource(nameof(Unending))]
    public void Format_whose_end_cannot_be_found_is_taken_as_it_is(byte[] image, string mediaType)
    {
        Assert.That(Scan(image).MediaType, Is.EqualTo(mediaType));
        Assert.That(Scan(image).Problem, Is.Null);
    }

    [TestCaseSource(nameof(Damaged))]
    public void Image_without_its_parts_is_never_whole(byte[] image, string mediaType) =>
        Assert.That(Scan(image).Problem, Does.Contain("incomplete").And.Contain(mediaType));

    [TestCaseSource(nameof(Foreign))]
    public void What_is_no_image_is_recognised(byte[] bytes)
    {
        Assert.That(Scan(bytes).IsForeign, Is.True);
        Assert.That(Scan(bytes).Problem, Does.Contain("is not an image"));
    }

    [Test]
    public void Too_few_bytes_are_no_image()
    {
        Assert.That(Scan([]).Problem, Is.EqualTo("is empty"));
        Assert.That(Scan([0x89]).Problem, Does.Contain("is not an image"));
        Assert.That(Scan([0x89]).IsForeign, Is.False, "more could follow");
    }

    private static ImageScanner Scan(byte[] bytes)
    {
        ImageScanner scanner = new();
        scanner.Write(bytes);
        return scanner;
    }

    private static TestCaseData Image(string name, byte[] bytes, string mediaType) => new TestCaseData(bytes, mediaType).SetArgDisplayNames(name);
}
