using Newtonsoft.Json.Linq;

namespace FluxGen.Tests.Client;

/// <summary>The documented successes, word for word, with whichever status they come.</summary>
[TestFixtureSource(typeof(Sample), nameof(Sample.SuccessStatuses))]
public sealed class SuccessTests(int status)
{
    [Test]
    public async Task PicturesComeWithTheirSizesAndTheSeed()
    {
        ImageGeneration result = await GenerateAsync("201-images.json");

        Assert.Multiple(() =>
        {
            Assert.That(result.Images, Has.Count.EqualTo(1));
            Assert.That(result.Images[0].Url, Is.EqualTo(new Uri("https://cdn.aimlapi.com/squirrel/files/elephant/zFx0xcGvgRWPYCEqnWseI_69818c90b08d406d874ca470c4b67957.jpg")));
            Assert.That(result.Images[0].Bytes, Is.Null);
            Assert.That(result.Images[0].Width, Is.EqualTo(1568));
            Assert.That(result.Images[0].Height, Is.EqualTo(672));
            Assert.That(result.Images[0].MediaType, Is.EqualTo("image/jpeg"));
            Assert.That(result.Images[0].IsNsfw, Is.False);
            Assert.That(result.Seed, Is.EqualTo(1661789076));
            Assert.That(result.Prompt, Is.EqualTo(Sample.Prompt));
            Assert.That(result.CreditsUsed, Is.Null);
            Assert.That(result.Raw.Images, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task AJobComesWithThePictureInItsOutput()
    {
        ImageGeneration result = await GenerateAsync("201-job.json");

        Assert.Multiple(() =>
        {
            Assert.That(result.Images, Has.Count.EqualTo(1));
            Assert.That(result.Images[0].Url, Is.Null);
            Assert.That(result.Images[0].Bytes!.Value.ToArray(), Is.EqualTo(Sample.Png));
            Assert.That(result.Images[0].MediaType, Is.EqualTo("image/png"), "the bytes show it");
            Assert.That(result.Images[0].IsNsfw, Is.Null);
            Assert.That(result.Prompt, Is.EqualTo(Sample.Prompt), "an array of one text");
            Assert.That(result.Seed, Is.Null);
            Assert.That(result.Raw.Status, Is.EqualTo("completed"));
            Assert.That(result.Raw.ModelOwner, Is.EqualTo("Black Forest Labs"));
            Assert.That(result.Raw.Tags!["tier"], Is.EqualTo(new JValue("max")));
            Assert.That(result.Raw.Args!.Steps, Is.EqualTo(28));
        });
    }

    [Test]
    public async Task DataComesWithTheCreditsItTook()
    {
        ImageGeneration result = await GenerateAsync("200-data-url.json");

        Assert.Multiple(() =>
        {
            Assert.That(result.Images, Has.Count.EqualTo(1));
            Assert.That(result.Images[0].Url!.AbsolutePath, Is.EqualTo("/generations/hedgehog/1749730923700-29fe35d2-4aef-4bc5-a911-6c39884d16a8.png"));
            Assert.That(result.Images[0].Bytes, Is.Null);
            Assert.That(result.Images[0].MediaType, Is.Null);
            Assert.That(result.CreditsUsed, Is.EqualTo(120000m));
            Assert.That(result.Prompt, Is.EqualTo("What was asked for"), "the service does not repeat it");
        });
    }

    [Test]
    public async Task DataCanBeTheBytesThemselves()
    {
        ImageGeneration result = await GenerateAsync("200-data-base64.json");

        Assert.Multiple(() =>
        {
            Assert.That(result.Images, Has.Count.EqualTo(1));
            Assert.That(result.Images[0].Url, Is.Null);
            Assert.That(result.Images[0].Bytes!.Value.ToArray(), Is.EqualTo(Sample.Png));
            Assert.That(result.Images[0].Bytes!.Value.Equals(new ReadOnlyMemory<byte>(result.Raw.Data!.Single().B64Json)), Is.True, "the bytes were copied");
            Assert.That(result.CreditsUsed, Is.Null);
        });
    }

    [Test]
    public async Task NoDataIsNoPicturesAndNoError()
    {
        ImageGeneration result = await GenerateAsync("200-data-null.json");

        Assert.Multiple(() =>
        {
            Assert.That(result.Images, Is.Empty);
            Assert.That(result.Raw.Data, Is.Null);
            Assert.That(result.CreditsUsed, Is.Null);
            Assert.That(result.Prompt, Is.EqualTo("What was asked for"));
        });
    }

    private async Task<ImageGeneration> GenerateAsync(string payload)
    {
        using StubService service = StubService.Answering(status, Sample.Payload(payload));
        using FluxClient client = service.CreateClient();
        return await client.GenerateAsync(Sample.Request("What was asked for"));
    }
}
