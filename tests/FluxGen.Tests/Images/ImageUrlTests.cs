namespace FluxGen.Tests.Images;

public sealed class ImageUrlTests : ImageTests
{
    private static readonly string PercentEncoded = string.Concat(Sample.Png.Select(value => $"%{value:X2}"));

    private static IEnumerable<string> DataUrls =>
    [
        $"data:image/png;base64,{Png}",
        $"DATA:;Base64,{Png.TrimEnd('=')}",
        $"data:image/png;base64,{Png.Replace('+', '-').Replace('/', '_')}",
        $"data:image/png;charset=utf-8;base64,{Uri.EscapeDataString(Png)}",
        $"data:image/png;base64,{Png[..20]}%0A {Png[20..]}",
        $"data:image/png; base64 ,{Png}",
        $"data:image/png;base64;charset=utf-8,{Png}",
        $"data:image/png;base64,{Png}===",
        $"data:image/png,{PercentEncoded}",
        $"data:,{PercentEncoded}",
    ];

    [TestCaseSource(nameof(DataUrls))]
    public async Task Image_in_a_data_URL_is_saved_and_read(string url)
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"images":[{"url":"{{url}}"}]}""");

        Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png), result.Images[0].Failure?.Message);
        Assert.That(Output.Files, Is.EqualTo(new[] { $"{Name}.png" }));

        using MemoryStream copy = new();
        await using Stream stream = await (await Stub.Client.GenerateAsync(Sample.Request())).Images[0].OpenReadAsync();
        await stream.CopyToAsync(copy);
        Assert.That(copy.ToArray(), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Large_data_URL_is_read_and_never_shown()
    {
        byte[] image = [.. Sample.Png, .. new byte[1_000_000]];
        string whole = Convert.ToBase64String(image);
        string half = Convert.ToBase64String([.. Sample.Png[..40], .. new byte[1_000_000]]);

        ImageGeneration result = await GenerateToDirectoryAsync(
            $$"""{"images":[{"url":"data:image/png;base64,{{whole}}"},{"url":"data:image/png;base64,{{half}}"},{"url":"data:image/png;base64,%%%{{half}}"}]}""");

        Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(image));
        Assert.That(result.Images[1].Failure!.Message, Does.Contain("incomplete").And.Length.LessThan(500));
        Assert.That(result.Images[2].Failure!.Message, Does.Contain("not base64").And.Length.LessThan(500));
    }

    [TestCase("data:image/png;base64,iVBORw0KGgo!")]
    [TestCase("data:image/png;base64")]
    [TestCase("ftp://a.example/1.png")]
    [TestCase("file:///etc/passwd")]
    public async Task URL_that_cannot_be_read_is_kept_with_the_response_as_JSON(string url)
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"images":[{"url":"{{url}}"},{"url":"{{Stub.Offer(Sample.Png)}}"}]}""");

        Assert.That(result.Images[0].Failure, Is.TypeOf<FluxImageException>());
        Assert.That(File.ReadAllText(result.Images[0].Path!), Does.Contain(url));
        Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Png));
    }

    [TestCase("file:///etc/passwd")]
    [TestCase("file:")]
    [TestCase("ftp://a.example/1.png")]
    [TestCase("data:image/png;base64,AAAA")]
    [TestCase("http://[bad")]
    [TestCase("///")]
    public async Task Redirect_that_cannot_be_followed_costs_none_of_the_other_images(string location)
    {
        await using RawServer server = new(responder => responder.RespondAsync(302, "", $"Location: {location}\r\n"));

        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"images":[{"url":"{{server.Address}}"},{"url":"{{Stub.Offer(Sample.Png)}}"}]}""");

        Assert.That(result.Images[0].Failure, Is.TypeOf<FluxImageException>().With.Message.Contains(location));
        Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Png));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Relative_URL_is_that_of_the_base_address()
    {
        Uri good = Stub.Offer(Sample.Png);

        ImageGeneration result = await GenerateToDirectoryAsync(
            $$"""{"images":[{"url":"{{good.AbsolutePath}}"},{"url":"//{{good.Authority}}{{good.AbsolutePath}}"},{"url":"{{good.Segments[^1]}}"}]}""");

        Assert.That(result.Images.Select(image => image.Failure?.Message), Is.All.Null);
        Assert.That(result.Images.Select(image => File.ReadAllBytes(image.Path!)), Is.All.EqualTo(Sample.Png));
        Assert.That(result.Images.Select(image => image.Url), Is.All.EqualTo(good));
    }

    [TestCase("/404/?key=#")]
    [TestCase("http://127.0.0.1:1/#")]
    [TestCase("http://#.invalid/1.png")]
    [TestCase("ftp://a.example/#")]
    public async Task Key_in_a_URL_is_never_shown(string url)
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"images":[{"url":"{{url.Replace("#", Sample.Key, StringComparison.Ordinal)}}"}]}""");

        Assert.That(result.Images[0].Failure!.ToString(), Does.Not.Contain(Sample.Key).IgnoreCase.And.Contains("[API key]"));
    }

    [Test]
    public async Task Key_in_a_redirect_is_never_shown_and_neither_are_control_characters()
    {
        await using RawServer server = new(responder => responder.RespondAsync(302, "", $"Location: ftp://a.example/{Sample.Key}\u0007\u001b[31m\r\n"));

        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"images":[{"url":"{{server.Address}}"}]}""");

        Assert.That(result.Images[0].Failure!.ToString(), Does.Not.Contain(Sample.Key).And.Contains("[API key]"));
        Assert.That(result.Images[0].Failure!.Message.Where(char.IsControl), Is.Empty);
    }

    [Test]
    public async Task Control_characters_of_a_URL_are_not_shown()
    {
        ImageGeneration result = await GenerateToDirectoryAsync("""{"images":[{"url":"ftp://a.example/\r\nINFO: all is well \u202e\u2028"}]}""");

        Assert.That(result.Images[0].Failure!.Message, Does.Contain("all is well").And.Not.Contain("\n").And.Not.Contain("\u202e").And.Not.Contain("\u2028"));
    }
}
