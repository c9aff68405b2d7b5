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
        int lines = mebibytes * Mebibyte / Base64Response.LineBytes;

        (ImageGeneration result, long allocated) = Measure(lines, Mebibyte, client => client.GenerateToDirectoryAsync(Sample.Request(), directory.Path));

        Assert.That(result.Images.Select(image => new FileInfo(image.Path!).Length), Is.All.EqualTo(lines * Base64Response.LineBytes).And.Exactly(Images).Items);
        Assert.That(allocated, Is.LessThan(Mebibyte), $"allocated for {Images} images of {mebibytes} MiB");
    }

    [Test]
    public void Images_in_memory_are_there_once()
    {
        const int lines = 5 * Mebibyte / Base64Response.LineBytes;
        const long size = (long)Images * lines * Base64Response.LineBytes;

        (ImageGeneration result, long allocated) = Measure(lines, (long)(1.05 * size), client => client.GenerateAsync(Sample.Request()));

        Assert.That(result.Images.Sum(image => (long)image.Bytes!.Value.Length), Is.EqualTo(size));
        Assert.That(allocated, Is.LessThan(1.05 * size));
    }

    // Takes the minimum of some calls, because the garbage collector can empty the shared pools between them.
    private static (ImageGeneration Result, long Allocated) Measure(int lines, long enough, Func<FluxClient, Task<ImageGeneration>> generate)
    {
        long min = long.MaxValue;
        ImageGeneration? result = null;
        for (int attempt = 0; attempt < 7 && min > enough; attempt++)
        {
            using HttpContent content = Base64Response.Create(Images, lines, Sample.Jpeg);
            using HttpClient http = new(new StubHandler(System.Net.HttpStatusCode.OK, content));
            using FluxClient client = new(http, new() { ApiKey = Sample.Key });

            long before = GC.GetAllocatedBytesForCurrentThread();
            Task<ImageGeneration> call = generate(client);
            min = Math.Min(min, GC.GetAllocatedBytesForCurrentThread() - before);

            Assert.That(call.IsCompleted, Is.True, "the call went on to another thread, whose allocations are not counted");
            result = call.Result;
        }

        return (result!, min);
    }
}
