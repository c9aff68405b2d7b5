using System.IO.Compression;

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

    // A megabyte of gzip can unfold to a gigabyte.
    [Test]
    public void Response_that_is_larger_than_the_max_takes_little_more_memory_than_the_max()
    {
        const int max = 64 * Mebibyte;
        using HttpClient http = new(new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new UnfoldingContent(4L * max) })));
        using FluxClient client = new(http, new() { ApiKey = Sample.Key, MaxResponseBytes = max });
        long before = GC.GetAllocatedBytesForCurrentThread();

        Task<ImageGeneration> call = client.GenerateAsync(Sample.Request());
        FluxUnreadableResponseException failure = (FluxUnreadableResponseException)call.Exception!.InnerException!;
        int urls = failure.ImageUrls.Count;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That((failure.Body.Length, urls), Is.EqualTo((max, 0)));
        Assert.That(allocated, Is.LessThan(1.5 * max));
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

    private sealed class UnfoldingContent : HttpContent
    {
        private readonly MemoryStream _zipped = new();

        public UnfoldingContent(long length)
        {
            using (GZipStream zip = new(_zipped, CompressionLevel.Fastest, leaveOpen: true))
            {
                byte[] piece = new byte[Mebibyte];
                piece.AsSpan().Fill((byte)' ');
                for (long left = length; left > 0; left -= piece.Length)
                {
                    zip.Write(piece);
                }
            }

            _zipped.Position = 0;
            Headers.ContentEncoding.Add("gzip");
        }

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(_zipped);

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => _zipped.CopyToAsync(stream);

        protected override bool TryComputeLength(out long length) => (length = _zipped.Length) >= 0;
    }
}
