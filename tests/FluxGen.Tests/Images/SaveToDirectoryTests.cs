namespace FluxGen.Tests.Images;

public sealed class SaveToDirectoryTests
{
    private static IEnumerable<TestCaseData> Signatures =>
    [
        new(Sample.Png, ".png"),
        new(Sample.Jpeg, ".jpg"),
        new("RIFF\0\0\0\0WEBPVP8 "u8.ToArray(), ".webp"),
        new("GIF89a and so on"u8.ToArray(), ".gif"),
        new("no picture at all"u8.ToArray(), ".bin"),
        new("RIFF\0\0\0\0WAVE"u8.ToArray(), ".bin"),
        new(Sample.Png[..3], ".bin"),
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
    public async Task TheExtensionComesFromTheBytes(byte[] file, string extension)
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();

        string downloaded = await (await host.GetAsync(file)).SaveAsync(directory.Path);
        string sentAlong = await (await host.GetAsync(file, isSentAlong: true)).SaveAsync(directory.Path);

        Assert.Multiple(() =>
        {
            Assert.That(Path.GetExtension(downloaded), Is.EqualTo(extension));
            Assert.That(Path.GetExtension(sentAlong), Is.EqualTo(extension));
            Assert.That(File.ReadAllBytes(downloaded), Is.EqualTo(file));
        });
    }

    [Test]
    public async Task AnEmptyImageIsNoImage()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync([]);

        Assert.That(async () => await image.SaveAsync(directory.Path), Throws.TypeOf<FluxImageException>().With.Message.Contains("empty"));
        Assert.That(directory.Files, Is.Empty);
    }

    [TestCaseSource(nameof(Prompts))]
    public async Task TheNameComesFromThePrompt(string prompt, string name)
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong: true, prompt);

        string path = await image.SaveAsync(directory.Path);

        Assert.Multiple(() =>
        {
            Assert.That(path, Is.EqualTo(directory.File(name + ".png")));
            Assert.That(directory.Files, Is.EqualTo(new[] { name + ".png" }));
        });
    }

    [Test]
    public async Task APromptThatTheServiceRepeatsWronglyStillMakesAName()
    {
        using StubService service = StubService.Answering(200, """{"prompt":"half \ud83e emoji","data":[{"b64_json":"iVBORw0KGgo="}]}""");
        using FluxClient client = service.CreateClient();
        using TemporaryDirectory directory = new();

        await (await client.GenerateAsync(Sample.Request())).Images[0].SaveAsync(directory.Path);

        Assert.That(directory.Files, Is.EqualTo(new[] { "half-emoji.png" }));
    }

    [Test]
    public async Task ThePicturesOfOneAnswerAreNumbered()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();

        foreach (GeneratedImage image in await host.GetAllAsync(Sample.Png, Sample.Jpeg, Sample.Png))
        {
            await image.SaveAsync(directory.Path);
        }

        const string name = "a-t-rex-relaxing-on-a-beach-lying-on-a-sun";
        Assert.That(directory.Files, Is.EquivalentTo(new[] { $"{name}.png", $"{name}-2.jpg", $"{name}-3.png" }));
    }

    [Test]
    public async Task NoFileIsEverReplaced()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong: true, "Dino");
        await File.WriteAllTextAsync(directory.File("dino.png"), "precious");
        Directory.CreateDirectory(directory.File("dino-2.png"));

        string path = await image.SaveAsync(directory.Path);

        Assert.Multiple(() =>
        {
            Assert.That(path, Is.EqualTo(directory.File("dino-3.png")));
            Assert.That(File.ReadAllText(directory.File("dino.png")), Is.EqualTo("precious"));
        });
    }

    [Test]
    public async Task AFileIsReplacedWhereThatIsAllowed()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong: true, "Dino");
        await File.WriteAllTextAsync(directory.File("dino.png"), "not so precious");

        await image.SaveAsync(directory.Path, overwrite: true);

        Assert.That(await File.ReadAllBytesAsync(directory.File("dino.png")), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task PicturesOfTheSamePromptThatAreSavedAtOnceGetDifferentNames()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong: true, "Dino");

        string[] paths = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => image.SaveAsync(directory.Path))));

        Assert.Multiple(() =>
        {
            Assert.That(paths, Is.Unique);
            Assert.That(directory.Files, Has.Count.EqualTo(20));
            Assert.That(paths.Select(File.ReadAllBytes), Has.All.EqualTo(Sample.Png));
        });
    }

    [Test]
    public async Task ADirectoryThatIsNotThereIsMadeWhereThePathEndsInASeparator()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong: true, "Dino");

        await image.SaveAsync(directory.File("new/pictures/"));

        Assert.That(directory.Files, Is.EqualTo(new[] { "new/pictures/dino.png" }));
    }

    [Test]
    public async Task AFileIsNoDirectory()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong: true);
        await File.WriteAllTextAsync(directory.File("file"), "precious");

        await Expect.CatchAsync<IOException>(() => image.SaveAsync(directory.File("file/")));
        Assert.That(directory.Files, Is.EqualTo(new[] { "file" }));
    }
}
