using FluxGen.Runtime;

namespace FluxGen.Tests.Client;

public sealed class AllocationTests
{
    [Test]
    public void ValidatingAGoodRequestAllocatesNothing()
    {
        ImageGenerationRequest request = new() { Prompt = Sample.Prompt, AspectRatio = AspectRatio.Ratio21x9, NumImages = 1, Seed = 7 };
        request.Validate();

        long before = GC.GetAllocatedBytesForCurrentThread();
        int errors = request.Validate().Count;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That((errors, allocated), Is.EqualTo((0, 0L)));
    }
}
