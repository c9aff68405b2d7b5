using System.Text.RegularExpressions;
using Everything;
using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Generators.Tests.Running;

public sealed partial class BodyTests
{
    private const string Multipart = """
        --X
        Content-Disposition: form-data; name="photo"; filename="a%22b%0D%0A.png"
        Content-Type: image/webp

        {bytes}
        --X
        Content-Disposition: form-data; name="more"; filename="more"
        Content-Type: image/png

        one
        --X
        Content-Disposition: form-data; name="more"; filename="2.bin"
        Content-Type: image/png

        two
        --X
        Content-Disposition: form-data; name="title"
        Content-Type: text/plain; charset=utf-8

        Ü
        --X
        Content-Disposition: form-data; name="tags"

        red
        --X
        Content-Disposition: form-data; name="tags"

        21:9
        --X
        Content-Disposition: form-data; name="leaf"
        Content-Type: application/json

        {"name":"oak"}
        --X
        Content-Disposition: form-data; name="size"
        Content-Type: text/x-size

        4
        --X--

        """;

    [Test]
    public async Task A_multipart_form_has_a_part_for_each_value()
    {
        using CapturingHandler handler = new(204);

        await Client(handler).AddPhotoAsync("summer", new PhotoForm
        {
            Photo = new([1, 2], "a\"b\r\n.png", "image/webp"),
            More = [new("one"u8.ToArray()), new("two"u8.ToArray(), "2.bin")],
            Title = "Ü",
            Tags = [Color.Red, Color.Ratio21x9],
            Leaf = new() { Name = "oak" },
            Size = 4,
        });

        string boundary = Boundary().Match(handler.ContentType!).Groups[1].Value;
        Assert.That(handler.ContentType, Does.StartWith("multipart/form-data; boundary="));
        Assert.That(handler.Request!.Content!.Headers.ContentLength, Is.EqualTo(System.Text.Encoding.UTF8.GetByteCount(handler.Body!)));
        Assert.That(
            handler.Body!.Replace(boundary, "X", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal),
            Is.EqualTo(Multipart.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("{bytes}", "\u0001\u0002", StringComparison.Ordinal)));
    }

    [Test]
    public async Task The_body_of_a_wildcard_has_the_media_type_of_the_file()
    {
        using CapturingHandler handler = new(204);

        await Client(handler).AddPhotoAsync("summer", new ApiFile("png"u8.ToArray(), mediaType: "image/png"));

        Assert.That(handler.ContentType, Is.EqualTo("image/png"));
        Assert.That(handler.Body, Is.EqualTo("png"));
    }

    [Test]
    public async Task A_related_form_names_the_type_of_its_first_part()
    {
        using CapturingHandler handler = new(204);

        await Client(handler).AddRelatedAsync(new() { Metadata = new() { Name = "oak" }, Media = new("x"u8.ToArray(), mediaType: "image/png") });

        Assert.That(handler.ContentType, Does.StartWith("multipart/related; type=\"application/json\"; boundary="));
        Assert.That(handler.Body, Does.Contain("Content-ID: <metadata>\r\nContent-Type: application/json\r\n\r\n{\"name\":\"oak\"}\r\n"));
    }

    [Test]
    public async Task A_form_is_URL_encoded()
    {
        using CapturingHandler handler = new(204);

        await Client(handler).SignInAsync(new SignInForm
        {
            Name = "a b&c",
            Color = Color.Red,
            Numbers = [1, 2],
            Pipes = ["x", "y"],
            Leaf = new() { Name = "oak" },
            Rgb = new() { R = 1, B = 2 },
            Leaves = [new() { Name = "a" }, new() { Name = "b" }],
            AdditionalProperties = new Dictionary<string, JToken> { ["more"] = 1.5, ["list"] = new JArray(1) },
        });

        Assert.That(handler.ContentType, Is.EqualTo("application/x-www-form-urlencoded"));
        Assert.That(
            handler.Body,
            Is.EqualTo("name=a%20b%26c&color=red&numbers=1&numbers=2&pipes=x%7Cy&leaf=%7B%22name%22%3A%22oak%22%7D&rgb%5BR%5D=1&rgb%5BB%5D=2"
                + "&leaves=%7B%22name%22%3A%22a%22%7D&leaves=%7B%22name%22%3A%22b%22%7D&more=1.5&list=%5B1%5D"));
    }

