namespace FluxGen.Tests.Images;

public sealed class ProgressTests : ImageTests
{
    private const int ImageBytes = 1_000_000;

    private static readonly byte[] Image = [.. Sample.Png, .. new byte[ImageBytes - Sample.Png.Length]];
    private static readonly string Inside = $$"""{"b64_json":"{{Convert.ToBase64String(Image)}}"}""";

    [Test]
    public async Task Images_are_reported_while_they_arrive_and_downloads_with_their_size()
    {
        await using RawServer images = ServeImages();
        ImmediateProgress progress = new();

        await GenerateAsync($$"""{"images":[{{At(images)}},{{At(images)}}],"data":[{{Inside}},{{Inside}}]}""", progress);

        AssertReports(progress, number: 1, totalBytes: null);
        AssertReports(progress, number: 2, totalBytes: null);
        AssertReports(progress, number: 3, ImageBytes);
        AssertReports(progress, number: 4, ImageBytes);
    }

    [Test]
    public async Task Download_without_a_length_is_reported_without_a_size()
    {
        await using RawServer images = new(async responder =>
        {
            await responder.WriteAsync("HTTP/1.1 200 OK\r\n\r\n");
            await responder.WriteAsync(Sample.Png);
            await responder.CloseAsync();
        });
        ImmediateProgress progress = new();

        await GenerateAsync($$"""{"images":[{{At(images)}}]}""", progress);

        Assert.That(progress.Reports, Is.EqualTo(new ImageProgress[] { new(1, 0, null), new(1, Sample.Png.Length, null) }));
    }

    [Test]
    public async Task Exception_of_the_progress_ends_the_reports_and_not_the_call()
    {
        await using RawServer images = ServeImages();
        ImmediateProgress progress = new(_ => throw new InvalidOperationException("The display failed."));

        await GenerateAsync($$"""{"images":[{{At(images)}}],"data":[{{Inside}}]}""", progress);

        Assert.That(progress.Reports, Has.Count.EqualTo(2), "one of each image");
    }

    private static string At(RawServer images) => $$"""{"url":"{{images.Address}}"}""";

    private static RawServer ServeImages() => new(responder => responder.RespondAsync(200, Image));

    private async Task GenerateAsync(string response, ImmediateProgress progress)
    {
        ImageGeneration result = await GenerateToDirectoryAsync(response, new() { Progress = progress });

        Assert.That(result.Images.Select(image => image.Failure), Is.All.Null);
    }

    private static void AssertReports(ImmediateProgress progress, int number, long? totalBytes)
    {
        ImageProgress[] reports = [.. progress.Reports.Where(report => report.Number == number)];
        long[] steps = [.. reports.Zip(reports.Skip(1), (before, after) => after.Bytes - before.Bytes)];

        Assert.That(reports[0], Is.EqualTo(new ImageProgress(number, 0, totalBytes)));
        Assert.That(reports[^1], Is.EqualTo(new ImageProgress(number, ImageBytes, totalBytes)));
        Assert.That(steps, Is.All.Positive);
        Assert.That(steps, Has.Length.AtLeast(3));
        Assert.That(steps.SkipLast(1), Is.All.AtLeast(64 * 1024), "it is called too often");
    }
}
