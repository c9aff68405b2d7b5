using System.Security.Cryptography;
using System.Text;
using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.RoundTrip.Tests;

public sealed class BodyTests
{
    private readonly BodiesClient _bodies = new(RoundTrips.Http, RoundTrips.Options);

    [Test]
    public async Task An_object_comes_back()
    {
        Point point = await _bodies.SendPointAsync("object", new() { X = 1, Y = 2 });

        Assert.That((point.X, point.Y), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task A_list_comes_back()
    {
        IList<Point> points = await _bodies.SendListAsync("list", [new() { X = 1, Y = 2 }, new() { X = 3, Y = 4 }]);

        Assert.That(points.Select(point => (point.X, point.Y)), Is.EqualTo(((int, int)[])[(1, 2), (3, 4)]));
    }

    [Test]
    public async Task A_map_comes_back()
    {
        Dictionary<string, long> map = new() { ["one"] = 1, ["ü \"x\""] = 2 };

        Assert.That(await _bodies.SendMapAsync("map", map.ToDictionary(pair => pair.Key, pair => pair.Value)), Is.EquivalentTo(map));
    }

    [TestCase(0.1, 0.1)]
    [TestCase(null, -1.0)]
    public async Task A_number_comes_back_and_an_absent_body_is_not_sent(double? sent, double expected) =>
        Assert.That(await _bodies.SendNumberAsync("number", sent), Is.EqualTo(expected));

    [TestCase("null")]
    [TestCase("[1,\"two\",{\"three\":null}]")]
    [TestCase("\"text\"")]
    public async Task Any_json_comes_back(string json) =>
        Assert.That((await _bodies.SendAnyAsync(JToken.Parse(json)))?.ToString(Newtonsoft.Json.Formatting.None) ?? "null", Is.EqualTo(json));

    [Test]
    public async Task A_form_arrives()
    {
        Echo echo = await _bodies.SendFormAsync(new() { Name = "a & b=ü", Numbers = [1, 2], Colour = Colour.DarkRed, Born = new(2000, 2, 29) });

        Assert.That(RoundTrips.Lines(echo), Is.EqualTo("born: 2000-02-29\ncolour: dark red\nname: a & b=ü\nnumbers: 1 2"));
    }

    [Test]
    public void A_form_is_validated_like_any_schema() =>
        Assert.That(new SendFormForm { Name = "longer than ten" }.Validate().Select(error => $"{error.Pointer} {error.Keyword}"), Is.EqualTo((string[])["/name maxLength"]));

    [Test]
    public async Task A_multipart_form_arrives_with_its_files()
    {
        byte[] photo = RandomNumberGenerator.GetBytes(200_000);
        Echo echo = await _bodies.SendMultipartAsync(new()
        {
            Title = "Ü \"quoted\"",
            Photo = new(new MemoryStream(photo), "photo Ü 1.png"),
            Extra = [new(new MemoryStream([1]), "one.bin"), new(new MemoryStream([1, 2]), "two.bin", "text/csv")],
            Point = new() { X = 1, Y = 2 },
            Tags = ["a", "b,c"],
        });

        Assert.That(RoundTrips.Lines(echo), Is.EqualTo(
            $"extra: one.bin:1 two.bin:2\nphoto: photo Ü 1.png image/png {Hash(photo)}\npoint: x=1 y=2\ntags: a b,c\ntitle: Ü \"quoted\""));
    }

    [Test]
    public async Task Each_media_type_of_a_body_is_sent_by_a_method_of_its_own()
    {
        byte[] bytes = RandomNumberGenerator.GetBytes(100_000);
        Echo stream = await _bodies.SendRawAsync(new MemoryStream(bytes));
        Echo text = await _bodies.SendRawAsync("Grüße");
        Echo json = await _bodies.SendRawAsync(new Point { X = 1, Y = 2 });

        Assert.That(RoundTrips.Lines(stream), Is.EqualTo($"hash: {Hash(bytes)}\nlength: 100000\ntype: application/octet-stream"));
        Assert.That(RoundTrips.Lines(text), Is.EqualTo($"hash: {Hash(Encoding.UTF8.GetBytes("Grüße"))}\nlength: 7\ntype: text/plain; charset=utf-8"));
        Assert.That(json.Values["type"], Is.EqualTo("application/json"));
    }

    [Test]
    public async Task A_file_names_its_media_type_where_the_specification_has_a_range()
    {
        Echo echo = await _bodies.SendImageAsync(new ApiFile(new MemoryStream([1, 2, 3]), "x.webp", "image/webp"));

        Assert.That(echo.Values["type"], Is.EqualTo("image/webp"));
    }

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
