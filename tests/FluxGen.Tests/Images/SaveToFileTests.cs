namespace FluxGen.Tests.Images;

[TestFixture(true)]
[TestFixture(false)]
public sealed class SaveToFileTests(bool isSentAlong)
{
    [Test]
    public async Task TheFileIsExactlyTheOneThatWasNamed()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong);

        string path = await image.SaveAsync(directory.File("t-rex.jpg"));

        Assert.Multiple(() =>
        {
            Assert.That(path, Is.EqualTo(directory.File("t-rex.jpg")), "an extension that does not fit stays as it is");
            Assert.That(directory.Files, Is.EqualTo(new[] { "t-rex.jpg" }));
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(Sample.Png));
        });
    }

    [Test]
    public async Task AFileOfThatNameIsReplacedWhole()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong);
        await File.WriteAllBytesAsync(directory.File("t-rex.png"), new byte[10_000]);

        await image.SaveAsync(directory.File("t-rex.png"));

        Assert.That(await File.ReadAllBytesAsync(directory.File("t-rex.png")), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task AFileOfThatNameIsNotReplacedWhereThatIsForbidden()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong);
        await File.WriteAllTextAsync(directory.File("t-rex.png"), "precious");

        IOException failure = await Expect.ThrowAsync<IOException>(() => image.SaveAsync(directory.File("t-rex.png"), overwrite: false));

        Assert.Multiple(() =>
        {
            Assert.That(failure.Message, Does.Contain("t-rex.png").And.Contain("already exists"));
            Assert.That(File.ReadAllText(directory.File("t-rex.png")), Is.EqualTo("precious"));
            Assert.That(directory.Files, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task DirectoriesOnTheWayAreMade()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong);

        await image.SaveAsync(directory.File("a/b/t-rex.png"));

        Assert.That(directory.Files, Is.EqualTo(new[] { "a/b/t-rex.png" }));
    }

    [Test]
    public async Task AFileCannotBeWrittenBelowAFile()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong);
        await File.WriteAllTextAsync(directory.File("file"), "precious");

        await Expect.CatchAsync<IOException>(() => image.SaveAsync(directory.File("file/t-rex.png")));
        Assert.That(directory.Files, Is.EqualTo(new[] { "file" }));
    }

    [Test]
    public async Task TheSameFileCanBeSavedManyTimesAtOnce()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => image.SaveAsync(directory.File("t-rex.png"))));

        Assert.Multiple(() =>
        {
            Assert.That(directory.Files, Is.EqualTo(new[] { "t-rex.png" }));
            Assert.That(File.ReadAllBytes(directory.File("t-rex.png")), Is.EqualTo(Sample.Png));
        });
    }

    [Test]
    public async Task OnlyOneOfManyTakesANameThatMayNotBeReplaced()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong);

        Task<string>[] saves = [.. Enumerable.Range(0, 20).Select(_ => Task.Run(() => image.SaveAsync(directory.File("t-rex.png"), overwrite: false)))];
        await Task.WhenAll(saves).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Multiple(() =>
        {
            Assert.That(saves.Count(save => save.IsCompletedSuccessfully), Is.EqualTo(1));
            Assert.That(saves.Select(save => save.Exception?.InnerException).OfType<Exception>(), Has.All.InstanceOf<IOException>());
            Assert.That(directory.Files, Is.EqualTo(new[] { "t-rex.png" }));
        });
    }

    [TestCase("")]
    [TestCase(null)]
    public async Task APathIsNeeded(string? path)
    {
        using PictureHost host = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong);

        Assert.That(() => image.SaveAsync(path!), Throws.InstanceOf<ArgumentException>());
    }
}
