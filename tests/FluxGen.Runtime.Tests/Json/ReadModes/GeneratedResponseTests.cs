using System.Text;
using CsCheck;
using FluxGen.Runtime.Tests.Json.Engine;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json.ReadModes;

public sealed class GeneratedResponseTests
{
    private static readonly string[] Names = ["name", "owner", "price", "cover", "child", "labels", "data", "link", "moment", "tier", "width", "links", "days", "x"];

    private static readonly Gen<string> Broken = Gen.OneOf("NaN", "-Infinity", "1e400", "'a'", "undefined", "\"\\x\"", "\"a\nb\"", "01", "[1,]", "{\"a\":1,}", "[1 2]", "{\"a\" 1}", "[1}", "");

    private static readonly Gen<string> Document = GeneratedDocuments.Valid.Select(Encoding.UTF8.GetString);

    private static readonly Gen<string> Value = Gen.Frequency((3, Document), (1, Broken), (1, Gen.Select(Gen.OneOf(Names), Document, Broken, (name, good, broken) => $$"""{"{{name}}":{{good}},"{{name}}":{{broken}}}""")));

    private static readonly Gen<string> Property = Gen.Select(Gen.OneOf(Names), Value, (name, value) => $"\"{name}\":{value}");

    [Test]
    public void Good_items_are_read_whatever_is_around_them() => Gen.Select(Property.Array[0, 5], Value.Array[0, 5], Property.Array[0, 5]).Sample(
        (before, others, after) =>
        {
            string[] items = [.. others.SelectMany((other, index) => (string[])[other, Good(index)])];
            string json = $"{{{string.Join(',', [.. before, $"\"children\":[{string.Join(',', items)}]", .. after])}}}";

            (Album album, _) = Tolerantly.Read(json, AlbumJsonConverter.Instance);

            IEnumerable<string?> found = album.Children!.Where(child => child.Owner == "good").Select(child => child.Cover?.Link?.OriginalString);
            Assert.That(found, Is.EqualTo(others.Select((_, index) => $"https://a.example/{index}")));
        },
        iter: 3000);

    [Test]
    public void Strict_reading_and_tolerant_reading_agree_where_there_is_no_problem() => Property.Array[0, 6].Sample(
        properties =>
        {
            byte[] body = Encoding.UTF8.GetBytes($"{{{string.Join(',', properties)}}}");
            (Image image, string problems) = Tolerantly.Read(body, ImageJsonConverter.Instance);

            // Base64 without padding is read tolerantly alone, and is no problem there.
            if (problems.Length == 0 && JsonBody.Read(body, ImageJsonConverter.Instance) is { } strict && strict.Data is null == image.Data is null)
            {
                Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo(Body.Write(strict, ImageJsonConverter.Instance)));
            }
        },
        iter: 3000);

    [Test]
    public void Flipped_bytes_give_an_object_or_a_JsonException() => Gen.Select(Property.Array[1, 6], Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[1, 3]).Sample(
        (properties, flips) =>
        {
            byte[] body = Encoding.UTF8.GetBytes($"{{{string.Join(',', properties)}}}");
            foreach ((int place, byte value) in flips)
            {
                body[place % body.Length] = value;
            }

            try
            {
                Tolerantly.Read(body, AlbumJsonConverter.Instance);
            }
            catch (JsonException)
            {
            }
        },
        iter: 10_000);

    private static string Good(int index) => $$$"""{"name":"n","owner":"good","cover":{"link":"https://a.example/{{{index}}}"}}""";
}
