using Newtonsoft.Json.Linq;

namespace FluxGen.Tests.Client;

// The examples of the specification, with each of the success statuses.
[TestFixtureSource(typeof(Sample), nameof(Sample.SuccessStatuses))]
public sealed class SuccessTests(int status)
{
    [Test]
    public async Task Images_have_their_sizes_and_the_seed()
    {
        ImageGeneration result = await GenerateAsync("images");

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
    public async Task Job_has_the_image_in_its_output()
    {
        ImageGeneration result = await GenerateAsync("job");

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
    public async Task Data_has_the_credits()
    {
        ImageGeneration result = await GenerateAsync("dataWithUrl");

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
    public async Task Data_can_have_the_bytes()
    {
        ImageGeneration result = await GenerateAsync("dataWithBase64");

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
    public async Task No_data_means_no_images_and_no_error()
    {
        ImageGeneration result = await GenerateAsync("noData");

        Assert.Multiple(() =>
        {
            Assert.That(result.Images, Is.Empty);
            Assert.That(result.Raw.Data, Is.Null);
            Assert.That(result.CreditsUsed, Is.Null);
            Assert.That(result.Prompt, Is.EqualTo("What was asked for"));
        });
    }

    private async Task<ImageGeneration> GenerateAsync(string example)
    {
        using StubServer stub = new(status, Sample.Example(example));
        return await stub.Client.GenerateAsync(Sample.Request("What was asked for"));
    }
}
