using FluxGen.Runtime;

namespace FluxGen.Tests.Client;

public sealed class AllocationTests
{
    private const int Calls = 1000;

    [Test]
    public void ValidatingAGoodRequestAllocatesNothing()
    {
        ImageGenerationRequest request = new() { Prompt = Sample.Prompt, AspectRatio = AspectRatio.Ratio21x9, NumImages = 1, Seed = 7 };
        Assert.That(request.Validate(), Is.Empty);

        // Code that has just been compiled is not optimised yet, and boxes what it compares.
        bool isNothing = SpinWait.SpinUntil(() => MeasureCalls(request) == 0, TimeSpan.FromMinutes(1));

        Assert.That(isNothing, Is.True, "every call allocated");
    }

    private static long MeasureCalls(ImageGenerationRequest request)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int call = 0; call < Calls; call++)
        {
            request.Validate();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
