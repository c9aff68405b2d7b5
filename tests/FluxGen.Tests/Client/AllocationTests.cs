using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text;
using FluxGen.Runtime;

namespace FluxGen.Tests.Client;

/// <summary>What a call may allocate. Answers are at hand, so that all of it happens on one thread.</summary>
public sealed class AllocationTests
{
    private const int Calls = 1000;

    private static readonly bool IsOptimised = typeof(FluxClient).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    [Test]
    public void ValidatingAGoodRequestAllocatesNothing()
    {
        ImageGenerationRequest request = Request();
        Assert.That(request.Validate(), Is.Empty);

        AssertAtMost(0, () => request.Validate());
    }

    [Test]
    public void ASmallCallThroughTheGeneratedClientAllocatesLittle()
    {
        using HttpClient http = new(new PayloadHandler());
        ImagesClient client = new(http, new());
        ImageGenerationRequest request = Request();

        AssertAtMost(2550, () => Finish(client.GenerateImagesAsync(request)));
    }

    [Test]
    public void ASmallCallThroughTheFluxClientAllocatesLittle()
    {
        using HttpClient http = new(new PayloadHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        using FluxClient client = new(http, new() { ApiKey = Sample.Key });
        ImageGenerationRequest request = Request();

        AssertAtMost(2850, () => Finish(client.GenerateAsync(request)));
    }

    private static ImageGenerationRequest Request() => new() { Prompt = Sample.Prompt, AspectRatio = AspectRatio.Ratio21x9, NumImages = 1, Seed = 7 };

    private static void Finish(Task call)
    {
        if (!call.IsCompletedSuccessfully)
        {
            throw new InvalidOperationException("The call failed, or went on to another thread, whose allocations are not counted.", call.Exception);
        }
    }

    private static void AssertAtMost(long bytes, Action call)
    {
        // Where nothing is optimised, what runs asynchronously has an object of its own for each step.
        long most = IsOptimised ? bytes : bytes * 3 / 2;

        // Code that has just been compiled is not optimised yet, and boxes what it compares.
        long least = long.MaxValue;
        SpinWait.SpinUntil(() => (least = Math.Min(least, MeasureCalls(call))) <= most, TimeSpan.FromMinutes(1));

        Assert.That(least, Is.LessThanOrEqualTo(most), "bytes that a call allocated at the least; the benchmark SmallCall compares them with other clients");
    }

    private static long MeasureCalls(Action call)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            call();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }

    private sealed class PayloadHandler : HttpMessageHandler
    {
        private readonly byte[] _answer = Encoding.UTF8.GetBytes(Sample.Payload("201-images.json"));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new(HttpStatusCode.Created) { Content = new ByteArrayContent(_answer), RequestMessage = request };
        }
    }
}
