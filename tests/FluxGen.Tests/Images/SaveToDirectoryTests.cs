namespace FluxGen.Tests.Images;

public sealed class SaveToDirectoryTests : ImageTests
{
    private static IEnumerable<TestCaseData> Signatures =>
    [
        new(Sample.Png, ".png"),
        new(Sample.Jpeg, ".jpg"),
        new(Sample.Webp, ".webp"),
        new(Sample.Gif, ".gif"),
        new("\0\0\0\u0018ftypavif and so on"u8.ToArray(), ".avif"),
        new("BM1234\0\0\0\0 and so on"u8.ToArray(), ".bmp"),
        new("II*\0 and so on"u8.ToArray(), ".tiff"),
    ];

    private static IEnumerable<byte[]> NoImages =>
    [
        "no image at all"u8.ToArray(),
        "RIFF\0\0\0\0WAVEfmt "u8.ToArray(),
        "\0\0\0\u0018ftypisom"u8.ToArray(),
        Sample.Png[..3],
    ];

    private static IEnumerable<TestCaseData> Prompts =>
    [
        new("A T-Rex, relaxing!", "a-t-rex-relaxing"),
        new("🦖🏖🦖", "image"),
        new("Ein Café am Meer", "ein-caf-am-meer"),
        new("../../etc/passwd", "etc-passwd"),
        new("..", "image"),
        new("C:\\Windows\\system32", "c-windows-system32"),
        new("a\0b\nc", "a-b-c"),
        new("CON", "image-con"),
        new("nul.", "image-nul"),
        new("Com1", "image-com1"),
        new("LPT9", "image-lpt9"),
        new("Console", "console"),
        new("-rf *", "rf"),
        new(new string('x', 1000), new string('x', 48)),
        new(string.Concat(Enumerable.Repeat("dinosaurs ", 100)), "dinosaurs-dinosaurs-dinosaurs-dinosaurs"),
        new(new string('x', 47) + " y", new string('x', 47)),
    ];

    [TestCaseSource(nameof(Signatures))]
    public async Task Extension_is_made_from_the_bytes(byte[] file, string extension)
    {
        string downloaded = await (await Stub.GetImageAsync(file)).SaveAsync(Output.Path);
        string inside = await (await Stub.GetImageAsync(file, isInside: true)).SaveAsync(Output.Path);

        Assert.That(Path.GetExtension(downloaded), Is.EqualTo(extension));
        Assert.That(Path.GetExtension(inside), Is.EqualTo(extension));
        Assert.That(File.ReadAllBytes(downloaded), Is.EqualTo(file));
    }

    [TestCaseSource(nameof(NoImages))]
    public async Task Bytes_in_memory_are_saved_even_if_they_are_no_image(byte[] file)
    {
        string path = await (await Stub.GetImageAsync(file, isInside: true)).SaveAsync(Output.Path);

        Assert.That(path, Is.EqualTo(Output.File($"{Sample.FileName}.bin")));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(file));
    }

    [Test]
    public async Task Empty_download_is_not_an_image()
    {
        GeneratedImage image = await Stub.GetImageAsync([]);

        Assert.That(async () => await image.SaveAsync(Output.Path), Throws.TypeOf<FluxImageException>().With.Message.Contains("empty"));
        Assert.That(Output.Files, Is.Empty);
    }

    [TestCaseSource(nameof(Prompts))]
    public async Task Name_is_made_from_the_prompt(string prompt, string name)
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside: true, prompt);

        string path = await image.SaveAsync(Output.Path);

        Assert.That(path, Is.EqualTo(Output.File(name + ".png")));
        Assert.That(Output.Files, Is.EqualTo(new[] { name + ".png" }));
    }

    [Test]
    public async Task Name_is_made_from_a_malformed_prompt_in_the_response()
    {
        using StubServer stub = new(200, """{"prompt":"half \ud83e emoji","data":[{"b64_json":"iVBORw0KGgo="}]}""");

        await (await stub.Client.GenerateAsync(Sample.Request())).Images[0].SaveAsync(Output.Path);

        Assert.That(Output.Files, Is.EqualTo(new[] { "half-emoji.png" }));
    }

    [Test]
    public async Task Images_of_one_response_are_numbered()
    {
        Stub.RespondWithUrls(((byte[][])[Sample.Png, Sample.Jpeg, Sample.Png]).Select(file => Stub.Offer(file).OriginalString));

        foreach (GeneratedImage image in (await Stub.Client.GenerateAsync(Sample.Request())).Images)
        {
            await image.SaveAsync(Output.Path);
        }

        Assert.That(Output.Files, Is.EquivalentTo(new[] { $"{Sample.FileName}.png", $"{Sample.FileName}-2.jpg", $"{Sample.FileName}-3.png" }));
    }

    [Test]
    public async Task No_file_is_replaced_by_default()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside: true, "Dino");
        await File.WriteAllTextAsync(Output.File("dino.png"), "precious");
        Directory.CreateDirectory(Output.File("dino-2.png"));

        string path = await image.SaveAsync(Output.Path);

        Assert.That(path, Is.EqualTo(Output.File("dino-3.png")));
        Assert.That(File.ReadAllText(Output.File("dino.png")), Is.EqualTo("precious"));
    }

    [Test]
    public async Task File_is_replaced_where_that_is_allowed()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside: true, "Dino");
        await File.WriteAllTextAsync(Output.File("dino.png"), "not so precious");

        await image.SaveAsync(Output.Path, overwrite: true);

        Assert.That(await File.ReadAllBytesAsync(Output.File("dino.png")), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Images_of_the_same_prompt_that_are_saved_at_once_get_different_names()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside: true, "Dino");

        string[] paths = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => image.SaveAsync(Output.Path))));

        Assert.That(paths, Is.Unique);
        Assert.That(Output.Files, Has.Count.EqualTo(20), "an image was lost");
        Assert.That(paths.Select(File.ReadAllBytes), Has.All.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Missing_directory_is_created_where_the_path_ends_in_a_separator()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside: true, "Dino");

        await image.SaveAsync(Output.File("new/images/"));

        Assert.That(Output.Files, Is.EqualTo(new[] { "new/images/dino.png" }));
    }

    [Test]
    public async Task File_is_not_a_directory()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside: true);
        await File.WriteAllTextAsync(Output.File("file"), "precious");

        await Expect.CatchAsync<IOException>(() => image.SaveAsync(Output.File("file/")));
        Assert.That(Output.Files, Is.EqualTo(new[] { "file" }));
    }
}
