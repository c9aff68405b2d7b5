using System.Net;

namespace FluxGen.Tests.Images;

/// <summary>What a call may allocate, whatever the size of its images. The answers are at hand, so that all of it happens on one thread.</summary>
public sealed class MemoryTests
{
    private const int Images = 4;
    private const int Mebibyte = 1024 * 1024;

    [TestCase(5)]
    [TestCase(50)]
    public void ImagesThatGoToFilesAreNeverInMemory(int mebibytes)
    {
        using TemporaryDirectory directory = new();
        (ImageGeneration result, long allocated) = Measure(() => GenerateToDirectoryAsync(directory.Path, mebibytes * Mebibyte), Mebibyte);

        int imageBytes = mebibytes * Mebibyte / Base64Response.LineBytes * Base64Response.LineBytes;
        Assert.That(result.Images.Select(image => new FileInfo(image.Path!).Length), Is.All.EqualTo(imageBytes).And.Exactly(Images).Items);
        Assert.That(allocated, Is.LessThan(Mebibyte), $"allocated for {Images} images of {mebibytes} MiB");
    }

    [Test]
    public void ImagesInMemoryAreThereOnce()
    {
        int size = 5 * Mebibyte / Base64Response.LineBytes * Base64Response.LineBytes;
        (ImageGeneration result, long allocated) = Measure(() => GenerateAsync(size), (long)(1.05 * Images * size));

        long decoded = result.Images.Sum(image => (long)image.Bytes!.Value.Length);
        Assert.That(decoded, Is.EqualTo(Images * (long)size));
        Assert.That(allocated, Is.LessThan(1.05 * decoded), "beside the images themselves there is next to nothing");
    }

    // The least of some calls: the first warms up, and a collector that is short of memory empties the shared pool.
    private static (ImageGeneration Result, long Allocated) Measure(Func<Task<ImageGeneration>> call, long enough)
    {
        ImageGeneration result = Finish(call());
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 6 && least > enough; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            result = Finish(call());
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return (result, least);
    }

    private static ImageGeneration Finish(Task<ImageGeneration> call)
    {
        Assert.That(call.IsCompleted, Is.True, "the call went on to another thread, whose allocations are not counted");
        return call.Result;
    }

    private static async Task<ImageGeneration> GenerateToDirectoryAsync(string directory, int imageBytes)
    {
        using HttpClient http = new(new StubHandler(HttpStatusCode.OK, new Base64Response(Images, imageBytes, Sample.Jpeg).ToContent()));
        using FluxClient client = new(http, new() { ApiKey = Sample.Key });
        return await client.GenerateToDirectoryAsync(Sample.Request(), directory);
    }

    private static async Task<ImageGeneration> GenerateAsync(int imageBytes)
    {
        using HttpClient http = new(new StubHandler(HttpStatusCode.OK, new Base64Response(Images, imageBytes, Sample.Jpeg).ToContent()));
        using FluxClient client = new(http, new() { ApiKey = Sample.Key });
        return await client.GenerateAsync(Sample.Request());
    }
}
