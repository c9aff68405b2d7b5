using System.Net;

namespace FluxGen.Tests.Images;

// The responses are in memory, so that a call completes on one thread, whose allocations are measured.
public sealed class MemoryTests
{
    private const int Images = 4;
    private const int Mebibyte = 1024 * 1024;

    [TestCase(5)]
    [TestCase(50)]
    public void Images_that_go_to_files_are_never_in_memory(int mebibytes)
    {
        using TemporaryDirectory directory = new();
        (ImageGeneration result, long allocated) = Measure(() => GenerateToDirectoryAsync(directory.Path, mebibytes * Mebibyte), Mebibyte);

        int imageBytes = mebibytes * Mebibyte / Base64Response.LineBytes * Base64Response.LineBytes;
        Assert.That(result.Images.Select(image => new FileInfo(image.Path!).Length), Is.All.EqualTo(imageBytes).And.Exactly(Images).Items);
        Assert.That(allocated, Is.LessThan(Mebibyte), $"allocated for {Images} images of {mebibytes} MiB");
    }

    [Test]
    public void Images_in_memory_are_there_once()
    {
        int size = 5 * Mebibyte / Base64Response.LineBytes * Base64Response.LineBytes;
        (ImageGeneration result, long allocated) = Measure(() => GenerateAsync(size), (long)(1.05 * Images * size));

        long decoded = result.Images.Sum(image => (long)image.Bytes!.Value.Length);
        Assert.That(decoded, Is.EqualTo(Images * (long)size));
        Assert.That(allocated, Is.LessThan(1.05 * decoded), "beside the images themselves there is next to nothing");
    }

    // Takes the minimum of some calls, because the garbage collector can empty the shared pools between them.
    private static (ImageGeneration Result, long Allocated) Measure(Func<Task<ImageGeneration>> call, long enough)
    {
        ImageGeneration result = Finish(call());
        long min = long.MaxValue;
        for (int attempt = 0; attempt < 6 && min > enough; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            result = Finish(call());
            min = Math.Min(min, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return (result, min);
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
