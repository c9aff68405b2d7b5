using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text;
using FluxGen.Runtime;

namespace FluxGen.Tests.Client;

// The responses are in memory, so that a call completes on one thread, whose allocations are measured.
public sealed class AllocationTests
{
    private const int Calls = 1000;

    private static readonly bool IsOptimised = typeof(FluxClient).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    [Test]
    public void Validating_a_valid_request_allocates_nothing()
    {
        ImageGenerationRequest request = Request();
        Assert.That(request.Validate(), Is.Empty);

        AssertAtMost(0, () => request.Validate());
    }

    [Test]
    public void Small_call_through_the_generated_client_allocates_little()
    {
        using HttpClient http = new(new ExampleHandler());
        ImagesClient client = new(http, new());
        ImageGenerationRequest request = Request();

        AssertAtMost(2550, () => Finish(client.GenerateImagesAsync(request)));
    }

    [Test]
    public void Small_call_through_FluxClient_allocates_little()
    {
        using HttpClient http = new(new ExampleHandler()) { Timeout = Timeout.InfiniteTimeSpan };
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
        // Without optimisation, each asynchronous step allocates an object.
        long max = IsOptimised ? bytes : bytes * 3 / 2;

        // Code that has just been compiled is not optimised yet.
        long min = long.MaxValue;
        SpinWait.SpinUntil(() => (min = Math.Min(min, MeasureCalls(call))) <= max, TimeSpan.FromMinutes(1));

        Assert.That(min, Is.LessThanOrEqualTo(max), "bytes that a call allocated; the benchmark SmallCall compares them with other clients");
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

    private sealed class ExampleHandler : HttpMessageHandler
    {
        private readonly byte[] _response = Encoding.UTF8.GetBytes(Sample.Example("images"));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new(HttpStatusCode.Created) { Content = new ByteArrayContent(_response), RequestMessage = request };
        }
    }
}
