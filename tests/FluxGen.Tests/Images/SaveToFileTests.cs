namespace FluxGen.Tests.Images;

[TestFixture(true)]
[TestFixture(false)]
public sealed class SaveToFileTests(bool isInside) : ImageTests
{
    [Test]
    public async Task File_has_exactly_the_given_name()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside);

        string path = await image.SaveAsync(Output.File("t-rex.jpg"));

        Assert.Multiple(() =>
        {
            Assert.That(path, Is.EqualTo(Output.File("t-rex.jpg")), "an extension that does not fit stays as it is");
            Assert.That(Output.Files, Is.EqualTo(new[] { "t-rex.jpg" }));
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(Sample.Png));
        });
    }

    [Test]
    public async Task Existing_file_is_replaced_as_a_whole()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside);
        await File.WriteAllBytesAsync(Output.File("t-rex.png"), new byte[10_000]);

        await image.SaveAsync(Output.File("t-rex.png"));

        Assert.That(await File.ReadAllBytesAsync(Output.File("t-rex.png")), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Existing_file_is_not_replaced_where_that_is_forbidden()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside);
        await File.WriteAllTextAsync(Output.File("t-rex.png"), "precious");

        IOException failure = await Expect.ThrowAsync<IOException>(() => image.SaveAsync(Output.File("t-rex.png"), overwrite: false));

        Assert.Multiple(() =>
        {
            Assert.That(failure.Message, Does.Contain("t-rex.png").And.Contain("already exists"));
            Assert.That(File.ReadAllText(Output.File("t-rex.png")), Is.EqualTo("precious"));
            Assert.That(Output.Files, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Missing_directories_are_created()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside);

        await image.SaveAsync(Output.File("a/b/t-rex.png"));

        Assert.That(Output.Files, Is.EqualTo(new[] { "a/b/t-rex.png" }));
    }

    [Test]
    public async Task File_cannot_be_written_below_a_file()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside);
        await File.WriteAllTextAsync(Output.File("file"), "precious");

        await Expect.CatchAsync<IOException>(() => image.SaveAsync(Output.File("file/t-rex.png")));
        Assert.That(Output.Files, Is.EqualTo(new[] { "file" }));
    }

    [Test]
    public async Task Same_file_can_be_saved_many_times_at_once()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => image.SaveAsync(Output.File("t-rex.png"))));

        Assert.Multiple(() =>
        {
            Assert.That(Output.Files, Is.EqualTo(new[] { "t-rex.png" }));
            Assert.That(File.ReadAllBytes(Output.File("t-rex.png")), Is.EqualTo(Sample.Png));
        });
    }

    [Test]
    public async Task Only_one_of_many_takes_a_name_that_must_not_be_replaced()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside);

        Task<string>[] saves = [.. Enumerable.Range(0, 20).Select(_ => Task.Run(() => image.SaveAsync(Output.File("t-rex.png"), overwrite: false)))];
        await Task.WhenAll(saves).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Multiple(() =>
        {
            Assert.That(saves.Count(save => save.IsCompletedSuccessfully), Is.EqualTo(1));
            Assert.That(saves.Select(save => save.Exception?.InnerException).OfType<Exception>(), Has.All.InstanceOf<IOException>());
            Assert.That(Output.Files, Is.EqualTo(new[] { "t-rex.png" }));
        });
    }

    [TestCase("")]
    [TestCase(null)]
    public async Task Path_must_not_be_empty(string? path)
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside);

        Assert.That(() => image.SaveAsync(path!), Throws.InstanceOf<ArgumentException>());
    }
}
