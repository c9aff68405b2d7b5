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

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int call = 0; call < Calls; call++)
        {
            request.Validate();
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // What the runtime itself takes once, such as for a call through an interface, is no allocation for each call.
        Assert.That(allocated / Calls, Is.Zero);
    }
}