    [Test]
    public async Task A_union_in_a_form_is_written_as_the_value_that_it_is()
    {
        using CapturingHandler handler = new(204);

        await Client(handler).SignInAsync(new SignInForm { Name = "a", Source = new List<string> { "x", "y" } });
        Assert.That(handler.Body, Is.EqualTo("name=a&source=x&source=y"));

        await Client(handler).SignInAsync(new SignInForm { Name = "a", Source = new Leaf { Name = "oak" } });
        Assert.That(handler.Body, Is.EqualTo("name=a&source=%7B%22name%22%3A%22oak%22%7D"));

        await Client(handler).AddPhotoAsync("summer", new PhotoForm { Photo = new([1]), Source = "plain", Sources = [1L, new Leaf { Name = "oak" }] });
        Assert.That(Parts(handler.Body!), Is.EqualTo((string[])["name=source:plain", "name=sources:1", "name=sources application/json:{\"name\":\"oak\"}"]));
    }

    [Test]
    public async Task A_body_that_is_no_class_is_validated_before_it_is_sent()
    {
        using CapturingHandler handler = new(204);

        Assert.That(await ErrorsAsync(client => client.SendScoresAsync([10])), Is.EqualTo([" minItems", "/0 maximum", " contains"]).AsCollection);
        Assert.That(await ErrorsAsync(client => client.SendWordAsync("Word")), Is.EqualTo([" pattern"]).AsCollection);
        Assert.That(await ErrorsAsync(client => client.SendLeavesAsync(new Dictionary<string, Leaf> { ["a/b"] = new() { Name = "123456" } })), Is.EqualTo(["/a~1b/name maxLength"]).AsCollection);
        Assert.That(handler.Request, Is.Null, "nothing was sent");

        await Client(handler).SendScoresAsync([5, 9]);
        Assert.That(handler.Body, Is.EqualTo("[5,9]"));
        await Client(handler).SendScoresAsync();
        Assert.That(handler.Request!.Content, Is.Null);

        async Task<string[]> ErrorsAsync(Func<BodiesClient, Task> send) =>
            [.. (await Assert.ThrowsAsync<ApiValidationException>(() => send(Client(handler))))!.Errors.Select(error => $"{error.Pointer} {error.Keyword}")];
    }

    [Test]
    public async Task An_older_name_of_JSON_is_JSON_in_both_directions()
    {
        using CapturingHandler handler = new(200, "7", "text/json");

        int read = await Client(handler).AddPhoto2Async(6);

        Assert.That(handler.Body, Is.EqualTo("6"));
        Assert.That(read, Is.EqualTo(7));
    }

    [Test]
    public async Task A_text_is_sent_in_UTF_8()
    {
        using CapturingHandler handler = new(204);

        await Client(handler).SignInAsync("äö");

        Assert.That(handler.ContentType, Is.EqualTo("text/plain; charset=utf-8"));
        Assert.That(handler.Body, Is.EqualTo("äö"));
    }

    [Test]
    public async Task A_stream_is_sent_from_where_it_is_and_left_open()
    {
        using CapturingHandler handler = new(204);
        using MemoryStream stream = new("0123"u8.ToArray()) { Position = 1 };

        await Client(handler).UploadAsync(stream);

        Assert.That(handler.ContentType, Is.EqualTo("application/octet-stream"));
        Assert.That(handler.Body, Is.EqualTo("123"));
        Assert.That(stream.CanRead, Is.True);

        await Client(handler).UploadAsync();
        Assert.That(handler.Request!.Content, Is.Null);
    }

    [Test]
    public async Task Any_JSON_value_can_be_a_body()
    {
        using CapturingHandler handler = new(204);

        await Client(handler).SendListAsync([Color.Red, Color.Ratio21x9]);
        Assert.That(handler.Body, Is.EqualTo("""["red","21:9"]"""));

        await Client(handler).SendNumberAsync(7);
        Assert.That(handler.Body, Is.EqualTo("7"));

        await Client(handler).OfferNumberAsync(8);
        Assert.That(handler.Body, Is.EqualTo("8"));

        await Client(handler).OfferNumberAsync();
        Assert.That(handler.Request!.Content, Is.Null);
    }

    [Test]
    public void A_form_is_validated_by_its_own_method() => Assert.That(
        new PhotoForm { Photo = null!, Title = "0123456789", Leaf = new() { Name = "123456" } }.Validate().Select(error => $"{error.Pointer} {error.Keyword}"),
        Is.EqualTo(["/photo required", "/title maxLength", "/leaf/name maxLength"]));

    // The parts of a multipart body after the first.
    private static string[] Parts(string body) =>
    [
        .. body.Split("\r\n--").Skip(1).SkipLast(1).Select(part => part.Split("\r\n\r\n")).Select(part =>
            string.Concat(part[0].Split("\r\n").Skip(1).Select(header => header.Replace("Content-Disposition: form-data; ", "", StringComparison.Ordinal).Replace("Content-Type:", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)))
            + ":" + part[1]),
    ];

    private static BodiesClient Client(CapturingHandler handler) => new(new(handler), new());

    [GeneratedRegex("boundary=(.*)$")]
    private static partial Regex Boundary();
}
